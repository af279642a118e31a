package org.openelecbay.powsybl;

import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Component;
import com.powsybl.iidm.network.Identifiable;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.Terminal;
import com.powsybl.iidm.network.TopologyKind;
import com.powsybl.iidm.network.VoltageLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.read.table.NamedBus;

/// The buses that are alive with the slack, and what they are called here.
///
/// A bus of the bus view, which is what closed switches join, is one bus of the network. It is called by the first
/// of its buses in the file where the file has buses, and by its id in the bus view where it only has nodes. A bus of
/// CGMES, whose ids are random, goes by its name if all have different ones.
final class BusNames {

    private final int alive;
    private final boolean byName;
    private final Map<String, String> nameOf = new HashMap<>();
    private final List<NamedBus> buses = new ArrayList<>();
    private final List<Bus> merged = new ArrayList<>();

    BusNames(Network network, Bus reference) {
        alive = number(reference);
        byName = network.getSourceFormat().equals("CGMES") && haveNames(network);
        for (VoltageLevel level : network.getVoltageLevels()) {
            boolean nodes = level.getTopologyKind() == TopologyKind.NODE_BREAKER;
            for (Bus bus : nodes
                    ? level.getBusView().getBuses()
                    : level.getBusBreakerView().getBuses()) {
                Bus whole = nodes ? bus : level.getBusView().getMergedBus(bus.getId());
                if (whole != null && number(whole) == alive) {
                    add(bus, whole);
                }
            }
        }
    }

    private void add(Bus bus, Bus whole) {
        String id = byName ? bus.getNameOrId() : bus.getId();
        if (!nameOf.containsKey(whole.getId())) {
            nameOf.put(whole.getId(), id);
            merged.add(whole);
        }
        buses.add(new NamedBus(id, bus.getNameOrId(), name(whole), null));
    }

    private static boolean haveNames(Network network) {
        Set<String> names = new HashSet<>();
        return network.getBusBreakerView()
                .getBusStream()
                .map(Identifiable::getOptionalName)
                .allMatch(name ->
                        name.filter(each -> !each.isBlank()).filter(names::add).isPresent());
    }

    private static int number(Bus bus) {
        Component component = bus.getSynchronousComponent();
        return component == null ? -1 : component.getNum();
    }

    /// The name of a bus of the bus view that is alive.
    String name(Bus bus) {
        return Objects.requireNonNull(nameOf.get(bus.getId()));
    }

    /// The bus a terminal is connected to, if that is alive.
    Optional<Bus> connected(Terminal terminal) {
        return living(terminal.getBusView().getBus());
    }

    /// The bus a terminal is or could be connected to, if that is alive.
    Optional<Bus> connectable(Terminal terminal) {
        return living(terminal.getBusView().getConnectableBus());
    }

    private Optional<Bus> living(@Nullable Bus bus) {
        return Optional.ofNullable(bus).filter(each -> nameOf.containsKey(each.getId()));
    }

    /// The buses of the bus view that are alive, in the file's order.
    List<Bus> merged() {
        return merged;
    }

    /// All buses of the file that are alive.
    List<NamedBus> buses() {
        return buses;
    }
}
