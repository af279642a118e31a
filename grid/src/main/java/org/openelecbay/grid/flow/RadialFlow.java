package org.openelecbay.grid.flow;

import java.util.List;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.phasor.Complex;

/// Single-phase-equivalent power flow of a radial network by backward and forward sweeps, with ZIP loads, shunts,
/// charging and off-nominal taps. Per unit throughout.
///
/// It ends when the complex voltage change is below the tolerance *and* the power mismatch is below 1e-9 pu.
/// Source: spec grid 2.1 and 2.2.
public final class RadialFlow {

    private static final double LARGEST_MISMATCH_PU = 1e-9;

    private final BalancedNetwork network;
    private final SweepOptions options;
    private final RadialTree tree;
    private final RadialState state;

    private RadialFlow(BalancedNetwork network, SweepOptions options) {
        this.network = network;
        this.options = options;
        tree = new RadialTree(network);
        state = new RadialState(network, tree.charging);
    }

    /// Solves with [SweepOptions#RADIAL].
    ///
    /// @throws NotRadial when the branches in service have a loop or leave a bus without a source
    public static RadialResult solve(BalancedNetwork network) {
        return solve(network, SweepOptions.RADIAL);
    }

    /// Solves with other options; see [#solve(BalancedNetwork)].
    public static RadialResult solve(BalancedNetwork network, SweepOptions options) {
        return new RadialFlow(network, options).sweep();
    }

    private RadialResult sweep() {
        start();
        StepWatch watch = new StepWatch();
        double step = Double.NaN;
        double mismatch = Double.NaN;
        for (int iteration = 1; iteration <= options.maxIterations(); iteration++) {
            state.drawCurrents(tree.loadBus, network.loads(), options.lowVoltage());
            sumCurrents();
            step = dropVoltages();
            mismatch = state.mismatch(tree.loadBus, network.loads(), options.lowVoltage());
            if (watch.diverges(step, lowestPu())) {
                return new RadialFailure(FlowStatus.DIVERGED, iteration, step, mismatch, worstBus());
            }
            if (step < options.tolerancePu() && mismatch < LARGEST_MISMATCH_PU) {
                return new RadialSolution(network, tree, state, iteration);
            }
        }
        return new RadialFailure(FlowStatus.NOT_CONVERGED, options.maxIterations(), step, mismatch, worstBus());
    }

    /// Every bus at the voltage that it has without load.
    private void start() {
        List<BalancedSource> sources = network.sources();
        for (int k = 0; k < sources.size(); k++) {
            BalancedSource source = sources.get(k);
            state.put(tree.roots[k], Complex.ofPolar(source.voltagePu(), source.angleDegrees()));
        }
        for (int bus : tree.order.buses) {
            if (tree.order.parent[bus] >= 0) {
                state.put(bus, behindBranch(bus, Complex.ZERO));
            }
        }
    }

    /// Backward: from the currents of the buses to those of the branches, leaves first.
    private void sumCurrents() {
        int[] buses = tree.order.buses;
        for (int at = buses.length - 1; at >= 0; at--) {
            int bus = buses[at];
            int branch = tree.order.branch[bus];
            if (branch < 0) {
                continue;
            }
            Complex drawn = new Complex(state.sumRe[bus], state.sumIm[bus]);
            Complex conjugateTap = new Complex(tree.tapRe[branch], -tree.tapIm[branch]);
            Complex series = tree.outward[branch] ? drawn : drawn.times(conjugateTap);
            Complex sent = tree.outward[branch] ? drawn.dividedBy(conjugateTap) : series;
            state.seriesRe[branch] = series.re();
            state.seriesIm[branch] = series.im();
            state.sumRe[tree.order.parent[bus]] += sent.re();
            state.sumIm[tree.order.parent[bus]] += sent.im();
        }
    }

    /// Forward: voltages from the sources outwards; returns the largest step.
    private double dropVoltages() {
        double largest = 0;
        for (int bus : tree.order.buses) {
            int branch = tree.order.branch[bus];
            if (branch >= 0) {
                Complex before = state.volt(bus);
                state.put(bus, behindBranch(bus, new Complex(state.seriesRe[branch], state.seriesIm[branch])));
                largest = Math.max(largest, state.volt(bus).minus(before).magnitude());
            }
        }
        return largest;
    }

    private Complex behindBranch(int bus, Complex series) {
        int branch = tree.order.branch[bus];
        Complex tap = new Complex(tree.tapRe[branch], tree.tapIm[branch]);
        Complex drop = new Complex(tree.r[branch], tree.x[branch]).times(series);
        Complex parent = state.volt(tree.order.parent[bus]);
        return tree.outward[branch]
                ? parent.dividedBy(tap).minus(drop)
                : parent.minus(drop).times(tap);
    }

    private String worstBus() {
        return network.buses().get(state.worstBus).id();
    }

    private double lowestPu() {
        double lowest = Double.MAX_VALUE;
        List<BalancedBus> buses = network.buses();
        for (int bus = 0; bus < buses.size(); bus++) {
            lowest = Math.min(lowest, state.volt(bus).magnitude());
        }
        return lowest;
    }
}
