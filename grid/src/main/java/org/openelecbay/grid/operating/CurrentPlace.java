package org.openelecbay.grid.operating;

import org.jspecify.annotations.Nullable;
import org.openelecbay.core.Phase;

/// Where a current is seen: a line or a transformer, and the phase of it.
///
/// @param element name of the line or transformer, for the DSO's log
/// @param phase one phase, or [Phase#ABC] in a single-phase-equivalent network
/// @param rating current it may carry, in the unit of the model's currents (ampere where phases are modelled, per unit
///     otherwise); absent when the data names none
public record CurrentPlace(
        String element, Phase phase, @Nullable Double rating) {}
