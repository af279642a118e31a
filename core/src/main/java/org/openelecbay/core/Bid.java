package org.openelecbay.core;

import java.time.Instant;
import java.util.List;

/// An order to buy: the limit of each segment is the most the owner pays per kWh.
///
/// @param id unique in its slot
/// @param owner who trades
/// @param slot when the energy flows
/// @param segments one to a hundred, with non-increasing limits
/// @param submittedAt when the order arrived; earlier goes first at equal limits
/// @param wish what the owner asks of the energy beside its price
public record Bid(OrderId id, ParticipantId owner, Slot slot, List<Segment> segments, Instant submittedAt, Wish wish)
        implements Order {

    public Bid {
        segments = Segments.checked(id, segments, -1);
    }

    /// A bid for any energy.
    public Bid(OrderId id, ParticipantId owner, Slot slot, List<Segment> segments, Instant submittedAt) {
        this(id, owner, slot, segments, submittedAt, Wish.NONE);
    }

    /// The same bid with this wish.
    public Bid wishing(Wish other) {
        return new Bid(id, owner, slot, segments, submittedAt, other);
    }

    @Override
    public Bid with(List<Segment> others, Instant at) {
        return new Bid(id, owner, slot, others, at, wish);
    }

    @Override
    public Bid upTo(Energy most) {
        return most.compareTo(quantity()) >= 0 ? this : with(Segments.upTo(segments, most), submittedAt);
    }
}
