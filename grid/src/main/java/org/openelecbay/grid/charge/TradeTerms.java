package org.openelecbay.grid.charge;

/// What is left of the gain of a trade when the network is paid. Source: spec market G.4.
///
/// @param bidPerKwh the most the buyer pays
/// @param askPerKwh the least the seller takes
/// @param buyerShare what part of charge and losses the buyer bears, 0 to 1
public record TradeTerms(double bidPerKwh, double askPerKwh, double buyerShare) {

    private static final double ROUNDING = 1e-12;

    public TradeTerms {
        if (!(buyerShare >= 0 && buyerShare <= 1)) {
            throw new IllegalArgumentException(
                    "The buyer bears " + buyerShare + " of the charge; a share lies between 0 and 1.");
        }
    }

    /// Whether bid and ask leave room for what the network costs; equality does, and so does a trade of nothing.
    ///
    /// @param cost charge and losses of the whole trade, money
    public boolean isViable(double cost, double energyKwh) {
        double gain = (bidPerKwh - askPerKwh) * energyKwh;
        return gain - cost >= -ROUNDING * (Math.abs(gain) + Math.abs(cost));
    }

    public double ofBuyer(double cost) {
        return buyerShare * cost;
    }
}
