package org.openelecbay.market.auction.continuous;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Reason;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.OrderEvent;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.ranking.Ranking;

/// What happened to the orders of a book in the order in which it counts: earlier, tie order of the owners, order id,
/// then as handed over.
///
/// @param events of those who take part
/// @param turnedAway a reason for each order of those who do not
record Arrivals(List<OrderEvent> events, List<Reason> turnedAway) {

    static Arrivals of(OrderBook book, SlotContext context) {
        List<OrderEvent> events = new ArrayList<>();
        List<Reason> turnedAway = new ArrayList<>();
        for (OrderEvent event : history(book)) {
            if (context.preferenceOf(event.owner()).willing()) {
                events.add(event);
            } else if (event instanceof OrderEvent.Placed) {
                turnedAway.add(Reason.order(
                        event.id(), event.owner() + " does not take part in the local market in this slot."));
            }
        }
        return new Arrivals(sorted(events, context.ties()), turnedAway);
    }

    private static List<OrderEvent> history(OrderBook book) {
        return book.history().isEmpty()
                ? Stream.concat(book.bids().stream(), book.offers().stream())
                        .<OrderEvent>map(OrderEvent.Placed::new)
                        .toList()
                : book.history();
    }

    private static List<OrderEvent> sorted(List<OrderEvent> events, TieOrder ties) {
        long[] times = new long[events.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = coarseTime(events.get(i).at());
        }
        int[] ranked = Ranking.ascending(times);
        Ranking.breakTies(ranked, times, ranked.length, (one, other) -> compareTied(one, other, events, ties));
        OrderEvent[] sorted = new OrderEvent[ranked.length];
        for (int rank = 0; rank < ranked.length; rank++) {
            sorted[rank] = events.get(ranked[rank]);
        }
        return List.of(sorted);
    }

    /// The time in steps of about a sixtieth of a second; never overflows.
    private static long coarseTime(Instant time) {
        return time.getEpochSecond() * 64 + (time.getNano() >> 24);
    }

    private static int compareTied(int one, int other, List<OrderEvent> events, TieOrder ties) {
        int byTime = events.get(one).at().compareTo(events.get(other).at());
        if (byTime != 0) {
            return byTime;
        }
        ParticipantId owner = events.get(one).owner();
        ParticipantId otherOwner = events.get(other).owner();
        int byKey = Long.compare(ties.coarseKey(owner), ties.coarseKey(otherOwner));
        int byOwner = byKey != 0 ? byKey : ties.compare(owner, otherOwner);
        if (byOwner != 0) {
            return byOwner;
        }
        OrderId id = events.get(one).id();
        int byId = id.compareTo(events.get(other).id());
        return byId != 0 ? byId : Integer.compare(one, other);
    }
}
