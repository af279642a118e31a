package org.openelecbay.settlement.conduct;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Ratio;

/// How reliable a participant has been: from 0, never, to 1, always; in whole trillionths, so that a chain of updates
/// stays exact far beyond what a price can show. Source: spec G.6.
///
/// @param trillionths from 0 to [#ONE]
public record Reputation(long trillionths) implements Comparable<Reputation> {

    /// The trillionths of a full reputation.
    public static final long ONE = 1_000_000_000_000L;

    /// Every promise kept.
    public static final Reputation FULL = new Reputation(ONE);

    private static final int DECIMALS = 12;

    public Reputation {
        if (trillionths < 0 || trillionths > ONE) {
            throw new IllegalArgumentException("A reputation of " + BigDecimal.valueOf(trillionths, DECIMALS)
                    + " lies outside 0 to 1. Is it given in percent?");
        }
    }

    /// A reputation written as a decimal, half-even to twelve places.
    public static Reputation of(BigDecimal share) {
        return new Reputation(share.movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    /// The reputation after a promise: `(1 - eta) R + eta min(1, delivered / committed)`, half-even; unchanged when
    /// nothing was committed.
    ///
    /// @param eta how much the last promise counts, from 0 to 1
    /// @param committed not negative
    /// @param delivered what of it was delivered; less than nothing counts as nothing
    public Reputation after(Ratio eta, Energy committed, Energy delivered) {
        if (!committed.isPositive()) {
            return this;
        }
        Energy kept = delivered.positivePart().min(committed);
        BigInteger last = times(eta.numerator(), ONE).multiply(BigInteger.valueOf(kept.wattHours()));
        BigInteger before = times(eta.denominator() - eta.numerator(), trillionths)
                .multiply(BigInteger.valueOf(committed.wattHours()));
        BigInteger whole = times(eta.denominator(), committed.wattHours());
        return new Reputation(new BigDecimal(before.add(last))
                .divide(new BigDecimal(whole), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    /// As a decimal with twelve places.
    public BigDecimal decimal() {
        return BigDecimal.valueOf(trillionths, DECIMALS);
    }

    @Override
    public int compareTo(Reputation other) {
        return Long.compare(trillionths, other.trillionths);
    }

    private static BigInteger times(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
