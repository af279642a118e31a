package org.openelecbay.market.game.leader;

/// Energy that a leader has at one cost.
///
/// @param cost currency per kWh
/// @param energy kWh, above zero; may be infinite
public record Lot(double cost, double energy) {

    public Lot {
        if (!Double.isFinite(cost) || !(energy > 0)) {
            throw new IllegalArgumentException(
                    "A lot of " + energy + " kWh costs " + cost + " per kWh; it needs energy at a finite cost.");
        }
    }
}
