package org.openelecbay.simulation.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ConnectionOutlook;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Slot;
import org.openelecbay.grid.security.SafeEnvelopes;

/// Published envelopes by outlook: the same forecast has the same envelopes, in every slot and under every rule, so
/// that they are computed once.
final class EnvelopeCalendar {

    private final SafeEnvelopes envelopes;
    private final Map<List<ConnectionOutlook>, List<Envelope>> known = new HashMap<>();

    EnvelopeCalendar(SafeEnvelopes envelopes) {
        this.envelopes = envelopes;
    }

    synchronized List<Envelope> of(Slot slot, List<ConnectionOutlook> outlook) {
        return known.computeIfAbsent(outlook, each -> envelopes.of(slot, each)).stream()
                .map(each -> new Envelope(each.point(), slot, each.importLimit(), each.exportLimit()))
                .toList();
    }
}
