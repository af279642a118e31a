package org.openelecbay.market.auction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Cause;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Trade;

/// Returns what buyers paid above what sellers got: pro rata to traded energy on both sides, to the nano, so that
/// [NamedAccount#SURPLUS] ends at zero (spec A.3, the default policy).
final class SurplusShare {

    private SurplusShare() {}

    /// One payment for each participant with a share, in the order in which they first trade.
    static List<Payment> of(List<Trade> trades) {
        long surplus = 0;
        Map<ParticipantId, Long> traded = new LinkedHashMap<>();
        for (Trade trade : trades) {
            Money paid = trade.buyerPays().times(trade.quantity());
            Money got = trade.sellerGets().times(trade.quantity());
            surplus = Math.addExact(surplus, paid.minus(got).nanos());
            traded.merge(trade.buyer(), trade.quantity().wattHours(), Long::sum);
            traded.merge(trade.seller(), trade.quantity().wattHours(), Long::sum);
        }
        long[] weights = traded.values().stream().mapToLong(Long::longValue).toArray();
        long[] shares = LargestRemainder.split(surplus, weights);
        List<Payment> payments = new ArrayList<>();
        int next = 0;
        for (ParticipantId participant : traded.keySet()) {
            long share = shares[next++];
            if (share > 0) {
                payments.add(Payment.to(participant, NamedAccount.SURPLUS, Money.ofNanos(share), Cause.SURPLUS_SHARE));
            }
        }
        return payments;
    }
}
