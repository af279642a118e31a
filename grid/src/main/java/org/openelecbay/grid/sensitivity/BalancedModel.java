package org.openelecbay.grid.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.LowVoltage;
import org.openelecbay.grid.flow.RadialFailure;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.operating.CurrentPlace;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;

/// A radial single-phase-equivalent network as an [OperatingModel].
///
/// Terminals are all buses in the order of the network, slack buses included (what is injected there moves
/// nothing); voltage places are all buses but the slack buses; current places are all branches, open ones with
/// a current of zero. Currents are in per unit. The loads of the network stay, as the ZIP loads they are.
public final class BalancedModel implements OperatingModel {

    private static final SweepOptions TIGHT = new SweepOptions(1e-12, 1_000, LowVoltage.CONSTANT_POWER);

    private final BalancedTree tree;
    private final List<Terminal> terminals;
    private final List<Terminal> voltagePlaces;
    private final List<CurrentPlace> currentPlaces;
    private final int[] placeBus;

    private BalancedModel(BalancedNetwork network) {
        tree = new BalancedTree(network);
        terminals = network.buses().stream()
                .map(bus -> new Terminal(bus.id(), Phase.ABC))
                .toList();
        placeBus = IntStream.range(0, terminals.size())
                .filter(bus -> Arrays.stream(tree.roots).noneMatch(root -> root == bus))
                .toArray();
        voltagePlaces = Arrays.stream(placeBus).mapToObj(terminals::get).toList();
        currentPlaces = network.branches().stream()
                .map(branch -> new CurrentPlace(branch.from() + "-" + branch.to(), Phase.ABC, branch.ratingPu()))
                .toList();
    }

    /// The model of a network.
    ///
    /// @throws org.openelecbay.grid.flow.NotRadial when the branches in service have a loop or leave a bus
    ///     without a source
    public static BalancedModel of(BalancedNetwork network) {
        RadialFlow.solve(network, TIGHT);
        return new BalancedModel(network);
    }

    /// The network with its loads.
    public BalancedNetwork network() {
        return tree.network;
    }

    /// The position of a bus in the network's list, which is that of its terminal.
    ///
    /// @throws IllegalArgumentException when there is no such bus
    public int terminal(String bus) {
        return tree.position(bus);
    }

    @Override
    public List<Terminal> terminals() {
        return terminals;
    }

    @Override
    public List<Terminal> voltagePlaces() {
        return voltagePlaces;
    }

    @Override
    public List<CurrentPlace> currentPlaces() {
        return currentPlaces;
    }

    @Override
    public double nominalVolt(int voltagePlace) {
        BalancedBus bus = tree.network.buses().get(placeBus[voltagePlace]);
        return 1_000 * bus.baseKv();
    }

    @Override
    public OperatingPoint solve(double[] activeKw, double[] reactiveKvar) {
        if (activeKw.length != terminals.size() || reactiveKvar.length != terminals.size()) {
            throw new IllegalArgumentException("There are " + terminals.size() + " buses, but " + activeKw.length
                    + " active and " + reactiveKvar.length + " reactive powers.");
        }
        BalancedNetwork network = tree.network;
        double baseKw = 1_000 * network.baseMva();
        List<BalancedLoad> loads = new ArrayList<>(network.loads());
        for (int bus = 0; bus < activeKw.length; bus++) {
            if (activeKw[bus] != 0 || reactiveKvar[bus] != 0) {
                loads.add(BalancedLoad.constantPower(
                        network.buses().get(bus).id(), -activeKw[bus] / baseKw, -reactiveKvar[bus] / baseKw));
            }
        }
        BalancedNetwork injected =
                new BalancedNetwork(network.baseMva(), network.buses(), network.branches(), loads, network.sources());
        return switch (RadialFlow.solve(injected, TIGHT)) {
            case RadialSolution solution -> new BalancedPoint(tree, placeBus, solution);
            case RadialFailure failure -> new FailedPoint(failure.toString());
        };
    }
}
