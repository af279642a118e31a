package org.openelecbay.grid.trade;

/// Power from a seller to a buyer: `+e` injected at one terminal, `-e` at the other. Source: spec grid 1.
///
/// @param seller position in the model's terminals
/// @param buyer position in the model's terminals; may be the seller's
/// @param kw quantity, zero or more
public record Trade(int seller, int buyer, double kw) {

    public Trade {
        if (!(kw >= 0) || !Double.isFinite(kw)) {
            throw new IllegalArgumentException(
                    "A trade of " + kw + " kW is impossible. Exchange seller and buyer for the other way round.");
        }
    }
}
