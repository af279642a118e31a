package org.openelecbay.settlement.slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Promise;
import org.openelecbay.core.Trade;

/// How much of a trade with a promise was delivered as promised.
///
/// A seller's metered export covers its promised trades first, in their order; green energy only from a participant
/// that is registered as green. Source: docs/reference/attributes.md.
///
/// @param trade a trade with a promise
/// @param delivered as promised, not more than was traded
public record Fulfilment(Trade trade, Energy delivered) {

    /// One for each trade of a slot that promises something, in their order.
    public static List<Fulfilment> of(List<Trade> trades, List<Delivery> deliveries) {
        Map<ParticipantId, Energy> left = new HashMap<>();
        Map<ParticipantId, Delivery> bySeller = new HashMap<>();
        for (Delivery delivery : deliveries) {
            bySeller.put(delivery.participant().id(), delivery);
            left.put(delivery.participant().id(), delivery.metered().exported());
        }
        List<Fulfilment> fulfilments = new ArrayList<>();
        for (Trade trade : trades) {
            if (!trade.promise().equals(Promise.NONE)) {
                Energy exported = left.getOrDefault(trade.seller(), Energy.ZERO);
                Energy delivered =
                        mayPromise(trade, bySeller) ? trade.quantity().min(exported) : Energy.ZERO;
                left.put(trade.seller(), exported.minus(delivered));
                fulfilments.add(new Fulfilment(trade, delivered));
            }
        }
        return fulfilments;
    }

    /// What was traded under the promise and not delivered.
    public Energy missing() {
        return trade.quantity().minus(delivered);
    }

    /// The premium that goes back to the buyer.
    Money returned() {
        return trade.promise().premium().times(missing());
    }

    private static boolean mayPromise(Trade trade, Map<ParticipantId, Delivery> bySeller) {
        Delivery delivery = bySeller.get(trade.seller());
        return delivery != null
                && (!trade.promise().green() || delivery.participant().green());
    }
}
