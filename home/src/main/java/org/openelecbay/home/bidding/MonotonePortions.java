package org.openelecbay.home.bidding;

import java.util.ArrayList;
import java.util.List;

/// Pools neighbours whose prices are not in order, which only the tolerance of a solver can cause, and
/// neighbours at the same price.
final class MonotonePortions {

    private static final double SAME = 1e-6;

    private MonotonePortions() {}

    /// The portions with strictly rising prices; a pool has the highest price of its members.
    static List<Portion> rising(List<Portion> portions) {
        List<Portion> pooled = new ArrayList<>();
        for (Portion next : portions) {
            Portion last = next;
            while (!pooled.isEmpty() && pooled.getLast().perKwh() >= last.perKwh() - SAME) {
                Portion before = pooled.removeLast();
                last = new Portion(before.kwh() + last.kwh(), Math.max(before.perKwh(), last.perKwh()));
            }
            pooled.add(last);
        }
        return pooled;
    }
}
