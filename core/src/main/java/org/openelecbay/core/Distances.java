package org.openelecbay.core;

/// How far apart two participants are, by whatever measure the driver chose: ring, path or electrical.
@FunctionalInterface
public interface Distances {

    /// A distance of zero or more in the unit of the measure; symmetric, zero to oneself.
    double between(ParticipantId one, ParticipantId other);
}
