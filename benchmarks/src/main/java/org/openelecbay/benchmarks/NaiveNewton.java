package org.openelecbay.benchmarks;

import java.util.Arrays;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;

/// The naive twin of the meshed power flow: Newton with a full matrix, eliminated anew in every step. Bus 0 is the
/// slack, ids are positions, loads are of constant power and branches plain lines.
final class NaiveNewton {

    private final int size;
    private final double[][] g;
    private final double[][] b;
    private final double[] p;
    private final double[] q;
    private final double[] magnitude;
    private final double[] angle;

    private NaiveNewton(BalancedNetwork network) {
        size = network.buses().size();
        g = new double[size][size];
        b = new double[size][size];
        p = new double[size];
        q = new double[size];
        magnitude = new double[size];
        angle = new double[size];
        Arrays.fill(magnitude, network.sources().getFirst().voltagePu());
        for (BalancedBranch each : network.branches()) {
            int from = Integer.parseInt(each.from());
            int to = Integer.parseInt(each.to());
            double square = each.rPu() * each.rPu() + each.xPu() * each.xPu();
            for (int[] at : new int[][] {{from, from, 1}, {to, to, 1}, {from, to, -1}, {to, from, -1}}) {
                g[at[0]][at[1]] += at[2] * each.rPu() / square;
                b[at[0]][at[1]] -= at[2] * each.xPu() / square;
            }
        }
        for (BalancedLoad load : network.loads()) {
            p[Integer.parseInt(load.bus())] -= load.pPu();
            q[Integer.parseInt(load.bus())] -= load.qPu();
        }
    }

    /// Voltage magnitudes by position of the bus.
    static double[] solve(BalancedNetwork network) {
        NaiveNewton newton = new NaiveNewton(network);
        for (int step = 0; step < 6; step++) {
            newton.step();
        }
        return newton.magnitude;
    }

    private void step() {
        int unknowns = size - 1;
        double[][] rows = new double[2 * unknowns][2 * unknowns + 1];
        for (int i = 1; i < size; i++) {
            double flowP = 0;
            double flowQ = 0;
            for (int k = 0; k < size; k++) {
                double both = magnitude[i] * magnitude[k];
                double cos = Math.cos(angle[i] - angle[k]);
                double sin = Math.sin(angle[i] - angle[k]);
                double active = both * (g[i][k] * cos + b[i][k] * sin);
                double reactive = both * (g[i][k] * sin - b[i][k] * cos);
                flowP += active;
                flowQ += reactive;
                if (k > 0) {
                    rows[i - 1][k - 1] += reactive;
                    rows[i - 1][unknowns + k - 1] += active / magnitude[k];
                    rows[unknowns + i - 1][k - 1] -= active;
                    rows[unknowns + i - 1][unknowns + k - 1] += reactive / magnitude[k];
                }
            }
            rows[i - 1][i - 1] -= flowQ;
            rows[i - 1][unknowns + i - 1] += flowP / magnitude[i];
            rows[unknowns + i - 1][i - 1] += flowP;
            rows[unknowns + i - 1][unknowns + i - 1] += flowQ / magnitude[i];
            rows[i - 1][2 * unknowns] = p[i] - flowP;
            rows[unknowns + i - 1][2 * unknowns] = q[i] - flowQ;
        }
        eliminate(rows);
        for (int i = 1; i < size; i++) {
            angle[i] += rows[i - 1][2 * unknowns];
            magnitude[i] += rows[unknowns + i - 1][2 * unknowns];
        }
    }

    private static void eliminate(double[][] rows) {
        int last = rows.length;
        for (int pivot = 0; pivot < last; pivot++) {
            for (int row = 0; row < last; row++) {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; factor != 0 && column <= last; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        for (int row = 0; row < last; row++) {
            rows[row][last] /= rows[row][row];
        }
    }
}
