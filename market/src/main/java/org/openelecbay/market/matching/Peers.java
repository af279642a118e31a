package org.openelecbay.market.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;

/// Those who take part in one round of matching on one side, in the tie order of the slot.
final class Peers {

    private final List<OpenOrder> orders = new ArrayList<>();
    private final List<Price> limits = new ArrayList<>();
    private final long[] wattHours;

    private Peers(int most) {
        this.wattHours = new long[most];
    }

    /// One peer an order, with what is left of it at limits that suit this price.
    static Peers suiting(List<OpenOrder> inTieOrder, Price price) {
        Peers peers = new Peers(inTieOrder.size());
        for (OpenOrder order : inTieOrder) {
            peers.add(order, price, order.leftAt(price));
        }
        return peers;
    }

    /// One peer a segment, with its own limit and what is left of it.
    static Peers bySegment(List<OpenOrder> inTieOrder) {
        int segments = 0;
        for (OpenOrder order : inTieOrder) {
            segments += order.order().segments().size();
        }
        Peers peers = new Peers(segments);
        for (OpenOrder order : inTieOrder) {
            long traded = order.traded();
            for (Segment segment : order.order().segments()) {
                long quantity = segment.quantity().wattHours();
                long used = Math.min(traded, quantity);
                traded -= used;
                peers.add(order, segment.limit(), quantity - used);
            }
        }
        return peers;
    }

    private void add(OpenOrder order, Price limit, long left) {
        if (left > 0) {
            wattHours[orders.size()] = left;
            orders.add(order);
            limits.add(limit);
        }
    }

    int count() {
        return orders.size();
    }

    boolean isEmpty() {
        return orders.isEmpty();
    }

    OpenOrder openOrder(int place) {
        return orders.get(place);
    }

    Order order(int place) {
        return orders.get(place).order();
    }

    ParticipantId owner(int place) {
        return order(place).owner();
    }

    List<ParticipantId> owners() {
        return orders.stream().map(order -> order.order().owner()).toList();
    }

    Price limit(int place) {
        return limits.get(place);
    }

    /// What a peer has at the beginning of the round.
    long wattHours(int place) {
        return wattHours[place];
    }

    /// A fresh copy of what every peer has, to be used up.
    long[] stock() {
        return Arrays.copyOf(wattHours, count());
    }

    long total() {
        long total = 0;
        for (int place = 0; place < count(); place++) {
            total = Math.addExact(total, wattHours[place]);
        }
        return total;
    }
}
