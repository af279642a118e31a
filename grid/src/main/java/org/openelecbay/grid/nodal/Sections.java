package org.openelecbay.grid.nodal;

import java.util.Arrays;

/// Slots in groups that conductors join.
final class Sections {

    private final Slots slots;
    private final int[] parent;

    Sections(Slots slots) {
        this.slots = slots;
        parent = new int[slots.size()];
        Arrays.setAll(parent, slot -> slot);
    }

    /// Joins the ends between which the element conducts; ground and what sources hold joins nothing.
    void add(Primitive element, boolean throughHeld) {
        for (int[] pair : element.joined()) {
            int one = element.slots()[pair[0]];
            int other = element.slots()[pair[1]];
            boolean open = one == Slots.GROUND || other == Slots.GROUND;
            if (!open && (throughHeld || (!slots.isHeld(one) && !slots.isHeld(other)))) {
                parent[of(one)] = of(other);
            }
        }
    }

    int of(int slot) {
        int at = slots.root(slot);
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
