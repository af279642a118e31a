package org.openelecbay.market.auction;

import java.time.Instant;
import java.util.List;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.ranking.LazyKeys;
import org.openelecbay.market.ranking.Ranking;

/// One side of the book as flat arrays of steps, one a segment, ranked best limit first.
///
/// Steps with the same limit stand in the order of the book until [#breakTies] is asked, and only as far as the
/// walk needs it: comparing times and ids costs far more than comparing limits.
public final class Ladder {

    private final List<? extends Order> orders;
    private final long[] keys;
    private final long[] quantities;
    private final int[] owningOrders;
    private final int[] segments;
    private final int[] firstSteps;
    private final ParticipantId[] owners;
    private final int[] ranked;
    private final boolean isBids;

    private Ladder(List<? extends Order> orders, boolean isBids) {
        int steps = countSteps(orders);
        this.orders = orders;
        this.isBids = isBids;
        this.keys = new long[steps];
        this.quantities = new long[steps];
        this.owningOrders = new int[steps];
        this.segments = new int[steps];
        this.firstSteps = new int[orders.size()];
        this.owners = new ParticipantId[orders.size()];
        flatten();
        this.ranked = Ranking.ascending(keys);
    }

    /// The bids, highest limit first.
    public static Ladder ofBids(List<Bid> bids) {
        return new Ladder(bids, true);
    }

    /// The offers, lowest limit first.
    public static Ladder ofOffers(List<Offer> offers) {
        return new Ladder(offers, false);
    }

    public boolean isBids() {
        return isBids;
    }

    /// The number of steps.
    public int size() {
        return ranked.length;
    }

    /// Micros per kWh.
    public long limit(int rank) {
        return limitOfKey(keys[ranked[rank]]);
    }

    public Price limitPrice(int rank) {
        return segmentAt(rank).limit();
    }

    /// Watt-hours.
    public long quantity(int rank) {
        return quantities[ranked[rank]];
    }

    public Order order(int rank) {
        return orders.get(owningOrders[ranked[rank]]);
    }

    public ParticipantId owner(int rank) {
        return owners[owningOrders[ranked[rank]]];
    }

    /// Counts the segments of the order from 0.
    int segment(int rank) {
        return segments[ranked[rank]];
    }

    /// The position of the order in the book.
    public int orderIndex(int rank) {
        return owningOrders[ranked[rank]];
    }

    /// The order at this position of the book.
    public Order orderAt(int index) {
        return orders.get(index);
    }

    /// The limit of the first segment of the order at this position of the book, in micros per kWh.
    long bestLimit(int index) {
        return limitOfKey(keys[firstSteps[index]]);
    }

    public int orderCount() {
        return orders.size();
    }

    /// The first rank with the same limit as this one.
    int startOfLevel(int rank) {
        int start = rank;
        while (start > 0 && keys[ranked[start - 1]] == keys[ranked[rank]]) {
            start--;
        }
        return start;
    }

    /// The first rank behind the limit of this one.
    public int endOfLevel(int rank) {
        return Ranking.endOfRun(ranked, keys, rank);
    }

    /// Puts equal limits among the first `count` ranks in their order: earlier, tie order, id, segment (spec A.1).
    public void breakTies(int count, TieOrder ties) {
        LazyKeys tieKeys = new LazyKeys(keys.length, step -> ties.coarseKey(owners[owningOrders[step]]));
        Ranking.breakTies(
                ranked, keys, count, this::coarseTime, (one, other) -> compareTied(one, other, ties, tieKeys));
    }

    /// How much of the step at this rank trades.
    public Fill fill(int rank, long wattHours) {
        return new Fill(order(rank).id(), segment(rank) + 1, Energy.ofWattHours(wattHours));
    }

    /// The time of submission in steps of about a sixtieth of a second; never overflows.
    private long coarseTime(int step) {
        Instant time = orders.get(owningOrders[step]).submittedAt();
        return time.getEpochSecond() * 64 + (time.getNano() >> 24);
    }

    private int compareTied(int one, int other, TieOrder ties, LazyKeys tieKeys) {
        Order first = orders.get(owningOrders[one]);
        Order second = orders.get(owningOrders[other]);
        int byTime = first.submittedAt().compareTo(second.submittedAt());
        if (byTime != 0) {
            return byTime;
        }
        int byKey = tieKeys.compare(one, other);
        int byOwner = byKey != 0 ? byKey : ties.compare(first.owner(), second.owner());
        if (byOwner != 0) {
            return byOwner;
        }
        int byId = first.id().compareTo(second.id());
        return byId != 0 ? byId : Integer.compare(segments[one], segments[other]);
    }

    private Segment segmentAt(int rank) {
        return order(rank).segments().get(segment(rank));
    }

    /// The complement turns the highest bid into the smallest key and cannot overflow.
    private long limitOfKey(long key) {
        return isBids ? ~key : key;
    }

    private void flatten() {
        int step = 0;
        for (int i = 0; i < orders.size(); i++) {
            List<Segment> ofOrder = orders.get(i).segments();
            firstSteps[i] = step;
            owners[i] = orders.get(i).owner();
            for (int k = 0; k < ofOrder.size(); k++) {
                Segment segment = ofOrder.get(k);
                keys[step] = limitOfKey(segment.limit().microsPerKwh());
                quantities[step] = segment.quantity().wattHours();
                owningOrders[step] = i;
                segments[step] = k;
                step++;
            }
        }
    }

    private static int countSteps(List<? extends Order> orders) {
        int steps = 0;
        for (Order order : orders) {
            steps += order.segments().size();
        }
        return steps;
    }
}
