package org.openelecbay.market.coalition.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Bases to start a [LevelSimplex] from.
final class Bases {

    private Bases() {}

    /// The first `players + 1` independent rows of a list.
    static List<Objection> independent(List<Objection> candidates, int players) {
        Span span = new Span(players + 1);
        List<Objection> basis = new ArrayList<>();
        for (Objection each : candidates) {
            double[] row = Arrays.copyOf(each.members(), players + 1);
            row[players] = each.level();
            if (span.rank() <= players && span.add(row)) {
                basis.add(each);
            }
        }
        return basis;
    }
}
