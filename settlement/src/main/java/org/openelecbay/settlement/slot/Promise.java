package org.openelecbay.settlement.slot;

import java.math.BigInteger;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Ratio;

/// What a participant promised by its trades and how much of it the meter does not show.
///
/// @param promised net sales; negative for net purchases
/// @param missed not negative
record Promise(Energy promised, Energy missed) {

    static Promise of(Delivery delivery, Contract contract, DeviationTerms terms) {
        Energy promised = contract.net();
        Energy delta = delivery.metered().injection().minus(promised);
        return new Promise(promised, missed(promised, delta, terms.penaliseExcess()));
    }

    private static Energy missed(Energy promised, Energy delta, boolean penaliseExcess) {
        if (promised.isZero()) {
            return Energy.ZERO;
        }
        Energy less = promised.isPositive() ? delta.negativePart() : delta.positivePart();
        return penaliseExcess ? delta.max(delta.negated()) : less;
    }

    /// The size of the promise.
    Energy size() {
        return promised.max(promised.negated());
    }

    /// Whether no more than this share of it is missed.
    boolean isKeptWithin(Ratio tolerance) {
        return times(missed.wattHours(), tolerance.denominator())
                        .compareTo(times(size().wattHours(), tolerance.numerator()))
                <= 0;
    }

    private static BigInteger times(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
