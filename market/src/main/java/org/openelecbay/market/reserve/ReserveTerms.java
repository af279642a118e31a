package org.openelecbay.market.reserve;

import org.openelecbay.core.Price;
import org.openelecbay.market.auction.curve.OrderCurves;

/// What a market of energy and reserve is told.
///
/// @param flexibility how the worth of a bid falls and the cost of an offer rises over its energy; see [OrderCurves]
/// @param error standard deviation of a buyer's demand as a share of what it buys, 0 to 1
/// @param correlation between the errors of any two buyers, 0 to 1
/// @param rule what is known of the error
/// @param violationRate how often a limit may fail
/// @param reserveCost of a kWh held one way, not negative
public record ReserveTerms(
        Price flexibility, double error, double correlation, SafetyRule rule, double violationRate, Price reserveCost) {

    public ReserveTerms {
        OrderCurves.requireFlexible(flexibility);
        requireShare("error", error);
        requireShare("correlation", correlation);
        rule.factor(violationRate);
        if (reserveCost.isNegative()) {
            throw new IllegalArgumentException(
                    "Holding reserve costs " + reserveCost + "; a cost is not negative. Is its sign wrong?");
        }
    }

    double factor() {
        return rule.factor(violationRate);
    }

    /// Currency per kWh held one way.
    double costPerKwh() {
        return reserveCost.currencyPerKwh();
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The " + what + " is " + share + "; it lies between 0 and 1. Is it given in percent?");
        }
    }
}
