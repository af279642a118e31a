package org.openelecbay.market.pool;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.core.Cause;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;

/// Whole nanos of what everybody gains, and the payments that bring it about.
final class GainShares {

    private static final double SLACK = 1e-6;

    private GainShares() {}

    /// The gains of the sellers, then of the buyers, in whole nanos that sum to the worth; what rounding leaves is
    /// borne in proportion to the gains, ties to the earlier.
    static long[] whole(double[] sellers, double[] buyers, long worth) {
        long[] gains = new long[sellers.length + buyers.length];
        long[] sizes = new long[gains.length];
        long left = worth;
        for (int k = 0; k < gains.length; k++) {
            double gain = k < sellers.length ? sellers[k] : buyers[k - sellers.length];
            gains[k] = (long) Math.rint(gain);
            sizes[k] = Math.abs(gains[k]) / gains.length + 1;
            left -= gains[k];
        }
        if (Math.abs(left) > gains.length + SLACK * Math.abs(worth)) {
            throw new IllegalArgumentException(
                    "The gains miss the worth of the community, " + worth + " nanos, by " + left + ".");
        }
        if (Arrays.stream(gains).anyMatch(gain -> gain != 0)) {
            Arrays.setAll(sizes, k -> gains[k] == 0 ? 0 : sizes[k]); // who gains nothing bears nothing
        }
        long[] parts = LargestRemainder.split(Math.abs(left), sizes);
        for (int k = 0; k < gains.length; k++) {
            gains[k] += Long.signum(left) * parts[k];
        }
        return gains;
    }

    /// Adds a payment from or to the community's account; nothing for zero.
    static void pay(List<Payment> payments, ParticipantId who, long nanos) {
        if (nanos > 0) {
            payments.add(Payment.to(who, NamedAccount.COMMUNITY, Money.ofNanos(nanos), Cause.GAIN_SHARE));
        } else if (nanos < 0) {
            payments.add(Payment.from(who, NamedAccount.COMMUNITY, Money.ofNanos(-nanos), Cause.GAIN_SHARE));
        }
    }
}
