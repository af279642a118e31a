package org.openelecbay.market.ancillary;

/// A deviation from the baseline that somebody offers.
///
/// @param cost currency per kWh
/// @param quantity kWh, not negative
public record DeviationOffer(double cost, double quantity) {

    public DeviationOffer {
        if (!Double.isFinite(cost) || !(quantity >= 0) || !Double.isFinite(quantity)) {
            throw new IllegalArgumentException("A deviation of " + quantity + " kWh is offered at " + cost
                    + " per kWh; its energy is not negative.");
        }
    }
}
