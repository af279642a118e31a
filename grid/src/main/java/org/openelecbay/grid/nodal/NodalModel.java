package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkBus;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.operating.CurrentPlace;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.phasor.Complex;

/// A multiphase network of any shape as an [OperatingModel].
///
/// Terminals inject constant power between a phase and the neutral or ground, on top of the loads of the network.
/// Voltage places are all phases of all buses but those of the sources; current places are the phases of closed lines
/// with an impedance, where they leave `from`, and of the second windings of transformers. Regulators stay at the
/// taps that they have without injections.
public final class NodalModel implements OperatingModel {

    final NodalFlow flow;
    final List<Terminal> terminals;
    /// Slot of the phase and of its return at each voltage place.
    final int[][] voltageSlots;

    final List<CurrentPlaces.Seen> currents;

    private final List<Terminal> voltagePlaces = new ArrayList<>();
    private final List<Double> nominalVolt = new ArrayList<>();
    private final NodalSolution start;

    private NodalModel(MultiphaseNetwork network, List<Terminal> terminals) {
        this.terminals = List.copyOf(terminals);
        NodalFlow regulated = NodalFlow.compile(network);
        NodalSolution before = regulated.solve();
        MultiphaseNetwork held = before.status() == FlowStatus.CONVERGED
                ? HeldTaps.of(network, before.taps)
                : network;
        List<NetworkLoad> loads = new ArrayList<>(network.loads());
        for (int terminal = 0; terminal < terminals.size(); terminal++) {
            loads.add(injection(network, terminal));
        }
        flow = NodalFlow.compile(held.withLoads(loads), NodalOptions.USUAL.withFixedTaps().withTolerance(1e-11));
        start = flow.solve();
        voltageSlots = voltageSlots();
        currents = CurrentPlaces.of(flow);
    }

    /// The model of a network with terminals.
    ///
    /// @throws IllegalArgumentException when the network cannot be compiled or a terminal names a bus or a phase that
    ///     is not there
    public static NodalModel of(MultiphaseNetwork network, List<Terminal> terminals) {
        return new NodalModel(network, terminals);
    }

    private NetworkLoad injection(MultiphaseNetwork network, int terminal) {
        Terminal each = terminals.get(terminal);
        NetworkBus bus = network.buses().stream()
                .filter(candidate -> candidate.id().equals(each.bus()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A terminal names bus " + each.bus()
                        + ", which is not in the network. Is the name mistyped?"));
        List<Conductor> conductors =
                each.phase() == Phase.ABC ? Conductor.PHASES : List.of(Conductor.valueOf(each.phase().name()));
        List<Double> nothing = Collections.nCopies(conductors.size(), 0.0);
        return new NetworkLoad(
                "terminal " + (terminal + 1) + " at " + each.bus() + "." + each.phase(),
                each.bus(),
                Connection.WYE,
                conductors,
                nothing,
                nothing,
                bus.phaseVolt() / 1_000,
                ZipShares.CONSTANT_POWER);
    }

    private int[][] voltageSlots() {
        Set<String> supplied = new HashSet<>();
        flow.network.sources().stream().map(VoltageSource::bus).forEach(supplied::add);
        List<int[]> slots = new ArrayList<>();
        for (NetworkBus bus : flow.network.buses()) {
            for (Conductor phase : Conductor.PHASES) {
                int slot = flow.elements.slots.of(bus.id(), phase);
                if (!supplied.contains(bus.id()) && flow.elements.slots.isPresent(slot)) {
                    slots.add(new int[] {slot, flow.elements.slots.star(bus.id())});
                    voltagePlaces.add(new Terminal(bus.id(), Phase.valueOf(phase.name())));
                    nominalVolt.add(bus.phaseVolt());
                }
            }
        }
        return slots.toArray(int[][]::new);
    }

    @Override
    public List<Terminal> terminals() {
        return terminals;
    }

    @Override
    public List<Terminal> voltagePlaces() {
        return List.copyOf(voltagePlaces);
    }

    @Override
    public List<CurrentPlace> currentPlaces() {
        return currents.stream().map(CurrentPlaces.Seen::place).toList();
    }

    @Override
    public double nominalVolt(int voltagePlace) {
        return nominalVolt.get(voltagePlace);
    }

    @Override
    public OperatingPoint solve(double[] activeKw, double[] reactiveKvar) {
        if (activeKw.length != terminals.size() || reactiveKvar.length != terminals.size()) {
            throw new IllegalArgumentException("There are " + terminals.size() + " terminals, but " + activeKw.length
                    + " active and " + reactiveKvar.length + " reactive powers.");
        }
        double[] kw = flow.loads.nominalKw();
        double[] kvar = flow.loads.nominalKvar();
        for (int terminal = 0; terminal < terminals.size(); terminal++) {
            int[] parts = parts(terminal);
            for (int part : parts) {
                kw[part] = -activeKw[terminal] / parts.length;
                kvar[part] = -reactiveKvar[terminal] / parts.length;
            }
        }
        return new NodalPoint(this, flow.solveFrom(start, kw, kvar));
    }

    /// The parts of the load that stands for a terminal.
    int[] parts(int terminal) {
        int own = flow.network.loads().size() - terminals.size();
        return flow.parts(own + terminal);
    }

    /// Voltage over a voltage place in volt.
    Complex voltage(int place, NodalState state) {
        return state.voltage(voltageSlots[place][0]).minus(state.voltage(voltageSlots[place][1]));
    }
}
