package org.openelecbay.core;

/// Whoever trades under a name of its own, behind one meter, for the account of one member.
///
/// A member may own several participants: a home, a car, a battery.
///
/// @param id the name in the market
/// @param member who gets the bill
/// @param point the meter
/// @param green whether everything it feeds in is generated from sun, wind or water, so that it earns certificates
public record Participant(ParticipantId id, MemberId member, ConnectionPoint point, boolean green) {

    /// A participant without green generation.
    public Participant(ParticipantId id, MemberId member, ConnectionPoint point) {
        this(id, member, point, false);
    }
}
