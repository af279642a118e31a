package org.openelecbay.engine.audit;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Trade;

/// What a clearing leaves on the accounts that must only pass money on, in nanos.
final class PassThrough {

    private PassThrough() {}

    static Map<NamedAccount, Long> balances(Clearing clearing) {
        Map<NamedAccount, Long> left = new EnumMap<>(NamedAccount.class);
        for (Trade trade : clearing.trades()) {
            long paid = trade.buyerPays().times(trade.quantity()).nanos();
            long got = trade.sellerGets().times(trade.quantity()).nanos();
            if (paid != got) {
                left.merge(NamedAccount.SURPLUS, paid - got, Math::addExact);
            }
            if (trade.buyer().equals(ParticipantId.COMMUNITY)) {
                left.merge(NamedAccount.COMMUNITY, -paid, Math::addExact);
            } else if (trade.seller().equals(ParticipantId.COMMUNITY)) {
                left.merge(NamedAccount.COMMUNITY, got, Math::addExact);
            }
        }
        for (Payment payment : clearing.payments()) {
            book(payment.from(), -payment.money().nanos(), left);
            book(payment.to(), payment.money().nanos(), left);
        }
        left.keySet().retainAll(EnumSet.of(NamedAccount.SURPLUS, NamedAccount.COMMUNITY));
        return left;
    }

    private static void book(Payment.Party party, long nanos, Map<NamedAccount, Long> left) {
        switch (party) {
            case Payment.Holding(NamedAccount account) -> left.merge(account, nanos, Math::addExact);
            case Payment.Participating(ParticipantId id) -> {
                if (id.equals(ParticipantId.COMMUNITY)) {
                    left.merge(NamedAccount.COMMUNITY, nanos, Math::addExact);
                }
            }
        }
    }
}
