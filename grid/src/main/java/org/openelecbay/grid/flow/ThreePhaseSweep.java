package org.openelecbay.grid.flow;

import java.util.Arrays;
import org.openelecbay.grid.phasor.PhaseMatrix;

/// The inner loop: sweeps of the reduced tree on plain arrays, without allocation.
///
/// Loads draw `I = conj(S / V)`. Backward, branch currents are summed from the leaves; forward, voltages drop from
/// the open-circuit voltage of the transformer. Source: spec grid 2.4.
final class ThreePhaseSweep {

    final int[] parent;
    final double[] ohm;
    final double[] openVolt;
    final double baseVolt;
    final SweepOptions options;
    final int[] loaded;

    /// Takes the branch impedances of the tree and the Thevenin impedance for node 0.
    ///
    /// @param loaded positions `6 node + 2 phase` of the conductors at which a terminal hangs
    ThreePhaseSweep(ReducedTree tree, Thevenin thevenin, double baseVolt, SweepOptions options, int[] loaded) {
        this.parent = tree.parent;
        this.ohm = tree.branchOhm();
        System.arraycopy(thevenin.ohm, 0, ohm, 0, PhaseMatrix.SIZE);
        this.openVolt = thevenin.openVolt;
        this.baseVolt = baseVolt;
        this.options = options;
        this.loaded = loaded;
    }

    /// Every node at the open-circuit voltage of the transformer.
    void flatStart(SweepState state) {
        for (int node = 0; node < parent.length; node++) {
            System.arraycopy(openVolt, 0, state.volt, 6 * node, 6);
        }
    }

    /// Sweeps from the voltages in `state` until it converges, diverges or runs out of iterations.
    FlowStatus solve(SweepState state) {
        state.watch.restart();
        double tolerance = options.tolerancePu() * baseVolt;
        double toleranceSquared = tolerance * tolerance;
        for (state.iterations = 1; state.iterations <= options.maxIterations(); state.iterations++) {
            drawLoadCurrents(state);
            sumCurrents(state);
            double stepSquared = dropVoltages(state);
            double step = Math.sqrt(stepSquared) / baseVolt;
            state.step = step;
            if (state.watch.diverges(step, Math.sqrt(lowestSquared(state)) / baseVolt)) {
                return FlowStatus.DIVERGED;
            }
            if (stepSquared < toleranceSquared) {
                return FlowStatus.CONVERGED;
            }
        }
        state.iterations = options.maxIterations();
        return FlowStatus.NOT_CONVERGED;
    }

    private void drawLoadCurrents(SweepState state) {
        double guard = options.lowVoltage() == LowVoltage.CONSTANT_IMPEDANCE ? LowVoltage.GUARD_PU * baseVolt : 0;
        double guardSquared = guard * guard;
        double[] volt = state.volt;
        double[] load = state.load;
        double[] current = state.current;
        boolean guarded = false;
        Arrays.fill(current, 0);
        for (int k : loaded) {
            double square = volt[k] * volt[k] + volt[k + 1] * volt[k + 1];
            if (square < guardSquared && (load[k] != 0 || load[k + 1] != 0)) {
                guarded = true;
                square = guardSquared;
            }
            current[k] = (load[k] * volt[k] + load[k + 1] * volt[k + 1]) / square;
            current[k + 1] = (load[k] * volt[k + 1] - load[k + 1] * volt[k]) / square;
        }
        state.guarded = guarded;
    }

    private void sumCurrents(SweepState state) {
        double[] current = state.current;
        for (int node = parent.length - 1; node > 0; node--) {
            int child = 6 * node;
            int above = 6 * parent[node];
            for (int k = 0; k < 6; k++) {
                current[above + k] += current[child + k];
            }
        }
    }

    /// Returns the square of the largest step, NaN when a number is lost.
    private double dropVoltages(SweepState state) {
        double largest = 0;
        for (int node = 0; node < parent.length; node++) {
            double[] upper = node == 0 ? openVolt : state.volt;
            int above = node == 0 ? 0 : 6 * parent[node];
            for (int row = 0; row < 3; row++) {
                int z = node * PhaseMatrix.SIZE + 6 * row;
                int v = 6 * node + 2 * row;
                double re = upper[above + 2 * row] - Product.re(ohm, z, state.current, 6 * node);
                double im = upper[above + 2 * row + 1] - Product.im(ohm, z, state.current, 6 * node);
                double stepRe = re - state.volt[v];
                double stepIm = im - state.volt[v + 1];
                largest = Math.max(largest, stepRe * stepRe + stepIm * stepIm);
                state.volt[v] = re;
                state.volt[v + 1] = im;
            }
        }
        return largest;
    }

    /// The position `6 node + 2 phase` whose voltage one more iteration would move farthest, or the first without a
    /// number; leaves `state` as it is.
    int nextLargestStep(SweepState state) {
        SweepState next = new SweepState(parent.length);
        System.arraycopy(state.volt, 0, next.volt, 0, next.volt.length);
        System.arraycopy(state.load, 0, next.load, 0, next.load.length);
        drawLoadCurrents(next);
        sumCurrents(next);
        dropVoltages(next);
        int worst = 0;
        double largest = -1;
        for (int k = 0; k < next.volt.length; k += 2) {
            double step = Math.hypot(next.volt[k] - state.volt[k], next.volt[k + 1] - state.volt[k + 1]);
            if (Double.isNaN(step)) {
                return k;
            }
            if (step > largest) {
                largest = step;
                worst = k;
            }
        }
        return worst;
    }

    private static double lowestSquared(SweepState state) {
        double lowest = Double.MAX_VALUE;
        for (int k = 0; k < state.volt.length; k += 2) {
            lowest = Math.min(lowest, state.volt[k] * state.volt[k] + state.volt[k + 1] * state.volt[k + 1]);
        }
        return lowest;
    }
}
