package org.openelecbay.market.dispatch.book;

import org.openelecbay.core.Price;
import org.openelecbay.market.auction.curve.OrderCurves;

/// How the orders of a slot become traders that trade in pairs.
///
/// @param flexibility how much less than the limit the last watt-hour of a bid is worth, and how much more that of an
///     offer costs, per kWh; above zero
/// @param localPreference what a pair minds for each unit of distance and kWh, half of it in the head of either side;
///     not negative and nothing that anybody pays
/// @param partners how many of the nearest each order may trade with, at least 1
public record PairingTerms(Price flexibility, Price localPreference, int partners) {

    /// The most partners that may be asked for.
    public static final int MOST_PARTNERS = 1_000;

    public PairingTerms {
        OrderCurves.requireFlexible(flexibility);
        if (localPreference.isNegative() || partners < 1 || partners > MOST_PARTNERS) {
            throw new IllegalArgumentException("Pairs mind " + localPreference + " per unit of distance and have "
                    + partners + " partners; the first is not negative, the second from 1 to " + MOST_PARTNERS + ".");
        }
    }
}
