package org.openelecbay.grid.nodal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.phasor.Complex;

/// Currents in lines without impedance, from what leaves each of the points they join.
///
/// Such lines form a tree at each joined group, so that the current in one is what the points beyond it draw.
final class ZeroLines {

    /// One conductor of such a line that joins two points for the first time. One that closes a loop of them is not
    /// among these: its current is undetermined and given as zero.
    ///
    /// @param line position in the network's lines
    /// @param conductor position in the line's conductors
    record Wire(int line, int conductor, int from, int to) {}

    private final List<Wire> wires;
    private final Slots slots;
    private final int[] degree;
    private final Map<Integer, int[]> atSlot = new HashMap<>();

    ZeroLines(List<Wire> wires, Slots slots) {
        this.wires = List.copyOf(wires);
        this.slots = slots;
        degree = new int[slots.size()];
        for (int wire = 0; wire < wires.size(); wire++) {
            attach(wire, wires.get(wire).from());
            attach(wire, wires.get(wire).to());
        }
    }

    private void attach(int wire, int slot) {
        degree[slot]++;
        atSlot.merge(slot, new int[] {wire}, (before, one) -> {
            int[] longer = Arrays.copyOf(before, before.length + 1);
            longer[before.length] = one[0];
            return longer;
        });
    }

    /// Current of every wire from its `from` to its `to` in ampere.
    ///
    /// @param leaving current out of each slot into elements and loads; overwritten
    Complex[] currents(Complex[] leaving) {
        Complex[] current = new Complex[wires.size()];
        Arrays.fill(current, Complex.ZERO);
        boolean[] done = new boolean[wires.size()];
        int[] open = degree.clone();
        Deque<Integer> leaves = new ArrayDeque<>();
        atSlot.keySet().stream().sorted().filter(slot -> isLeaf(slot, open)).forEach(leaves::add);
        while (!leaves.isEmpty()) {
            int leaf = leaves.remove();
            for (int wire : atSlot.getOrDefault(leaf, new int[0])) {
                if (!done[wire] && open[leaf] > 0) {
                    done[wire] = true;
                    boolean towardsTo = wires.get(wire).to() == leaf;
                    int other =
                            towardsTo ? wires.get(wire).from() : wires.get(wire).to();
                    current[wire] = leaving[leaf].times(towardsTo ? 1 : -1);
                    leaving[other] = leaving[other].plus(leaving[leaf]);
                    open[leaf]--;
                    open[other]--;
                    if (isLeaf(other, open)) {
                        leaves.add(other);
                    }
                }
            }
        }
        return current;
    }

    private boolean isLeaf(int slot, int[] open) {
        return open[slot] == 1 && !(slots.isHeld(slot) && slots.root(slot) == slot);
    }
}
