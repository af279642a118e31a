package org.openelecbay.grid.envelope;

import java.util.ArrayList;
import java.util.List;

/// Computes operating envelopes: the largest state in which all export, the largest in which all import, and
/// then the verification of every corner between, which shrinks all limits by one factor until it is clean.
/// Source: spec grid 5.
public final class Envelopes {

    private Envelopes() {}

    /// The envelopes of a request.
    ///
    /// @return limits of zero, marked as not possible, where the passive load alone breaks a limit
    public static OperatingEnvelopes of(EnvelopeKind kind, EnvelopeRequest request) {
        Side export = Side.of(kind, request, true);
        Side drawn = Side.of(kind, request, false);
        Box box = new Box(request, export.kw(), drawn.kw());
        boolean possible = export.possible() && drawn.possible();
        if (!possible) {
            return result(kind, box.shrunk(0), export, drawn, new Verification(0, 0, false));
        }
        Corners corners = new Corners(box);
        double factor = corners.cleanFactor(box);
        return result(kind, box.shrunk(factor), export, drawn, new Verification(corners.count(), factor, true));
    }

    /// Equal envelopes; see [#of].
    public static OperatingEnvelopes equal(EnvelopeRequest request) {
        return of(EnvelopeKind.EQUAL, request);
    }

    /// The export limits alone, before any verification, in kW: the largest state in which all export.
    public static double[] allExport(EnvelopeKind kind, EnvelopeRequest request) {
        return Side.of(kind, request, true).kw();
    }

    /// The import limits alone, before any verification, in kW.
    public static double[] allImport(EnvelopeKind kind, EnvelopeRequest request) {
        return Side.of(kind, request, false).kw();
    }

    private static OperatingEnvelopes result(
            EnvelopeKind kind, Box box, Side export, Side drawn, Verification verification) {
        List<ConnectionEnvelope> connections = new ArrayList<>();
        for (int k = 0; k < box.exportKw.length; k++) {
            connections.add(new ConnectionEnvelope(
                    box.request.lowLoad().terminals().get(box.request.terminals()[k]),
                    box.exportKw[k],
                    box.importKw[k],
                    export.binding().get(k),
                    drawn.binding().get(k)));
        }
        return new OperatingEnvelopes(kind, connections, verification);
    }
}
