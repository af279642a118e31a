package org.openelecbay.simulation.scenario;

/// How far apart two members are, for rules that ask.
public enum DistanceMeasure {
    /// Steps between homes in a ring, in the order of the table of members.
    RING,
    /// The sum of line impedances along the shortest path, in ohms.
    PATH,
    /// The effective resistance between their buses, in ohms.
    ELECTRICAL
}
