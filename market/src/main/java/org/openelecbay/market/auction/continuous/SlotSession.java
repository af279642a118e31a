package org.openelecbay.market.auction.continuous;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.market.OrderEvent;

/// Puts the orders of a slot to a live book and takes its trades back.
///
/// The book knows a segment by its number and an owner by its number; its clock counts the events.
final class SlotSession implements BookListener {

    private final Slot slot;
    private final LiveBook book;
    private final Map<OrderId, OrderRecord> records;
    private final Map<ParticipantId, Integer> owners = new HashMap<>();
    private final List<OrderRecord> listed = new ArrayList<>();
    private final List<Trade> trades = new ArrayList<>();
    private OrderRecord[] ofSegment = new OrderRecord[16];
    private int segments;
    private long now;

    SlotSession(Slot slot, int expected) {
        this.slot = slot;
        this.book = new LiveBook(LiveBook.FOREVER, expected, this);
        this.records = HashMap.newHashMap(expected);
    }

    void apply(OrderEvent event) {
        now++;
        switch (event) {
            case OrderEvent.Placed(Order order) -> place(order);
            case OrderEvent.Cancelled(OrderId id, ParticipantId _, var _) -> {
                OrderRecord cancelled = records.get(id);
                if (cancelled != null) {
                    cancel(cancelled, cancelled.firstSegment());
                }
            }
            case OrderEvent.Amended(OrderId id, ParticipantId _, Segment remaining, var _) -> {
                OrderRecord amended = records.get(id);
                if (amended != null) {
                    amend(amended, remaining);
                }
            }
        }
    }

    /// The trades, and why they are these, and why others are not.
    Clearing clearing(List<Reason> turnedAway) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.clearing(whyTheseTrades()));
        for (OrderRecord order : listed) {
            order.whyNotAll(stands(order)).ifPresent(reasons::add);
        }
        reasons.addAll(turnedAway);
        return new Clearing(slot, trades, List.of(), reasons);
    }

    @Override
    public void traded(long at, long buy, long sell, long price, long quantity) {
        OrderRecord buyer = ofSegment[(int) buy];
        OrderRecord seller = ofSegment[(int) sell];
        buyer.fill(quantity);
        seller.fill(quantity);
        Price struck = Price.ofMicrosPerKwh(price);
        trades.add(new Trade(
                trades.size() + 1,
                slot,
                seller.order().owner(),
                buyer.order().owner(),
                Energy.ofWattHours(quantity),
                struck,
                struck,
                Origin.MATCHED));
    }

    @Override
    public void withdrawn(long at, long segment, Withdrawal why, boolean buys, long price, long quantity) {
        ofSegment[(int) segment].withdraw(why);
    }

    @Override
    public void refused(long at, long order, Refusal why) {
        // what is cancelled or amended after it has traded stays traded
    }

    private void place(Order order) {
        OrderRecord placed = new OrderRecord(order, segments);
        records.put(order.id(), placed);
        listed.add(placed);
        int owner = owners.computeIfAbsent(order.owner(), _ -> owners.size());
        for (Segment segment : order.segments()) {
            if (segments == ofSegment.length) {
                ofSegment = Arrays.copyOf(ofSegment, 2 * segments);
            }
            ofSegment[segments] = placed;
            long price = segment.limit().microsPerKwh();
            long quantity = segment.quantity().wattHours();
            book.limit(now, segments++, owner, order instanceof Bid, price, quantity, LiveBook.FOREVER);
        }
    }

    private boolean stands(OrderRecord order) {
        return IntStream.range(order.firstSegment(), order.endOfSegments()).anyMatch(book::stands);
    }

    private void cancel(OrderRecord order, int from) {
        for (int segment = from; segment < order.endOfSegments(); segment++) {
            book.cancel(now, segment);
        }
    }

    /// The first segment that stands takes the new terms, so that it keeps its place where it may; the others go.
    private void amend(OrderRecord order, Segment remaining) {
        int segment = order.firstSegment();
        while (segment < order.endOfSegments() && !book.stands(segment)) {
            segment++;
        }
        if (segment < order.endOfSegments()) {
            cancel(order, segment + 1);
            order.amend();
            book.amend(
                    now,
                    segment,
                    remaining.limit().microsPerKwh(),
                    remaining.quantity().wattHours());
        }
    }

    private String whyTheseTrades() {
        return trades.isEmpty()
                ? "Nothing traded: no order met one on the other side at a limit that suited both."
                : "Orders traded as they arrived, " + trades.size()
                        + " times, each time at the limit of the order that stood already.";
    }
}
