package org.openelecbay.grid.meshed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.LowVoltage;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.operating.CurrentPlace;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;

/// A balanced network of any shape as an [OperatingModel], solved by Newton.
///
/// Terminals are all buses in the order of the network, slack buses included (what is injected there moves nothing);
/// voltage places are all buses but those; current places are all branches. Currents are in per unit. What flows
/// through a branch without impedance has no derivatives; give it an impedance where it has a rating.
public final class MeshedModel implements OperatingModel {

    private static final SweepOptions TIGHT = new SweepOptions(1e-12, 30, LowVoltage.CONSTANT_POWER);

    /// With one more load at every bus: the injections.
    final BalancedNetwork network;
    /// Buses of the voltage places.
    final int[] placeBus;

    private final int ownLoads;
    private final List<Terminal> terminals;
    private final List<CurrentPlace> currentPlaces;
    private final Queue<MeshedFlow> idle = new ConcurrentLinkedQueue<>();

    private MeshedModel(BalancedNetwork original) {
        ownLoads = original.loads().size();
        List<BalancedLoad> loads = new ArrayList<>(original.loads());
        original.buses().forEach(bus -> loads.add(BalancedLoad.constantPower(bus.id(), 0, 0)));
        network = new BalancedNetwork(
                original.baseMva(), original.buses(), original.branches(), loads, original.sources());
        MeshedFlow flow = newFlow();
        idle.add(flow);
        terminals = network.buses().stream()
                .map(bus -> new Terminal(bus.id(), Phase.ABC))
                .toList();
        placeBus = IntStream.range(0, terminals.size())
                .filter(bus -> flow.groups.source[flow.groups.group[bus]] < 0)
                .toArray();
        currentPlaces = network.branches().stream()
                .map(branch -> new CurrentPlace(branch.from() + "-" + branch.to(), Phase.ABC, branch.ratingPu()))
                .toList();
    }

    /// The model of a network.
    ///
    /// @throws IllegalArgumentException when the network cannot be compiled; see [MeshedFlow]
    public static MeshedModel of(BalancedNetwork network) {
        return new MeshedModel(network);
    }

    MeshedFlow newFlow() {
        return MeshedFlow.compile(network, TIGHT);
    }

    double baseKw() {
        return 1_000 * network.baseMva();
    }

    @Override
    public List<Terminal> terminals() {
        return terminals;
    }

    @Override
    public List<Terminal> voltagePlaces() {
        return Arrays.stream(placeBus).mapToObj(terminals::get).toList();
    }

    @Override
    public List<CurrentPlace> currentPlaces() {
        return currentPlaces;
    }

    @Override
    public double nominalVolt(int voltagePlace) {
        BalancedBus bus = network.buses().get(placeBus[voltagePlace]);
        return 1_000 * bus.baseKv();
    }

    @Override
    public OperatingPoint solve(double[] activeKw, double[] reactiveKvar) {
        if (activeKw.length != terminals.size() || reactiveKvar.length != terminals.size()) {
            throw new IllegalArgumentException("There are " + terminals.size() + " buses, but " + activeKw.length
                    + " active and " + reactiveKvar.length + " reactive powers.");
        }
        double[] p = new double[network.loads().size()];
        double[] q = new double[p.length];
        for (int load = 0; load < ownLoads; load++) {
            p[load] = network.loads().get(load).pPu();
            q[load] = network.loads().get(load).qPu();
        }
        for (int bus = 0; bus < activeKw.length; bus++) {
            p[ownLoads + bus] = -activeKw[bus] / baseKw();
            q[ownLoads + bus] = -reactiveKvar[bus] / baseKw();
        }
        MeshedFlow taken = idle.poll();
        MeshedFlow flow = taken == null ? newFlow() : taken;
        BalancedResult result = flow.solve(p, q);
        idle.add(flow);
        return new MeshedPoint(this, result);
    }
}
