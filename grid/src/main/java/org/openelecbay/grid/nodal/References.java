package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openelecbay.grid.phasor.Complex;

/// Gives what a delta or an isolated star cuts off from ground a reference, so that its voltages are defined.
///
/// A shunt that draws from the sum of the voltages of one bus alone, like an ideal grounding transformer: since no
/// current can come back from ground there, the sum becomes zero and nothing else changes.
final class References {

    /// Of the largest admittance in the section.
    static final double SHARE = 1e-6;

    private static final double NOTHING = 1e-9;

    private final Slots slots;
    private final Sections sections;
    private final Map<Integer, Complex> rowSum = new HashMap<>();
    private final Map<Integer, Double> largest = new TreeMap<>();
    private final Map<Integer, TreeSet<Integer>> members = new TreeMap<>();

    private References(Slots slots, List<Primitive> all) {
        this.slots = slots;
        sections = new Sections(slots);
        all.forEach(each -> sections.add(each, false));
        all.forEach(this::sumRows);
    }

    /// The shunts that are missing; a sentence for each joins `notes`.
    static List<Primitive> missing(Slots slots, List<Primitive> all, List<String> notes) {
        References references = new References(slots, all);
        List<Primitive> added = new ArrayList<>();
        references.members.forEach((section, ends) -> {
            if (references.isFloating(section, ends)) {
                int bus = slots.busOf(ends.first());
                int[] atBus = ends.stream()
                        .filter(slot -> slots.busOf(slot) == bus)
                        .mapToInt(Integer::intValue)
                        .toArray();
                double siemens = SHARE * references.largest.getOrDefault(section, 1.0);
                added.add(ShuntPrimitive.ofCommonPart("A weak reference", atBus, siemens));
                notes.add("Bus " + slots.busName(ends.first())
                        + " and what is joined with it has no reference to ground, so a shunt of " + siemens
                        + " S on the sum of its voltages was added; it draws nothing unless loads are connected to "
                        + "ground.");
            }
        });
        return added;
    }

    private void sumRows(Primitive element) {
        int[] ends = element.slots();
        for (int row = 0; row < ends.length; row++) {
            if (ends[row] == Slots.GROUND || slots.isHeld(ends[row])) {
                continue;
            }
            int section = sections.of(ends[row]);
            int root = slots.root(ends[row]);
            Complex sum = Complex.ZERO;
            for (int column = 0; column < ends.length; column++) {
                boolean inside = ends[column] != Slots.GROUND
                        && !slots.isHeld(ends[column])
                        && sections.of(ends[column]) == section;
                sum = inside ? sum.plus(element.siemens().entry(row, column)) : sum;
            }
            rowSum.merge(root, sum, Complex::plus);
            largest.merge(section, element.siemens().entry(row, row).magnitude(), Math::max);
            members.computeIfAbsent(section, each -> new TreeSet<>()).add(root);
        }
    }

    private boolean isFloating(int section, Set<Integer> roots) {
        double limit = NOTHING * largest.getOrDefault(section, 1.0);
        return roots.stream()
                .noneMatch(root ->
                        rowSum.getOrDefault(root, Complex.ZERO).magnitude() > limit);
    }
}
