package org.openelecbay.engine.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;
import org.openelecbay.market.CommunityStorage;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;

/// Nobody trades more than ordered, sells for less than asked or buys for more than bid.
///
/// With several segments an owner's worth of a fill is that of its best segments, because they fill first. What a
/// payment returns counts; what a payment takes must come out of what the trades have gained.
final class OrderLimits {

    private final Map<ParticipantId, List<Segment>> offered;
    private final Map<ParticipantId, List<Segment>> bid;
    private final Optional<CommunityStorage> storage;

    OrderLimits(OrderBook book, SlotContext context) {
        Comparator<Segment> lowestFirst = Comparator.comparing(Segment::limit);
        this.offered = new HashMap<>();
        this.bid = new HashMap<>();
        EverStood.in(book).forEach((owner, sides) -> {
            offered.put(owner, sides.offered().stream().sorted(lowestFirst).toList());
            bid.put(owner, sides.bid().stream().sorted(lowestFirst.reversed()).toList());
        });
        this.storage = context.storage();
    }

    Optional<String> check(TradeSums sums) {
        for (Map.Entry<ParticipantId, TradeSums.Sum> entry :
                sums.byParticipant().entrySet()) {
            ParticipantId id = entry.getKey();
            if (!id.equals(ParticipantId.COMMUNITY)) {
                Optional<String> failure = storageCalled(id)
                        .map(battery -> storage(battery, entry.getValue()))
                        .orElseGet(() -> orders(id, entry.getValue()));
                if (failure.isPresent()) {
                    return failure;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> orders(ParticipantId id, TradeSums.Sum sum) {
        if (!offered.containsKey(id) && !bid.containsKey(id)) {
            return Optional.of(id + " is in the clearing and has no order in the book.");
        }
        Optional<Long> least = worth(offered.getOrDefault(id, List.of()), sum.sold);
        Optional<Long> most = worth(bid.getOrDefault(id, List.of()), sum.bought);
        if (least.isEmpty()) {
            return Optional.of(id + " sells " + sum.sold + " Wh, more than it offered.");
        }
        if (most.isEmpty()) {
            return Optional.of(id + " buys " + sum.bought + " Wh, more than it bid for.");
        }
        return money(id, sum, least.get(), most.get());
    }

    private static Optional<String> money(ParticipantId id, TradeSums.Sum sum, long least, long most) {
        long gained = sum.got - least;
        long saved = most - sum.paid;
        long returned = Math.max(0, sum.received);
        if (gained + returned < 0) {
            return Optional.of(id + " gets " + sum.got + " nanos for what it offered at " + least + ".");
        }
        if (saved + returned < 0) {
            return Optional.of(id + " pays " + sum.paid + " nanos for what it bid " + most + " for.");
        }
        return gained + saved + sum.received < 0
                ? Optional.of(id + " pays " + -sum.received + " nanos beside its trades, more than they gain it.")
                : Optional.empty();
    }

    private static Optional<String> storage(CommunityStorage battery, TradeSums.Sum sum) {
        boolean withinReach = sum.bought <= battery.canCharge().wattHours()
                && sum.sold <= battery.canDischarge().wattHours()
                && (sum.bought == 0 || sum.sold == 0);
        long least = worth(battery.dischargePrice(), sum.sold);
        long most = worth(battery.chargePrice(), sum.bought);
        return withinReach
                ? money(battery.id(), sum, least, most)
                : Optional.of("Storage " + battery.id() + " buys " + sum.bought + " Wh and sells " + sum.sold
                        + " Wh beyond what it can do.");
    }

    private Optional<CommunityStorage> storageCalled(ParticipantId id) {
        return storage.filter(battery -> battery.id().equals(id));
    }

    private static long worth(Price limit, long wattHours) {
        return limit.times(Energy.ofWattHours(wattHours)).nanos();
    }

    /// What the first `wattHours` of the segments are worth at their limits, in nanos; empty if there are not as many.
    private static Optional<Long> worth(List<Segment> segments, long wattHours) {
        long left = wattHours;
        long nanos = 0;
        for (Segment segment : segments) {
            long part = Math.min(left, segment.quantity().wattHours());
            nanos = Math.addExact(nanos, worth(segment.limit(), part));
            left -= part;
        }
        return left == 0 ? Optional.of(nanos) : Optional.empty();
    }
}
