package org.openelecbay.simulation.scenario;

import java.util.Optional;
import org.openelecbay.grid.security.Curtailment;
import org.openelecbay.grid.security.EnvelopeShare;

/// How the DSO keeps its network within its limits.
///
/// @param envelopes by which it shares the room it publishes before gates close; empty publishes none
/// @param curtailment who gives way where a plan still breaks a limit
public record ControlSettings(Optional<EnvelopeShare> envelopes, Curtailment curtailment) {

    /// No published envelopes, and one common factor where a limit binds.
    public static final ControlSettings USUAL = new ControlSettings(Optional.empty(), Curtailment.PRO_RATA);
}
