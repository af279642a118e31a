package org.openelecbay.settlement.tier;

import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// The prices of the two markets in one slot at one place.
///
/// @param dayAhead for what was committed
/// @param realTime for deviations; may be negative
/// @param shortFactor by which the real-time price is multiplied for whoever draws more than committed, at
///     least 1
/// @param longFactor the same for whoever draws less, 0 to 1
public record TierPrices(Price dayAhead, Price realTime, Ratio shortFactor, Ratio longFactor) {

    public TierPrices {
        if (shortFactor.numerator() < shortFactor.denominator()
                || longFactor.numerator() > longFactor.denominator()
                || longFactor.numerator() < 0) {
            throw new IllegalArgumentException("The factors of a dual price are " + text(shortFactor)
                    + " for short and " + text(longFactor)
                    + " for long. Short is at least 1, and long between 0 and 1.");
        }
    }

    private static String text(Ratio ratio) {
        return ratio.numerator() + "/" + ratio.denominator();
    }

    /// What a deviation costs, rounded half-even to the nano; negative is received.
    ///
    /// With dual prices the two factors change places where the real-time price is negative, so that a
    /// deviation is never better than with a single price.
    ///
    /// @param deviation drawn beyond what was committed: short above zero, long below
    public Money imbalance(Energy deviation, ImbalancePricing pricing) {
        Money single = realTime.times(deviation);
        return switch (pricing) {
            case SINGLE -> single;
            case DUAL ->
                Money.ofNanos((deviation.isPositive() == !realTime.isNegative() ? shortFactor : longFactor)
                        .of(single.nanos()));
        };
    }
}
