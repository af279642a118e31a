package org.openelecbay.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Trade;

/// What everybody traded in a clearing of orders and gains by it over its limits, by the trades alone.
///
/// An owner's energy counts with its best segments, because they fill first.
public final class TradeGains {

    private final Map<ParticipantId, Dealing> byOwner = new LinkedHashMap<>();

    private static final class Dealing {
        private long bought;
        private long paid;
        private long sold;
        private long got;
        private List<Segment> bids = List.of();
        private List<Segment> offers = List.of();
    }

    private TradeGains() {}

    /// Sums up the trades of a clearing.
    ///
    /// @param clearing of this book
    public static TradeGains of(OrderBook book, Clearing clearing) {
        TradeGains gains = new TradeGains();
        for (Trade trade : clearing.trades()) {
            Dealing seller = gains.at(trade.seller());
            seller.sold += trade.quantity().wattHours();
            seller.got += trade.sellerGets().times(trade.quantity()).nanos();
            Dealing buyer = gains.at(trade.buyer());
            buyer.bought += trade.quantity().wattHours();
            buyer.paid += trade.buyerPays().times(trade.quantity()).nanos();
        }
        Comparator<Segment> lowest = Comparator.comparing(Segment::limit);
        Map<ParticipantId, List<Segment>> bids = segments(book.bids());
        Map<ParticipantId, List<Segment>> offers = segments(book.offers());
        gains.byOwner.forEach((owner, dealing) -> {
            dealing.bids = bids.getOrDefault(owner, List.of()).stream()
                    .sorted(lowest.reversed())
                    .toList();
            dealing.offers = offers.getOrDefault(owner, List.of()).stream()
                    .sorted(lowest)
                    .toList();
        });
        return gains;
    }

    /// Everybody who trades, in the order of the trades.
    public List<ParticipantId> traders() {
        return List.copyOf(byOwner.keySet());
    }

    /// Watt-hours.
    public long boughtBy(ParticipantId owner) {
        Dealing dealing = byOwner.get(owner);
        return dealing == null ? 0 : dealing.bought;
    }

    /// Watt-hours.
    public long soldBy(ParticipantId owner) {
        Dealing dealing = byOwner.get(owner);
        return dealing == null ? 0 : dealing.sold;
    }

    /// What its trades gain an owner over its limits, nanos; not negative where a rule keeps the limits.
    public long gainOf(ParticipantId owner) {
        Dealing dealing = byOwner.get(owner);
        if (dealing == null) {
            return 0;
        }
        long saved = worth(dealing.bids, dealing.bought) - dealing.paid;
        return saved + dealing.got - worth(dealing.offers, dealing.sold);
    }

    private static long worth(List<Segment> segments, long wattHours) {
        long left = wattHours;
        long nanos = 0;
        for (Segment segment : segments) {
            long part = Math.min(left, segment.quantity().wattHours());
            nanos += part * segment.limit().microsPerKwh();
            left -= part;
        }
        return nanos;
    }

    private static Map<ParticipantId, List<Segment>> segments(List<? extends Order> orders) {
        Map<ParticipantId, List<Segment>> segments = new HashMap<>();
        for (Order order : orders) {
            segments.computeIfAbsent(order.owner(), _ -> new ArrayList<>()).addAll(order.segments());
        }
        return segments;
    }

    private Dealing at(ParticipantId owner) {
        return byOwner.computeIfAbsent(owner, _ -> new Dealing());
    }
}
