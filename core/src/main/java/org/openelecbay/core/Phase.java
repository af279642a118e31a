package org.openelecbay.core;

/// The phase or phases by which a meter is connected to its bus.
public enum Phase {
    A,
    B,
    C,
    /// Three-phase, balanced.
    ABC
}
