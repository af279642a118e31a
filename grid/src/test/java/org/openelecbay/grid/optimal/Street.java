package org.openelecbay.grid.optimal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.sensitivity.BalancedModel;

/// A radial street of 1 MVA base, described in a line a branch.
final class Street {

    private final List<BalancedBranch> branches = new ArrayList<>();
    private final List<BalancedLoad> loads = new ArrayList<>();
    private final List<FlowLimit> flows = new ArrayList<>();
    private double source = 1;

    /// The five buses of the vectors opf-*-001, their loads times a factor.
    static Street five(double loading) {
        return new Street()
                .line(0, 1, 0.02, 0.02)
                .line(1, 2, 0.03, 0.025)
                .line(2, 3, 0.025, 0.02)
                .line(1, 4, 0.03, 0.02)
                .load(1, 0.15 * loading, 0.05 * loading)
                .load(2, 0.25 * loading, 0.1 * loading)
                .load(3, 0.2 * loading, 0.08 * loading)
                .load(4, 0.1 * loading, 0.03 * loading);
    }

    Street line(int from, int to, double rPu, double xPu) {
        branches.add(BalancedBranch.line("" + from, "" + to, rPu, xPu));
        return this;
    }

    Street rated(double pu) {
        branches.add(branches.removeLast().rated(pu));
        return this;
    }

    Street load(int bus, double pPu, double qPu) {
        loads.add(BalancedLoad.constantPower("" + bus, pPu, qPu));
        return this;
    }

    Street flowLimit(int branch, double kw) {
        flows.add(new FlowLimit(branch, kw));
        return this;
    }

    Street source(double pu) {
        source = pu;
        return this;
    }

    static Terminal bus(int number) {
        return new Terminal("" + number, Phase.ABC);
    }

    BalancedModel model() {
        return BalancedModel.of(network());
    }

    BalancedNetwork network() {
        return new BalancedNetwork(
                1,
                IntStream.rangeClosed(0, branches.size())
                        .mapToObj(bus -> BalancedBus.of("" + bus, 0.4))
                        .toList(),
                branches,
                loads,
                List.of(new BalancedSource("0", source, 0)));
    }

    Interval interval(EnergyPrices prices, VoltageBand band, ControllableUnit... units) {
        BalancedModel model = model();
        NetworkLimits limits = NetworkLimits.of(model, band).withFlows(flows);
        return new Interval(model, new OptimalProblem(List.of(units), prices, limits), RadialBranchFlows.of(model));
    }
}
