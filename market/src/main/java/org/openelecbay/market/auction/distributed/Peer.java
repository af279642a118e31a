package org.openelecbay.market.auction.distributed;

import java.util.List;
import org.openelecbay.core.Order;
import org.openelecbay.core.Segment;

/// One order as a peer: it knows its own segments, answers with sums, and is told what it trades.
final class Peer {

    private final boolean buys;
    private final int position;
    private final List<Segment> segments;
    private final long best;
    private final long worst;
    private final long whole;
    private long trades;

    /// @param position of the order on its side of the book
    Peer(Order order, boolean buys, int position) {
        this.buys = buys;
        this.position = position;
        this.segments = order.segments();
        this.best = segments.getFirst().limit().microsPerKwh();
        this.worst = segments.getLast().limit().microsPerKwh();
        this.whole = order.quantity().wattHours();
    }

    boolean buys() {
        return buys;
    }

    int position() {
        return position;
    }

    /// Its best limit for the market, micros per kWh.
    long best() {
        return best;
    }

    /// What it would buy at this price: its segments with this limit or a higher one, Wh.
    long demand(long price) {
        return buys ? upTo(price) : 0;
    }

    /// What it would sell at this price: its segments with this limit or a lower one, Wh.
    long supply(long price) {
        return buys ? 0 : upTo(price);
    }

    /// Takes this much, Wh.
    void take(long wattHours) {
        trades += wattHours;
    }

    /// What it is to trade, Wh.
    long trades() {
        return trades;
    }

    /// All of it or nothing is told from its last and its first limit alone.
    private long upTo(long price) {
        if (reaches(worst, price)) {
            return whole;
        }
        long sum = 0;
        if (reaches(best, price)) {
            for (Segment segment : segments) {
                if (!reaches(segment.limit().microsPerKwh(), price)) {
                    break;
                }
                sum += segment.quantity().wattHours();
            }
        }
        return sum;
    }

    private boolean reaches(long limit, long price) {
        return buys ? limit >= price : limit <= price;
    }
}
