package org.openelecbay.grid.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LossPart;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.PositiveSequence;
import org.openelecbay.grid.charge.BalancedState;
import org.openelecbay.grid.charge.FeederLosses;
import org.openelecbay.grid.charge.LossAllocation;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.sensitivity.FeederModel;

/// Allocates the losses of a slot to connections, by one of the rules of spec grid 6.3. The parts sum to the losses.
///
/// Where a rule has no answer (marginal losses that sum to nothing, a state without solution), power decides.
public final class LossShares {

    private static final double WATTS_PER_KILOWATT = 1_000;
    private static final long MILLI = 1_000;
    private static final double MOST_OF_SUM = 10;
    private static final double LEAST_REACTANCE_PU = 1e-6;

    private final LossRule rule;
    private final List<ConnectionPoint> connections;
    private final ThreePhaseFlow flow;
    private final FeederModel model;
    private final BalancedNetwork balanced;

    public LossShares(Feeder feeder, List<ConnectionPoint> connections, LossRule rule) {
        this.rule = rule;
        this.connections = List.copyOf(connections);
        List<Terminal> terminals = connections.stream()
                .map(each -> new Terminal(each.bus(), each.phase()))
                .toList();
        flow = ThreePhaseFlow.compile(feeder, terminals);
        model = FeederModel.of(feeder, terminals, List.of());
        balanced = withoutBareJoints(PositiveSequence.of(feeder));
    }

    /// Branches without impedance get so little that their flow follows from voltages and loses nothing.
    private static BalancedNetwork withoutBareJoints(BalancedNetwork network) {
        List<BalancedBranch> branches = network.branches().stream()
                .map(each -> each.rPu() == 0 && each.xPu() == 0
                        ? BalancedBranch.line(each.from(), each.to(), 0, LEAST_REACTANCE_PU)
                        : each)
                .toList();
        return new BalancedNetwork(network.baseMva(), network.buses(), branches, network.loads(), network.sources());
    }

    /// The parts of all connections.
    ///
    /// @param watts mean injection of the slot by connection id, positive into the network
    /// @param vars the same, reactive
    /// @param losses of the slot, as the register says
    public List<LossPart> of(Map<String, Double> watts, Map<String, Double> vars, Energy losses) {
        double[] p = inOrder(watts);
        double[] shares = scaled(
                switch (rule) {
                    case PRO_RATA -> LossAllocation.proRata(p, 1);
                    case MARGINAL -> marginal(p, inOrder(vars));
                    case Z_BUS -> zBus(p, inOrder(vars));
                    case TRACING -> tracing(p, inOrder(vars));
                },
                p);
        long total = Math.multiplyExact(losses.wattHours(), MILLI);
        List<LossPart> parts = new ArrayList<>(shares.length);
        for (int k = 0; k < shares.length; k++) {
            parts.add(new LossPart(connections.get(k), (long) StrictMath.rint(shares[k] * total)));
        }
        return parts;
    }

    private double[] marginal(double[] watts, double[] vars) {
        double[] kw =
                Arrays.stream(watts).map(each -> each / WATTS_PER_KILOWATT).toArray();
        double[] kvar =
                Arrays.stream(vars).map(each -> each / WATTS_PER_KILOWATT).toArray();
        OperatingPoint point = model.solve(kw, kvar);
        return point.converged() ? LossAllocation.marginal(point.sensitivities(), kw) : new double[kw.length];
    }

    private double[] zBus(double[] watts, double[] vars) {
        ThreePhaseSolution solution = flow.solve(watts, vars);
        return solution.status() == FlowStatus.CONVERGED
                ? FeederLosses.zBus(flow, solution, watts, vars)
                : new double[watts.length];
    }

    /// By bus on the balanced equivalent, then by power among the connections of a bus.
    private double[] tracing(double[] watts, double[] vars) {
        double base = balanced.baseMva() * 1e6;
        Map<String, double[]> drawn = new LinkedHashMap<>();
        Map<String, Double> moved = new HashMap<>();
        for (int k = 0; k < watts.length; k++) {
            String bus = connections.get(k).bus();
            double[] sum = drawn.computeIfAbsent(bus, _ -> new double[2]);
            sum[0] -= watts[k] / base;
            sum[1] -= vars[k] / base;
            moved.merge(bus, Math.abs(watts[k]), Double::sum);
        }
        List<BalancedLoad> loads = new ArrayList<>();
        drawn.forEach((bus, pq) -> loads.add(BalancedLoad.constantPower(bus, pq[0], pq[1])));
        BalancedNetwork loaded = new BalancedNetwork(
                balanced.baseMva(), balanced.buses(), balanced.branches(), loads, balanced.sources());
        double[] shares = new double[watts.length];
        if (RadialFlow.solve(loaded) instanceof RadialSolution solution) {
            double[] ofBus = LossAllocation.tracing(BalancedState.of(solution));
            Map<String, Double> byBus = new HashMap<>();
            List<BalancedBus> buses = loaded.buses();
            for (int bus = 0; bus < ofBus.length; bus++) {
                byBus.put(buses.get(bus).id(), ofBus[bus]);
            }
            for (int k = 0; k < shares.length; k++) {
                String bus = connections.get(k).bus();
                double all = moved.getOrDefault(bus, 0.0);
                shares[k] = all > 0 ? byBus.getOrDefault(bus, 0.0) * Math.abs(watts[k]) / all : 0;
            }
        }
        return shares;
    }

    /// Scaled to one; by power where they sum to nothing or less, or one would be far beyond the whole.
    private static double[] scaled(double[] shares, double[] watts) {
        double sum = Arrays.stream(shares).sum();
        double most = Arrays.stream(shares).map(Math::abs).max().orElse(0);
        return sum > 0 && most <= MOST_OF_SUM * sum
                ? LossAllocation.normalised(shares, 1)
                : LossAllocation.proRata(watts, 1);
    }

    private double[] inOrder(Map<String, Double> byId) {
        return connections.stream()
                .mapToDouble(each -> byId.getOrDefault(each.id(), 0.0))
                .toArray();
    }
}
