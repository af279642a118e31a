package org.openelecbay.home.study.sizing;

/// The yearly part of an investment that pays it back with interest: `r (1 + r)^n / ((1 + r)^n - 1)`.
final class CapitalRecovery {

    private CapitalRecovery() {}

    /// The part of an investment that is due every year.
    ///
    /// @param rate of interest for a year, above -1; 0 gives `1 / n`
    /// @param years above 0
    public static double factor(double rate, double years) {
        if (!(rate > -1) || !(years > 0)) {
            throw new IllegalArgumentException("Interest of " + rate + " over " + years
                    + " years pays nothing back. Interest is a part of one, and years are above 0.");
        }
        // expm1 and log1p keep the digits of small rates.
        return rate == 0 ? 1 / years : rate / -Math.expm1(-years * Math.log1p(rate));
    }
}
