package org.openelecbay.simulation.results;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A figure of ours beside a published one. The difference is that of the two numbers as they are printed.
///
/// @param figure what, with its unit
/// @param published as the source prints it; may carry words, as in `above 35`
/// @param ours as printed
/// @param difference ours less published; `-` where the source gives no number
/// @param proof the test that holds it
record Row(String figure, String published, String ours, String difference, Proof proof) {

    /// Two numbers.
    ///
    /// @param decimals of ours, at least those of the published number
    static Row of(String figure, String published, double ours, int decimals, Proof proof) {
        return of(figure, published, new BigDecimal(published), ours, decimals, proof);
    }

    /// Two numbers, the published one with its words or the division it comes from.
    static Row of(String figure, String publishedWords, double published, double ours, int decimals, Proof proof) {
        BigDecimal rounded = rounded(published, decimals);
        return of(figure, publishedWords + " = " + rounded.toPlainString(), rounded, ours, decimals, proof);
    }

    /// Two numbers, the published one in words that hold it.
    static Row bounded(String figure, String words, double published, double ours, int decimals, Proof proof) {
        return of(figure, words, rounded(published, decimals), ours, decimals, proof);
    }

    /// A number of ours for something that the source says in words only.
    static Row said(String figure, String published, String ours, Proof proof) {
        return new Row(figure, published, ours, "-", proof);
    }

    private static Row of(String figure, String words, BigDecimal published, double ours, int decimals, Proof proof) {
        BigDecimal rounded = rounded(ours, decimals);
        return new Row(figure, words, rounded.toPlainString(), signed(rounded.subtract(published)), proof);
    }

    /// The number with so many decimals, half-even.
    static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    private static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + value.toPlainString();
    }
}
