package org.openelecbay.simulation.scenario;

import java.util.Map;
import java.util.Optional;
import org.openelecbay.grid.envelope.EnvelopeKind;
import org.openelecbay.grid.security.Curtailment;

/// How the DSO keeps its network within its limits.
///
/// @param envelopes by which it shares the room it publishes before gates close; empty publishes none
/// @param curtailment who gives way where a plan still breaks a limit
/// @param communities the virtual community of every building whose sum alone the DSO is told, by connection id;
///     empty where it is told each connection
public record ControlSettings(
        Optional<EnvelopeKind> envelopes, Curtailment curtailment, Map<String, String> communities) {

    /// No published envelopes, and one common factor where a limit binds.
    public static final ControlSettings USUAL = new ControlSettings(Optional.empty(), Curtailment.PRO_RATA);

    public ControlSettings {
        communities = Map.copyOf(communities);
    }

    /// A DSO that is told each connection.
    public ControlSettings(Optional<EnvelopeKind> envelopes, Curtailment curtailment) {
        this(envelopes, curtailment, Map.of());
    }
}
