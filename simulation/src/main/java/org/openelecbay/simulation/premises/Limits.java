package org.openelecbay.simulation.premises;

import org.openelecbay.core.Envelope;
import org.openelecbay.core.Power;

/// What a connection obeys while it delivers.
///
/// @param importWatts the most it may draw
/// @param exportWatts the most it may inject
public record Limits(long importWatts, long exportWatts) {

    /// No envelope.
    public static final Limits NONE = new Limits(Long.MAX_VALUE / 1_000_000, Long.MAX_VALUE / 1_000_000);

    /// Neither in nor out.
    public Limits closed() {
        return new Limits(0, 0);
    }

    /// The tighter of these limits and an envelope.
    public Limits within(Envelope envelope) {
        return new Limits(
                Math.min(importWatts, envelope.importLimit().watts()),
                Math.min(exportWatts, envelope.exportLimit().watts()));
    }

    /// The power nearest to `injection` that keeps both limits.
    public Power clamp(Power injection) {
        return Power.ofWatts(Math.max(-importWatts, Math.min(exportWatts, injection.watts())));
    }
}
