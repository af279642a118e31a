package org.openelecbay.core;

import java.time.Instant;
import java.util.List;

/// What a participant wants to trade in one slot: a [Bid] buys, an [Offer] sells.
///
/// Segments of one order fill in their order, because their limits are monotone (spec A.1).
public sealed interface Order permits Bid, Offer {

    OrderId id();

    ParticipantId owner();

    Slot slot();

    /// One to many steps, best limit for the market first.
    List<Segment> segments();

    Instant submittedAt();

    /// The energy of all segments together.
    default Energy quantity() {
        long sum = 0;
        for (Segment segment : segments()) {
            sum = Math.addExact(sum, segment.quantity().wattHours());
        }
        return Energy.ofWattHours(sum);
    }

    /// The same order with other segments, submitted at another time.
    Order with(List<Segment> segments, Instant submittedAt);

    /// The same order for at most this energy, later segments cut first; `most` must be positive.
    Order upTo(Energy most);
}
