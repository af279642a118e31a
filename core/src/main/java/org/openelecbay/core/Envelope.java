package org.openelecbay.core;

/// How much one connection may draw from and feed into the grid in one slot: the DSO's dynamic operating envelope.
///
/// @param point the connection
/// @param slot the slot
/// @param importLimit not negative
/// @param exportLimit not negative
public record Envelope(ConnectionPoint point, Slot slot, Power importLimit, Power exportLimit) {

    public Envelope {
        if (importLimit.watts() < 0 || exportLimit.watts() < 0) {
            throw new IllegalArgumentException("The envelope of " + point.id() + " has a negative limit: import "
                    + importLimit + ", export " + exportLimit + ".");
        }
    }

    /// The injection nearest to `injection` that keeps both limits; injection into the grid is positive.
    public Power clamp(Power injection) {
        return injection.min(exportLimit).max(importLimit.negated());
    }
}
