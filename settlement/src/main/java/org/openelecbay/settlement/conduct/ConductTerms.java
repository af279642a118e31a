package org.openelecbay.settlement.conduct;

import java.math.BigInteger;
import org.openelecbay.core.Ratio;

/// How promises kept and broken count.
///
/// @param eta how much the last promise counts for the reputation, from 0 to 1
/// @param kappa the surcharge of a participant without any reputation, as a share of the price, from 0 to 1
/// @param least whoever falls below may not trade until its probation
/// @param initial the reputation of members at the start
/// @param newcomers the reputation of those who join later
/// @param probation how many slots after the one that was too much somebody may not trade; then it may again, on
///     probation
public record ConductTerms(
        Ratio eta, Ratio kappa, Reputation least, Reputation initial, Reputation newcomers, int probation) {

    public ConductTerms {
        requireShare("weight of the last promise, eta,", eta);
        requireShare("surcharge kappa", kappa);
        if (probation < 0) {
            throw new IllegalArgumentException("A probation cannot begin after " + probation + " slots.");
        }
    }

    /// The surcharge at this reputation as a share of the price: `kappa (1 - R)`.
    ///
    /// A buyer pays `1 +` this share of the price, a seller gets `1 -` this share of it.
    ///
    /// @throws ArithmeticException when `kappa` has more decimals than fit
    public Ratio surcharge(Reputation reputation) {
        BigInteger share = BigInteger.valueOf(kappa.numerator()).multiply(BigInteger.valueOf(lack(reputation)));
        BigInteger whole = BigInteger.valueOf(kappa.denominator()).multiply(BigInteger.valueOf(Reputation.ONE));
        BigInteger common = share.gcd(whole);
        return new Ratio(
                share.divide(common).longValueExact(), whole.divide(common).longValueExact());
    }

    /// Whether this reputation is enough to trade.
    public boolean suffices(Reputation reputation) {
        return reputation.compareTo(least) >= 0;
    }

    private static long lack(Reputation reputation) {
        return Reputation.ONE - reputation.trillionths();
    }

    private static void requireShare(String what, Ratio share) {
        if (share.numerator() < 0 || share.numerator() > share.denominator()) {
            throw new IllegalArgumentException("The " + what + " is a share from 0 to 1, not " + share.numerator() + "/"
                    + share.denominator() + ". Is it given in percent?");
        }
    }
}
