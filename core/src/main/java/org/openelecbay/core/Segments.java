package org.openelecbay.core;

import java.util.ArrayList;
import java.util.List;

/// The rules that the segments of an order keep.
final class Segments {

    private static final int MOST = 100;

    private Segments() {}

    static List<Segment> checked(OrderId id, List<Segment> segments, int priceDirection) {
        if (segments.isEmpty() || segments.size() > MOST) {
            throw new IllegalArgumentException(
                    "Order " + id + " has " + segments.size() + " segments; allowed are 1 to " + MOST + ".");
        }
        for (int i = 1; i < segments.size(); i++) {
            int step = segments.get(i).limit().compareTo(segments.get(i - 1).limit());
            if (step * priceDirection < 0) {
                throw new IllegalArgumentException("Segment " + (i + 1) + " of order " + id + " has the limit "
                        + segments.get(i).limit() + " after "
                        + segments.get(i - 1).limit()
                        + ". Bids fall and offers rise; split it into two orders.");
            }
        }
        return List.copyOf(segments);
    }

    static List<Segment> upTo(List<Segment> segments, Energy most) {
        List<Segment> kept = new ArrayList<>(segments.size());
        Energy left = most;
        for (Segment segment : segments) {
            if (!left.isPositive()) {
                break;
            }
            Energy part = segment.quantity().min(left);
            kept.add(new Segment(part, segment.limit()));
            left = left.minus(part);
        }
        return kept;
    }
}
