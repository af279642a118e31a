package org.openelecbay.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Slot;

/// The envelopes of one slot; a connection without one is not limited.
final class EnvelopeBook {

    static final EnvelopeBook EMPTY = new EnvelopeBook(Map.of());

    private static final Energy UNLIMITED = Energy.ofWattHours(Long.MAX_VALUE / 4);

    private final Map<String, Envelope> byPoint;

    private EnvelopeBook(Map<String, Envelope> byPoint) {
        this.byPoint = byPoint;
    }

    /// These envelopes and tighter ones; a limit never loosens within a slot.
    ///
    /// @throws IllegalArgumentException when an envelope is for another slot
    EnvelopeBook tightened(List<Envelope> more, Slot slot) {
        Map<String, Envelope> merged = new HashMap<>(byPoint);
        for (Envelope envelope : more) {
            if (!envelope.slot().equals(slot)) {
                throw new IllegalArgumentException(
                        "The envelope of " + envelope.point().id() + " is for the slot of "
                                + envelope.slot().start() + ", not of " + slot.start() + ".");
            }
            merged.merge(
                    envelope.point().id(),
                    envelope,
                    (a, b) -> new Envelope(
                            a.point(),
                            a.slot(),
                            a.importLimit().min(b.importLimit()),
                            a.exportLimit().min(b.exportLimit())));
        }
        return new EnvelopeBook(merged);
    }

    /// The most a connection may inject in the slot.
    Energy mostExport(ConnectionPoint point, Slot slot) {
        Envelope envelope = byPoint.get(point.id());
        return envelope == null ? UNLIMITED : slot.energyOf(envelope.exportLimit());
    }

    /// The most a connection may draw in the slot.
    Energy mostImport(ConnectionPoint point, Slot slot) {
        Envelope envelope = byPoint.get(point.id());
        return envelope == null ? UNLIMITED : slot.energyOf(envelope.importLimit());
    }
}
