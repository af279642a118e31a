package org.openelecbay.grid.flow;

import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.phasor.Complex;

/// The solved single-phase-equivalent network. Per unit on the network's base; buses, branches and sources are read
/// by their position in the network's lists.
public final class RadialSolution implements RadialResult, BalancedSolution {

    private final BalancedNetwork network;
    private final RadialTree tree;
    private final RadialState state;
    private final int iterations;

    RadialSolution(BalancedNetwork network, RadialTree tree, RadialState state, int iterations) {
        this.network = network;
        this.tree = tree;
        this.state = state;
        this.iterations = iterations;
    }

    @Override
    public FlowStatus status() {
        return FlowStatus.CONVERGED;
    }

    @Override
    public int iterations() {
        return iterations;
    }

    @Override
    public BalancedNetwork network() {
        return network;
    }

    @Override
    public boolean guarded() {
        return state.guarded;
    }

    @Override
    public int position(String bus) {
        return tree.positionOf(bus);
    }

    @Override
    public Complex voltage(int bus) {
        return state.volt(bus);
    }

    @Override
    public Complex branchCurrent(int branch) {
        return new Complex(state.seriesRe[branch], state.seriesIm[branch]);
    }

    @Override
    public Complex branchLoss(int branch) {
        double current = branchCurrent(branch).magnitude();
        return new Complex(tree.r[branch], tree.x[branch]).times(current * current);
    }

    @Override
    public Complex sourcePower(int source) {
        int bus = tree.roots[source];
        return voltage(bus).times(new Complex(state.sumRe[bus], -state.sumIm[bus]));
    }

    @Override
    public Complex served(int bus) {
        Complex total = Complex.ZERO;
        for (int k = 0; k < tree.loadBus.length; k++) {
            if (tree.loadBus[k] == bus) {
                total = total.plus(voltage(bus).times(state.loadCurrent(k).conjugate()));
            }
        }
        return total;
    }

    @Override
    public Complex served() {
        Complex total = Complex.ZERO;
        for (int k = 0; k < tree.loadBus.length; k++) {
            total = total.plus(
                    voltage(tree.loadBus[k]).times(state.loadCurrent(k).conjugate()));
        }
        return total;
    }

    @Override
    public Complex shunt(int bus) {
        double volt = voltage(bus).magnitude();
        return state.shuntAdmittance(bus).conjugate().times(volt * volt);
    }
}
