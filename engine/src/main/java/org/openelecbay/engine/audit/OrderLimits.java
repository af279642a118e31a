package org.openelecbay.engine.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Segment;
import org.openelecbay.market.CommunityStorage;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;

/// Nobody trades more than ordered, sells for less than asked or buys for more than bid.
///
/// With several segments an owner's worth of a fill is that of its best segments, because they fill first.
final class OrderLimits {

    private final Map<ParticipantId, List<Segment>> offered;
    private final Map<ParticipantId, List<Segment>> bid;
    private final Optional<CommunityStorage> storage;

    OrderLimits(OrderBook book, SlotContext context) {
        this.offered = segments(book.offers());
        this.bid = segments(book.bids());
        this.storage = context.storage();
    }

    Optional<String> check(TradeSums sums) {
        for (Map.Entry<ParticipantId, TradeSums.Sum> entry :
                sums.byParticipant().entrySet()) {
            ParticipantId id = entry.getKey();
            if (!id.equals(ParticipantId.COMMUNITY)) {
                Optional<String> failure = isStorage(id) ? storage(entry.getValue()) : orders(id, entry.getValue());
                if (failure.isPresent()) {
                    return failure;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> orders(ParticipantId id, TradeSums.Sum sum) {
        Optional<Long> least = worth(offered.getOrDefault(id, List.of()), sum.sold);
        Optional<Long> most = worth(bid.getOrDefault(id, List.of()), sum.bought);
        if (least.isEmpty()) {
            return Optional.of(id + " sells " + sum.sold + " Wh, more than it offered.");
        }
        if (most.isEmpty()) {
            return Optional.of(id + " buys " + sum.bought + " Wh, more than it bid for.");
        }
        if (sum.got < least.get()) {
            return Optional.of(id + " gets " + sum.got + " nanos for what it offered at " + least.get() + ".");
        }
        if (sum.paid > most.get()) {
            return Optional.of(id + " pays " + sum.paid + " nanos for what it bid " + most.get() + " for.");
        }
        return Optional.empty();
    }

    private Optional<String> storage(TradeSums.Sum sum) {
        CommunityStorage battery = storage.orElseThrow();
        boolean withinReach = sum.bought <= battery.canCharge().wattHours()
                && sum.sold <= battery.canDischarge().wattHours()
                && (sum.bought == 0 || sum.sold == 0);
        return withinReach
                ? Optional.empty()
                : Optional.of("Storage " + battery.id() + " buys " + sum.bought + " Wh and sells " + sum.sold
                        + " Wh beyond what it can do.");
    }

    private boolean isStorage(ParticipantId id) {
        return storage.isPresent() && storage.get().id().equals(id);
    }

    /// What the first `wattHours` of the segments are worth at their limits, in nanos; empty if there are not as many.
    private static Optional<Long> worth(List<Segment> segments, long wattHours) {
        long left = wattHours;
        long nanos = 0;
        for (Segment segment : segments) {
            long part = Math.min(left, segment.quantity().wattHours());
            nanos += part * segment.limit().microsPerKwh();
            left -= part;
        }
        return left == 0 ? Optional.of(nanos) : Optional.empty();
    }

    private static Map<ParticipantId, List<Segment>> segments(List<? extends Order> orders) {
        Map<ParticipantId, List<Segment>> byOwner = HashMap.newHashMap(orders.size());
        for (Order order : orders) {
            byOwner.merge(order.owner(), order.segments(), (a, b) -> merged(a, b, order instanceof Bid));
        }
        return byOwner;
    }

    private static List<Segment> merged(List<Segment> a, List<Segment> b, boolean bids) {
        List<Segment> all = new ArrayList<>(a);
        all.addAll(b);
        Comparator<Segment> rising = Comparator.comparing(Segment::limit);
        all.sort(bids ? rising.reversed() : rising);
        return all;
    }
}
