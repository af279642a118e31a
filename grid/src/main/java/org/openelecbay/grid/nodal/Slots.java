package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkBus;
import org.openelecbay.grid.phasor.Complex;

/// The places that have a voltage: every conductor of every bus, and inner points such as isolated stars.
///
/// A *slot* is the number of such a place; ground is [#GROUND]. Slots that zero impedances join share an *equation*.
/// Slot `4 * bus + conductor` belongs to a bus, whether the bus has that conductor or not; inner ones follow.
final class Slots {

    static final int GROUND = -1;

    final MultiphaseNetwork network;

    private final Map<String, Integer> buses = new HashMap<>();
    private final List<Integer> innerBus = new ArrayList<>();
    private final Map<Integer, Complex> fixedVolt = new HashMap<>();
    private final boolean[] present;
    private int[] parent;

    Slots(MultiphaseNetwork network) {
        this.network = network;
        for (NetworkBus bus : network.buses()) {
            buses.put(bus.id(), buses.size());
        }
        present = new boolean[4 * buses.size()];
        parent = new int[4 * buses.size()];
        Arrays.setAll(parent, slot -> slot);
    }

    int bus(String id) {
        Integer position = buses.get(id);
        if (position == null) {
            throw new IllegalArgumentException(
                    "Network " + network.name() + " has no bus " + id + ". Is the name mistyped?");
        }
        return position;
    }

    int of(String bus, Conductor conductor) {
        return 4 * bus(bus) + conductor.position();
    }

    /// The slot, from now on one that its bus has.
    int claim(String bus, Conductor conductor) {
        int slot = of(bus, conductor);
        present[slot] = true;
        return slot;
    }

    /// A new inner point that belongs to a bus.
    int inner(String bus) {
        innerBus.add(bus(bus));
        parent = Arrays.copyOf(parent, parent.length + 1);
        parent[parent.length - 1] = parent.length - 1;
        return parent.length - 1;
    }

    boolean isPresent(int slot) {
        return slot >= present.length || present[slot];
    }

    /// Where a wye connection at a bus ends: its neutral, or ground where it has none.
    int star(String bus) {
        int neutral = of(bus, Conductor.N);
        return present[neutral] ? neutral : GROUND;
    }

    int size() {
        return parent.length;
    }

    int busOf(int slot) {
        return slot < present.length ? slot / 4 : innerBus.get(slot - present.length);
    }

    String busName(int slot) {
        return network.buses().get(busOf(slot)).id();
    }

    /// The bus, and the conductor where it is one.
    String name(int slot) {
        return slot < present.length
                ? "phase " + Conductor.ALL.get(slot % 4) + " of bus " + busName(slot)
                : "an inner point at bus " + busName(slot);
    }

    /// Nominal line-to-neutral voltage in volt.
    double baseVolt(int slot) {
        return network.buses().get(busOf(slot)).phaseVolt();
    }

    /// The one that stands for all slots joined with this one.
    int root(int slot) {
        int at = slot;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// Joins two slots; false when they are joined already.
    boolean join(int one, int other) {
        int kept = root(one);
        int gone = root(other);
        if (kept == gone) {
            return false;
        }
        if (fixedVolt.containsKey(gone)) {
            int exchanged = kept;
            kept = gone;
            gone = exchanged;
        }
        if (fixedVolt.containsKey(gone) && !(heldVolt(gone).magnitude() == 0 && heldVolt(kept).magnitude() == 0)) {
            throw new IllegalArgumentException("Zero impedances join " + name(one) + " and " + name(other)
                    + ", which two sources or a source and ground both hold. Give the source or the line its impedance.");
        }
        parent[gone] = kept;
        return true;
    }

    /// Gives the slot a voltage that nothing changes, in volt.
    void hold(int slot, Complex volt) {
        int root = root(slot);
        Complex already = fixedVolt.get(root);
        if (already != null && !(already.magnitude() == 0 && volt.magnitude() == 0)) {
            throw new IllegalArgumentException("Two stiff sources hold " + name(slot) + ". Keep one of them, or give "
                    + "one its impedance.");
        }
        fixedVolt.put(root, volt);
    }

    boolean isHeld(int slot) {
        return fixedVolt.containsKey(root(slot));
    }

    Complex heldVolt(int slot) {
        return fixedVolt.getOrDefault(root(slot), Complex.ZERO);
    }
}
