package org.openelecbay.market.dispatch.exchange;

/// What is left when the rounds may end (spec F.7), apart for energy and price because their units differ.
///
/// @param energy kWh a unit of weight, not negative
/// @param price currency per kWh, not negative
/// @param relative share of the size of quantities and price, not negative
public record Tolerance(double energy, double price, double relative) {

    /// Nothing ends the rounds but their number.
    public static final Tolerance NEVER = new Tolerance(0, 0, 0);

    private static final double SMALL = 1e-3;

    public Tolerance {
        if (!(energy >= 0) || !(price >= 0) || !(relative >= 0) || relative >= 1) {
            throw new IllegalArgumentException("The rounds are to end at " + energy + " kWh, " + price
                    + " per kWh and a share of " + relative + "; none is negative and the share is below 1.");
        }
    }

    /// This share of the quantities and of the span between the supplier's prices.
    public static Tolerance of(double share, GridAgent grid) {
        return new Tolerance(SMALL * share, share * (grid.importPrice() - grid.exportPrice()), share);
    }
}
