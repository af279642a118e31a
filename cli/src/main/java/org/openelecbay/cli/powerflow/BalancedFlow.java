package org.openelecbay.cli.powerflow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.flow.LowVoltage;
import org.openelecbay.grid.flow.RadialFailure;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.phasor.Complex;

/// The power flow of a network in which one phase stands for three; voltages are line to line.
final class BalancedFlow {

    private static final SweepOptions TIGHT = new SweepOptions(1e-12, 1_000, LowVoltage.CONSTANT_POWER);

    private BalancedFlow() {}

    static SolvedNetwork solve(BalancedNetwork network, OptionalDouble sourceVoltagePu) {
        return switch (RadialFlow.solve(withSources(network, sourceVoltagePu), TIGHT)) {
            case RadialSolution solution -> {
                Complex losses = solution.sourceMinusLoads().times(network.baseMva() * 1_000);
                yield new SolvedNetwork(voltages(solution), losses.re(), losses.im());
            }
            case RadialFailure failure -> throw new Unsolvable(failure.toString());
        };
    }

    private static BalancedNetwork withSources(BalancedNetwork network, OptionalDouble voltagePu) {
        if (voltagePu.isEmpty()) {
            return network;
        }
        return new BalancedNetwork(
                network.baseMva(),
                network.buses(),
                network.branches(),
                network.loads(),
                network.sources().stream()
                        .map(source -> new BalancedSource(source.bus(), voltagePu.getAsDouble(), source.angleDegrees()))
                        .toList());
    }

    private static List<BusVoltage> voltages(RadialSolution solution) {
        List<BusVoltage> voltages = new ArrayList<>();
        List<BalancedBus> buses = solution.network().buses();
        for (int bus = 0; bus < buses.size(); bus++) {
            Complex voltage = solution.voltage(bus);
            double pu = voltage.magnitude();
            voltages.add(new BusVoltage(
                    buses.get(bus).id(), "1", pu * buses.get(bus).baseKv() * 1_000, pu, voltage.angleDegrees()));
        }
        return voltages;
    }
}
