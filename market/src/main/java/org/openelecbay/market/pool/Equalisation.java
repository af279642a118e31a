package org.openelecbay.market.pool;

import java.math.BigInteger;
import java.util.List;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;

/// Makes up for trading whole watt-hours, so that everybody on a side has the same blended price to the nano.
///
/// A participant with `q_i` of the side's total `Q` should trade `m q_i / Q` of the local energy `m` and trades the
/// whole number `t_i`. Each watt-hour that it trades locally is worth the gain `g`, the distance of the local price to
/// the supplier's, so it is due `(m q_i / Q - t_i) g`. These sum to zero exactly; in nanos they are floored, and the
/// missing nanos go one by one to the largest remainders, ties in tie order.
final class Equalisation {

    private Equalisation() {}

    /// Adds the payments of one side through the community's account, which ends at zero.
    ///
    /// @param traded watt-hours, one a participant, summing to `local`
    /// @param gain what a locally traded kWh is worth more than one traded with the supplier
    static void add(List<Payment> payments, PoolSide side, long[] traded, Energy local, Price gain) {
        if (side.total().equals(local) || gain.equals(Price.ZERO)) {
            return;
        }
        long[] due = due(side, traded, local, gain);
        for (int i = 0; i < due.length; i++) {
            if (due[i] > 0) {
                payments.add(Payment.to(
                        side.participant(i), NamedAccount.COMMUNITY, Money.ofNanos(due[i]), Cause.EQUALISATION));
            } else if (due[i] < 0) {
                payments.add(Payment.from(
                        side.participant(i), NamedAccount.COMMUNITY, Money.ofNanos(-due[i]), Cause.EQUALISATION));
            }
        }
    }

    private static long[] due(PoolSide side, long[] traded, Energy local, Price gain) {
        long total = side.total().wattHours();
        long[] floors = new long[traded.length];
        long[] remainders = new long[traded.length];
        long missing = 0;
        for (int i = 0; i < traded.length; i++) {
            divide(side.wattHours(i), traded[i], local.wattHours(), total, gain.microsPerKwh(), i, floors, remainders);
            missing -= floors[i];
        }
        LargestRemainder.handOut(missing, floors, remainders);
        return floors;
    }

    /// The floor and the remainder of `(local q - traded total) gain / total`.
    private static void divide(
            long quantity, long traded, long local, long total, long gain, int i, long[] floors, long[] remainders) {
        if (Math.multiplyHigh(local, quantity) == 0 && local * quantity >= 0) {
            long rest = local * quantity - traded * total;
            long dividend = rest * gain;
            if (Math.multiplyHigh(rest, gain) == dividend >> (Long.SIZE - 1)) {
                floors[i] = Math.floorDiv(dividend, total);
                remainders[i] = dividend - floors[i] * total;
                return;
            }
        }
        BigInteger divisor = BigInteger.valueOf(total);
        BigInteger dividend = BigInteger.valueOf(local)
                .multiply(BigInteger.valueOf(quantity))
                .subtract(BigInteger.valueOf(traded).multiply(divisor))
                .multiply(BigInteger.valueOf(gain));
        BigInteger rest = dividend.mod(divisor);
        floors[i] = dividend.subtract(rest).divide(divisor).longValueExact();
        remainders[i] = rest.longValueExact();
    }
}
