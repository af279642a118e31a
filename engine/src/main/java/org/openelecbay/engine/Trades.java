package org.openelecbay.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;

/// What contracts and the rule's trades come to together.
final class Trades {

    private Trades() {}

    /// The contracts first, then what the rule made, numbered through.
    static Clearing joined(Clearing contracted, Clearing clearing) {
        List<Trade> trades = new ArrayList<>(contracted.trades());
        for (Trade trade : clearing.trades()) {
            trades.add(trade.numbered(trades.size() + 1));
        }
        List<Reason> reasons = new ArrayList<>(contracted.reasons());
        reasons.addAll(clearing.reasons());
        return new Clearing(clearing.slot(), trades, clearing.payments(), reasons, clearing.traffic());
    }

    /// Sold minus bought, by participant.
    static Map<ParticipantId, Energy> netSales(List<Trade> trades) {
        Map<ParticipantId, Energy> sales = new HashMap<>();
        for (Trade trade : trades) {
            sales.merge(trade.seller(), trade.quantity(), Energy::plus);
            sales.merge(trade.buyer(), trade.quantity().negated(), Energy::plus);
        }
        return sales;
    }
}
