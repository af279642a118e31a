package org.openelecbay.market.auction.iterative;

/// A seller with the cost l1 x^2 + l2 x of what it gives to one buyer (spec A.10).
///
/// @param l1 not negative, currency/kWh^2
/// @param l2 not negative, currency/kWh; one of both is above zero
/// @param most the most it gives in all, kWh, more than zero; may be infinite
public record Seller(double l1, double l2, double most) {

    public Seller {
        if (!(l1 >= 0 && l2 >= 0 && l1 + l2 > 0 && most > 0)) {
            throw new IllegalArgumentException("A seller of the iterative auction has l1 " + l1 + ", l2 " + l2
                    + " and gives at most " + most + "; costs must rise and the most must be above zero.");
        }
    }

    double cost(double energy) {
        return (l1 * energy + l2) * energy;
    }

    double marginal(double energy) {
        return 2 * l1 * energy + l2;
    }
}
