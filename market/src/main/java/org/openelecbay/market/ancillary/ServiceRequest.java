package org.openelecbay.market.ancillary;

/// What the network asks of a community.
///
/// @param energy wanted, kWh, not negative
/// @param price paid for each kWh delivered
/// @param penalty for each kWh of the request that is missing, not negative
/// @param minDelivery the least share of the request that is accepted, 0 to 1
public record ServiceRequest(double energy, double price, double penalty, double minDelivery) {

    public ServiceRequest {
        if (!(energy >= 0) || !Double.isFinite(energy) || !Double.isFinite(price)) {
            throw new IllegalArgumentException(
                    "A service of " + energy + " kWh at " + price + " is requested; its energy is not negative.");
        }
        if (!(penalty >= 0) || !(minDelivery >= 0 && minDelivery <= 1)) {
            throw new IllegalArgumentException(
                    "A service has a penalty of " + penalty + " and is taken from a share of " + minDelivery
                            + "; the penalty is not negative and the share lies between 0 and 1.");
        }
    }
}
