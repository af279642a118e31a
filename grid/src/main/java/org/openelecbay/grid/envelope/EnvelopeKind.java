package org.openelecbay.grid.envelope;

/// What the limits of all connections together are chosen for. Source: spec grid 5.
public enum EnvelopeKind {
    /// Everybody the same limit, or the own cap where that is less.
    EQUAL,
    /// Everybody the same share of the own cap.
    PROPORTIONAL,
    /// The largest sum of limits, whoever has them.
    MAXIMUM,
    /// The largest `sum w ln x`: proportional fairness.
    WEIGHTED,
    /// The largest `sum w x`.
    WEIGHTED_SUM
}
