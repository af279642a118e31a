package org.openelecbay.core;

/// Whoever trades under a name of its own: a home, a charger, a battery, or the community itself.
///
/// @param value not blank
public record ParticipantId(String value) implements Comparable<ParticipantId> {

    /// The counterparty in pools and sharing designs: buys from every seller and sells to every buyer.
    public static final ParticipantId COMMUNITY = new ParticipantId("community");

    public ParticipantId {
        Names.requireName("ParticipantId", value);
    }

    @Override
    public int compareTo(ParticipantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
