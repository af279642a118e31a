package org.openelecbay.core;

import java.time.Instant;
import java.util.List;

/// An order to sell: the limit of each segment is the least the owner takes per kWh.
///
/// @param id unique in its slot
/// @param owner who trades
/// @param slot when the energy flows
/// @param segments one to a hundred, with non-decreasing limits
/// @param submittedAt when the order arrived; earlier goes first at equal limits
/// @param green whether the owner sells green energy, whose certificate can go with it
public record Offer(
        OrderId id, ParticipantId owner, Slot slot, List<Segment> segments, Instant submittedAt, boolean green)
        implements Order {

    public Offer {
        segments = Segments.checked(id, segments, 1);
    }

    /// An offer that says nothing about where the energy comes from.
    public Offer(OrderId id, ParticipantId owner, Slot slot, List<Segment> segments, Instant submittedAt) {
        this(id, owner, slot, segments, submittedAt, false);
    }

    /// The same offer, of green energy.
    public Offer asGreen() {
        return new Offer(id, owner, slot, segments, submittedAt, true);
    }

    @Override
    public Offer with(List<Segment> others, Instant at) {
        return new Offer(id, owner, slot, others, at, green);
    }

    @Override
    public Offer upTo(Energy most) {
        return most.compareTo(quantity()) >= 0 ? this : with(Segments.upTo(segments, most), submittedAt);
    }
}
