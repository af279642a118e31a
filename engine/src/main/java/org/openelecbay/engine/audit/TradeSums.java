package org.openelecbay.engine.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Trade;

/// Energy and money of one clearing by participant; sums that [Magnitude] has found small enough.
final class TradeSums {

    /// What one participant sold, bought, got and paid by trades and received net by payments, in Wh and nanos.
    ///
    /// Premiums are in what a seller got; a buyer's are not in what it paid, because [PromiseLimits] checks those.
    static final class Sum {
        long sold;
        long got;
        long bought;
        long paid;
        long received;
    }

    private final Map<ParticipantId, Sum> byParticipant = new LinkedHashMap<>();

    private TradeSums() {}

    static TradeSums of(Clearing clearing) {
        return of(clearing, _ -> true);
    }

    /// @param counted the payments that belong to the gains of trade
    static TradeSums of(Clearing clearing, Predicate<Payment> counted) {
        TradeSums sums = new TradeSums();
        for (Trade trade : clearing.trades()) {
            Sum seller = sums.at(trade.seller());
            seller.sold += trade.quantity().wattHours();
            seller.got += trade.sellerGets()
                    .times(trade.quantity())
                    .plus(trade.premium())
                    .nanos();
            Sum buyer = sums.at(trade.buyer());
            buyer.bought += trade.quantity().wattHours();
            buyer.paid += trade.buyerPays().times(trade.quantity()).nanos();
        }
        for (Payment payment : clearing.payments()) {
            if (!counted.test(payment)) {
                continue;
            }
            sums.receive(payment.from(), -payment.money().nanos());
            sums.receive(payment.to(), payment.money().nanos());
        }
        return sums;
    }

    /// All participants of the clearing in the order in which they appear, the community among them.
    Map<ParticipantId, Sum> byParticipant() {
        return byParticipant;
    }

    Optional<String> communityPassesAllOn() {
        Sum community = byParticipant.get(ParticipantId.COMMUNITY);
        if (community == null || community.sold == community.bought) {
            return Optional.empty();
        }
        return Optional.of("The community buys " + community.bought + " Wh and sells " + community.sold + " Wh.");
    }

    private void receive(Payment.Party party, long nanos) {
        if (party instanceof Payment.Participating(ParticipantId id)) {
            at(id).received += nanos;
        }
    }

    private Sum at(ParticipantId participant) {
        return byParticipant.computeIfAbsent(participant, _ -> new Sum());
    }
}
