package org.openelecbay.grid.flow;

import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.phasor.Complex;

/// The solved single-phase-equivalent network. Per unit on the network's base; buses, branches and sources are read
/// by their position in the network's lists.
public final class RadialSolution implements RadialResult {

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

    public int iterations() {
        return iterations;
    }

    /// The network that was solved.
    public BalancedNetwork network() {
        return network;
    }

    /// True when a constant-power part below 0.7 pu was served as a constant impedance; see [LowVoltage].
    public boolean guarded() {
        return state.guarded;
    }

    /// The position of a bus in the network's list.
    public int position(String bus) {
        return tree.positionOf(bus);
    }

    /// Complex voltage of a bus in per unit.
    public Complex voltage(int bus) {
        return state.volt(bus);
    }

    /// Current through the series impedance of a branch, away from the source positive; zero when it is open.
    public Complex branchCurrent(int branch) {
        return new Complex(state.seriesRe[branch], state.seriesIm[branch]);
    }

    /// Losses of a branch: `z |I|^2`.
    public Complex branchLoss(int branch) {
        double current = branchCurrent(branch).magnitude();
        return new Complex(tree.r[branch], tree.x[branch]).times(current * current);
    }

    /// Losses of all branches; shunts are not losses.
    public Complex losses() {
        Complex total = Complex.ZERO;
        for (int branch = 0; branch < tree.r.length; branch++) {
            total = total.plus(branchLoss(branch));
        }
        return total;
    }

    /// Power the source at a slack bus gives, its own load and shunt included.
    public Complex sourcePower(int source) {
        int bus = tree.roots[source];
        return voltage(bus).times(new Complex(state.sumRe[bus], -state.sumIm[bus]));
    }

    /// Power all sources give.
    public Complex sourcePower() {
        Complex total = Complex.ZERO;
        for (int source = 0; source < tree.roots.length; source++) {
            total = total.plus(sourcePower(source));
        }
        return total;
    }

    /// Power the loads of a bus draw at its voltage, consumption positive.
    public Complex served(int bus) {
        Complex total = Complex.ZERO;
        for (int k = 0; k < tree.loadBus.length; k++) {
            if (tree.loadBus[k] == bus) {
                total = total.plus(voltage(bus).times(state.loadCurrent(k).conjugate()));
            }
        }
        return total;
    }

    /// Power all loads draw.
    public Complex served() {
        Complex total = Complex.ZERO;
        for (int k = 0; k < tree.loadBus.length; k++) {
            total = total.plus(
                    voltage(tree.loadBus[k]).times(state.loadCurrent(k).conjugate()));
        }
        return total;
    }

    /// Power the shunt of a bus draws; a capacitor draws negative reactive power.
    public Complex shunt(int bus) {
        double volt = voltage(bus).magnitude();
        return state.shuntAdmittance(bus).conjugate().times(volt * volt);
    }

    /// What the sources give minus what the loads draw: losses and shunts together.
    public Complex sourceMinusLoads() {
        return sourcePower().minus(served());
    }
}
