package org.openelecbay.market.ancillary;

import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// What the DSO asks of a community in every slot, and pays.
///
/// @param request energy that is to stay in the community beyond the baseline, not negative
/// @param price per kWh, not negative
/// @param penalty per kWh of the request that is missing, not negative
/// @param minDelivery the least share of the request that the DSO takes, 0 to 1
public record ServiceTerms(Energy request, Price price, Price penalty, Ratio minDelivery) {

    private static final long MOST = 1_000_000_000;

    public ServiceTerms {
        if (request.isNegative()
                || price.isNegative()
                || penalty.isNegative()
                || request.wattHours() > MOST
                || price.microsPerKwh() > MOST
                || penalty.microsPerKwh() > MOST) {
            throw new IllegalArgumentException("A service of " + request + " at " + price + " with a penalty of "
                    + penalty + " is asked; nothing of it is negative, the energy is at most " + MOST
                    + " Wh and the prices at most 1000/kWh.");
        }
        if (minDelivery.numerator() < 0 || minDelivery.numerator() > minDelivery.denominator()) {
            throw new IllegalArgumentException(
                    "The least share delivered is " + minDelivery + "; it lies between 0 and 1.");
        }
    }
}
