package org.openelecbay.grid.envelope;

import java.util.List;

/// The envelopes of all connections in one interval; any point inside keeps the network within its limits.
///
/// @param kind what they were chosen for
/// @param connections in the order of the request
/// @param verification how that was verified
public record OperatingEnvelopes(EnvelopeKind kind, List<ConnectionEnvelope> connections, Verification verification) {

    public OperatingEnvelopes {
        connections = List.copyOf(connections);
    }

    /// Export limits in kW.
    public double[] exportKw() {
        return connections.stream().mapToDouble(ConnectionEnvelope::exportKw).toArray();
    }

    /// Import limits in kW, zero or more.
    public double[] importKw() {
        return connections.stream().mapToDouble(ConnectionEnvelope::importKw).toArray();
    }
}
