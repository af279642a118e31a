package org.openelecbay.grid.flow;

import java.util.Arrays;
import org.openelecbay.grid.phasor.PhaseMatrix;

/// The sweep of [ThreePhaseSweep] for many moments at once: every number of a node becomes a row of lanes, one a
/// moment, so that the processor works on several moments in one instruction. Source: spec grid 2.4.
final class BlockSweep {

    /// A lane that needs more is left to the single sweep, which says why.
    private static final int MOST_SWEEPS = 40;

    private final int[] parent;
    private final double[] ohm;
    private final double[] openVolt;
    private final double baseVolt;
    private final SweepOptions options;
    private final int[] loaded;

    BlockSweep(ThreePhaseSweep single) {
        this.parent = single.parent;
        this.ohm = single.ohm;
        this.openVolt = single.openVolt;
        this.baseVolt = single.baseVolt;
        this.options = single.options;
        this.loaded = single.loaded;
    }

    /// Sweeps from a flat start until every lane is within tolerance or the sweeps run out.
    void solve(BlockState state) {
        for (int k = 0; k < 6; k++) {
            Arrays.fill(state.open[k], openVolt[k]);
        }
        for (int k = 0; k < state.volt.length; k++) {
            Arrays.fill(state.volt[k], openVolt[k % 6]);
        }
        int most = Math.min(MOST_SWEEPS, options.maxIterations());
        for (int sweep = 0; sweep < most && (sweep == 0 || !areWithinTolerance(state)); sweep++) {
            drawLoadCurrents(state);
            sumCurrents(state);
            dropVoltages(state);
        }
    }

    /// True when the last step of a lane is within tolerance and no voltage lies where the single sweep would watch.
    boolean isConverged(BlockState state, int lane) {
        double tolerance = options.tolerancePu() * baseVolt;
        if (!(state.step[lane] < tolerance * tolerance)) {
            return false;
        }
        double watched = LowVoltage.GUARD_PU * baseVolt;
        for (int k = 0; k < state.volt.length; k += 2) {
            double re = state.volt[k][lane];
            double im = state.volt[k + 1][lane];
            if (re * re + im * im < watched * watched) {
                return false;
            }
        }
        return true;
    }

    private boolean areWithinTolerance(BlockState state) {
        double tolerance = options.tolerancePu() * baseVolt;
        for (double each : state.step) {
            if (!(each < tolerance * tolerance)) {
                return false;
            }
        }
        return true;
    }

    private void drawLoadCurrents(BlockState state) {
        for (double[] row : state.current) {
            Arrays.fill(row, 0);
        }
        for (int k : loaded) {
            draw(
                    state.load[k],
                    state.load[k + 1],
                    state.volt[k],
                    state.volt[k + 1],
                    state.current[k],
                    state.current[k + 1]);
        }
    }

    private static void draw(double[] p, double[] q, double[] vr, double[] vi, double[] re, double[] im) {
        for (int m = 0; m < re.length; m++) {
            double square = vr[m] * vr[m] + vi[m] * vi[m];
            re[m] = (p[m] * vr[m] + q[m] * vi[m]) / square;
            im[m] = (p[m] * vi[m] - q[m] * vr[m]) / square;
        }
    }

    private void sumCurrents(BlockState state) {
        for (int node = parent.length - 1; node > 0; node--) {
            for (int k = 0; k < 6; k++) {
                add(state.current[6 * node + k], state.current[6 * parent[node] + k]);
            }
        }
    }

    private static void add(double[] child, double[] above) {
        for (int m = 0; m < above.length; m++) {
            above[m] += child[m];
        }
    }

    private void dropVoltages(BlockState state) {
        Arrays.fill(state.step, 0);
        for (int node = 0; node < parent.length; node++) {
            double[][] upper = node == 0 ? state.open : state.volt;
            int above = node == 0 ? 0 : 6 * parent[node];
            for (int row = 0; row < 3; row++) {
                int v = 6 * node + 2 * row;
                BlockProduct.write(
                        ohm, node * PhaseMatrix.SIZE + 6 * row, state.current, 6 * node, state.dropRe, state.dropIm);
                measure(upper[above + 2 * row], upper[above + 2 * row + 1], state, v);
                subtract(upper[above + 2 * row], state.dropRe, state.volt[v]);
                subtract(upper[above + 2 * row + 1], state.dropIm, state.volt[v + 1]);
            }
        }
    }

    private static void measure(double[] upperRe, double[] upperIm, BlockState state, int v) {
        double[] re = state.volt[v];
        double[] im = state.volt[v + 1];
        double[] dropRe = state.dropRe;
        double[] dropIm = state.dropIm;
        double[] largest = state.step;
        for (int m = 0; m < largest.length; m++) {
            double stepRe = upperRe[m] - dropRe[m] - re[m];
            double stepIm = upperIm[m] - dropIm[m] - im[m];
            largest[m] = Math.max(largest[m], stepRe * stepRe + stepIm * stepIm);
        }
    }

    private static void subtract(double[] upper, double[] drop, double[] into) {
        for (int m = 0; m < into.length; m++) {
            into[m] = upper[m] - drop[m];
        }
    }
}
