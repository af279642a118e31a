package org.openelecbay.settlement.bill;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.openelecbay.core.Money;
import org.openelecbay.core.Ratio;

/// The fee for paying a bill late: `amount x rate` for every period begun after the days of grace, up to a share of the
/// amount. Source: spec G.6.
///
/// @param graceDays days after the due date without a fee, not negative
/// @param periodDays length of a period in days, at least 1
/// @param rate share of the amount a period, not negative
/// @param capShare the most, as a share of the amount; not negative
public record LateFee(int graceDays, int periodDays, Ratio rate, Ratio capShare) {

    public LateFee {
        if (graceDays < 0 || periodDays < 1) {
            throw new IllegalArgumentException("A late fee after " + graceDays + " days of grace and for periods of "
                    + periodDays + " days. Grace is 0 or more, a period at least one day.");
        }
        if (rate.numerator() < 0 || capShare.numerator() < 0) {
            throw new IllegalArgumentException("The rate or the cap of a late fee is negative.");
        }
    }

    /// The periods begun, 0 within the days of grace.
    public long periods(long daysLate) {
        return daysLate <= graceDays ? 0 : Math.ceilDiv(daysLate - graceDays, periodDays);
    }

    /// What is due on top of the amount, half-even to the nano.
    ///
    /// @param amount of the bill that was not paid, not negative
    /// @param daysLate days since the due date
    public Money on(Money amount, long daysLate) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A late fee on " + amount + ". Credits are not paid late.");
        }
        BigInteger uncapped =
                times(rate.numerator(), capShare.denominator()).multiply(BigInteger.valueOf(periods(daysLate)));
        BigInteger cap = times(capShare.numerator(), rate.denominator());
        BigInteger fee = uncapped.min(cap).multiply(BigInteger.valueOf(amount.nanos()));
        return Money.ofNanos(new BigDecimal(fee)
                .divide(new BigDecimal(times(rate.denominator(), capShare.denominator())), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    private static BigInteger times(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
