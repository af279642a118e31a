package org.openelecbay.grid.nodal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.multiphase.Capacitor;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkBus;
import org.openelecbay.grid.multiphase.NetworkLoad;

/// Asks whether every conductor that an element uses is supplied from a source.
final class SupplyCheck {

    private final Elements elements;
    private final Slots slots;
    private final Sections sections;
    private final Set<Integer> supplied = new HashSet<>();

    private SupplyCheck(Elements elements) {
        this.elements = elements;
        slots = elements.slots;
        sections = new Sections(slots);
        for (List<? extends @Nullable Primitive> each : List.of(elements.lines, elements.sources)) {
            for (Primitive primitive : each) {
                if (primitive != null) {
                    sections.add(primitive, true);
                }
            }
        }
    }

    /// @throws IllegalArgumentException naming the bus without a path to a source, or the element and the phase that
    ///     nothing brings to it
    static void require(Elements elements) {
        SupplyCheck check = new SupplyCheck(elements);
        check.spread();
        MultiphaseNetwork network = elements.network;
        network.buses().forEach(check::requireBus);
        elements.lines.forEach(check::requirePrimitive);
        elements.transformers.forEach(check::requirePrimitive);
        elements.regulators.forEach(check::requirePrimitive);
        network.loads().forEach(check::requireLoad);
        network.capacitors().forEach(check::requireCapacitor);
    }

    private void spread() {
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.isHeld(slot)) {
                supplied.add(sections.of(slot));
            }
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (List<Primitive> each : List.of(elements.transformers, elements.regulators)) {
                for (Primitive bank : each) {
                    grows |= spreadThrough(bank);
                }
            }
        }
    }

    /// A coil of which both ends are supplied supplies the one opposite.
    private boolean spreadThrough(Primitive bank) {
        boolean grows = false;
        for (int at = 0; at < bank.slots().length; at += 4) {
            for (int side = 0; side < 2; side++) {
                int from = at + 2 * side;
                int to = at + 2 - 2 * side;
                if (isSupplied(bank.slots()[from]) && isSupplied(bank.slots()[from + 1])) {
                    grows |= supply(bank.slots()[to]);
                    grows |= supply(bank.slots()[to + 1]);
                }
            }
        }
        return grows;
    }

    private boolean supply(int slot) {
        return slot != Slots.GROUND && supplied.add(sections.of(slot));
    }

    private boolean isSupplied(int slot) {
        return slot == Slots.GROUND
                || slot >= 4 * elements.network.buses().size()
                || (slots.isPresent(slot) && supplied.contains(sections.of(slot)));
    }

    private void requireBus(NetworkBus bus) {
        boolean reached = false;
        for (Conductor conductor : Conductor.ALL) {
            int slot = slots.of(bus.id(), conductor);
            reached |= slots.isPresent(slot) && isSupplied(slot);
        }
        if (!reached) {
            throw new IllegalArgumentException("Bus " + bus.id()
                    + " has no path to a source. Is a line missing or a switch open?");
        }
    }

    private void requirePrimitive(@Nullable Primitive element) {
        if (element != null) {
            for (int slot : element.slots()) {
                require(element.name(), slot);
            }
        }
    }

    private void requireLoad(NetworkLoad load) {
        load.conductors().forEach(conductor -> require("Load " + load.name(), slots.of(load.bus(), conductor)));
    }

    private void requireCapacitor(Capacitor each) {
        each.conductors()
                .forEach(conductor -> require("Capacitor " + each.name(), slots.of(each.bus(), conductor)));
    }

    private void require(String element, int slot) {
        if (!isSupplied(slot)) {
            throw new IllegalArgumentException(element + " uses " + slots.name(slot)
                    + ", which no supplied element brings there. Is the phase mistyped, or a line before it short of a "
                    + "conductor?");
        }
    }
}
