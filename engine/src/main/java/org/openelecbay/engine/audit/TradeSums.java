package org.openelecbay.engine.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Trade;

/// Energy and money of one clearing by participant.
final class TradeSums {

    /// What one participant sold, bought, got and paid, in Wh and nanos.
    static final class Sum {
        long sold;
        long got;
        long bought;
        long paid;
    }

    private final Map<ParticipantId, Sum> byParticipant = new LinkedHashMap<>();

    private TradeSums() {}

    static TradeSums of(List<Trade> trades) {
        TradeSums sums = new TradeSums();
        for (Trade trade : trades) {
            Sum seller = sums.at(trade.seller());
            seller.sold += trade.quantity().wattHours();
            seller.got += trade.sellerGets().times(trade.quantity()).nanos();
            Sum buyer = sums.at(trade.buyer());
            buyer.bought += trade.quantity().wattHours();
            buyer.paid += trade.buyerPays().times(trade.quantity()).nanos();
        }
        return sums;
    }

    /// All participants of the clearing in the order of their first trade, the community among them.
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

    private Sum at(ParticipantId participant) {
        return byParticipant.computeIfAbsent(participant, _ -> new Sum());
    }
}
