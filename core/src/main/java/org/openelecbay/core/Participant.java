package org.openelecbay.core;

/// Whoever trades under a name of its own, behind one meter, for the account of one member.
///
/// A member may own several participants: a home, a car, a battery.
///
/// @param id the name in the market
/// @param member who gets the bill
/// @param point the meter
public record Participant(ParticipantId id, MemberId member, ConnectionPoint point) {}
