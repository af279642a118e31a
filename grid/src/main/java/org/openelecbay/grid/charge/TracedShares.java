package org.openelecbay.grid.charge;

import java.util.Arrays;
import org.openelecbay.solver.sparse.SparseLu;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Losses by tracing gross flows: `A P_g = P_gen` with `A_ts = -(sending flow s to t) / (through-flow of
/// s)`; a bus that draws bears its gross demand less its demand.
///
/// Source: J. Bialek, "Tracing the flow of electricity", IEE Proc. Gener. Transm. Distrib. 143 (1996) 313-320; spec
/// grid 6.3.
final class TracedShares {

    /// Flows below this share of the largest are rounding, which would run in circles on idle branches.
    private static final double ROUNDING = 1e-12;

    private final BalancedState state;
    private final double idle;
    private final double[] drawn;
    private final double[] through;
    private final int[] row;
    private final int[] column;
    private final double[] value;
    private int entries;

    private TracedShares(BalancedState state) {
        this.state = state;
        idle = ROUNDING * largestFlow(state);
        drawn = Arrays.stream(state.drawnPu())
                .map(each -> Math.abs(each) > idle ? each : 0)
                .toArray();
        through = Arrays.stream(drawn).map(each -> Math.max(0, each)).toArray();
        int most = drawn.length + 2 * state.from.length;
        row = new int[most];
        column = new int[most];
        value = new double[most];
    }

    static double[] of(BalancedState state) {
        return new TracedShares(state).shares();
    }

    private double[] shares() {
        for (int branch = 0; branch < state.from.length; branch++) {
            through[state.from[branch]] += flowing(state.sent(branch));
            through[state.to[branch]] += flowing(-state.received(branch));
        }
        for (int bus = 0; bus < drawn.length; bus++) {
            put(bus, bus, 1);
        }
        for (int branch = 0; branch < state.from.length; branch++) {
            send(state.from[branch], state.to[branch], flowing(state.sent(branch)));
            send(state.to[branch], state.from[branch], flowing(-state.received(branch)));
        }
        double[] gross = Arrays.stream(drawn).map(each -> Math.max(0, -each)).toArray();
        SparseLu.factor(SparseMatrix.of(
                        drawn.length,
                        drawn.length,
                        Arrays.copyOf(row, entries),
                        Arrays.copyOf(column, entries),
                        Arrays.copyOf(value, entries)))
                .solve(gross);
        double[] share = new double[drawn.length];
        for (int bus = 0; bus < share.length; bus++) {
            if (drawn[bus] > 0) {
                share[bus] = gross[bus] * drawn[bus] / through[bus] - drawn[bus];
            }
        }
        return share;
    }

    private static double largestFlow(BalancedState state) {
        double largest = 0;
        for (int branch = 0; branch < state.from.length; branch++) {
            largest = Math.max(largest, Math.max(Math.abs(state.sent(branch)), Math.abs(state.received(branch))));
        }
        return largest;
    }

    /// Power that leaves a bus into a branch; zero where it arrives or is rounding.
    private double flowing(double power) {
        return power > idle ? power : 0;
    }

    private void send(int sender, int receiver, double power) {
        if (power > 0) {
            put(receiver, sender, -power / through[sender]);
        }
    }

    private void put(int at, int beside, double number) {
        row[entries] = at;
        column[entries] = beside;
        value[entries++] = number;
    }
}
