package org.openelecbay.solver.splitting;

import java.util.Arrays;

/// The iterates of the method, in scaled numbers: `x`, the rows' clipped activity `z` and their duals `y`.
final class Splitting {

    private static final double STIFFER = 1e3;
    private static final double LEAST = 1e-6;
    private static final double MOST = 1e6;
    private static final double WORTH_NEW_FACTORS = 5;
    private static final double LONGER = 2;
    private static final double SMALLEST_SIZE = 1e-10;

    private final IntervalRows program;
    private final RowScaling scaling;
    private final StepSystem system;
    private final double relaxation;
    private final double[] x;
    private final double[] z;
    private final double[] y;
    private final double[] xBefore;
    private final double[] yBefore;
    private final double[] rhs;
    private final double[] penalties;
    private double penalty;
    private int waited;
    private double patience = 1;

    Splitting(IntervalRows program, SplittingOptions options) {
        this.program = program;
        relaxation = options.overRelaxation();
        penalty = options.penalty();
        scaling = new RowScaling(program);
        x = new double[program.linear.length];
        z = new double[program.low.length];
        y = new double[z.length];
        xBefore = new double[x.length];
        yBefore = new double[y.length];
        rhs = new double[x.length + z.length];
        penalties = new double[z.length];
        setPenalties();
        system = new StepSystem(scaling, penalties);
    }

    void step() {
        System.arraycopy(x, 0, xBefore, 0, x.length);
        System.arraycopy(y, 0, yBefore, 0, y.length);
        for (int each = 0; each < x.length; each++) {
            rhs[each] = StepSystem.SIGMA * x[each] - scaling.cost * scaling.variable[each] * program.linear[each];
        }
        for (int row = 0; row < z.length; row++) {
            rhs[x.length + row] = z[row] - y[row] / penalties[row];
        }
        system.solve(rhs);
        for (int each = 0; each < x.length; each++) {
            x[each] += relaxation * (rhs[each] - x[each]);
        }
        for (int row = 0; row < z.length; row++) {
            double inner = z[row] + (rhs[x.length + row] - y[row]) / penalties[row];
            double relaxed = z[row] + relaxation * (inner - z[row]);
            z[row] = clipped(row, relaxed + y[row] / penalties[row]);
            y[row] += penalties[row] * (relaxed - z[row]);
        }
    }

    private double clipped(int row, double value) {
        return Math.max(scaling.row[row] * program.low[row], Math.min(value, scaling.row[row] * program.high[row]));
    }

    /// Before a solve: penalties may adapt at once again.
    void restart() {
        waited = 0;
        patience = 1;
    }

    /// After the bounds changed: which rows are equalities may have changed, too.
    void takeBounds() {
        double[] was = penalties.clone();
        setPenalties();
        if (!Arrays.equals(was, penalties)) {
            system.change(penalties);
        }
    }

    private void setPenalties() {
        for (int row = 0; row < penalties.length; row++) {
            boolean free = Double.isInfinite(program.low[row]) && Double.isInfinite(program.high[row]);
            double wanted = program.low[row] == program.high[row] ? STIFFER * penalty : penalty;
            penalties[row] = free ? LEAST : Math.clamp(wanted, LEAST, MOST);
        }
    }

    /// Ties the halves together harder where rows lag behind stationarity, and looser in the other case. It waits
    /// longer after every change, as the right penalty for now can swing for ever.
    void adapt(Optimality measured) {
        if (++waited < patience) {
            return;
        }
        double rows = measured.rowError / Math.max(SMALLEST_SIZE, measured.rowSize);
        double slopes = measured.slopeError / Math.max(SMALLEST_SIZE, measured.slopeSize);
        double wanted = Math.clamp(penalty * Math.sqrt(rows / Math.max(slopes, 1e-15)), LEAST, MOST);
        if (wanted > WORTH_NEW_FACTORS * penalty || wanted < penalty / WORTH_NEW_FACTORS) {
            penalty = wanted;
            waited = 0;
            patience *= LONGER;
            setPenalties();
            system.change(penalties);
        }
    }

    double[] x() {
        return unscaled(x);
    }

    /// The last change of `x`.
    double[] change() {
        double[] change = new double[x.length];
        Arrays.setAll(change, each -> x[each] - xBefore[each]);
        return unscaled(change);
    }

    private double[] unscaled(double[] numbers) {
        double[] plain = new double[numbers.length];
        Arrays.setAll(plain, each -> scaling.variable[each] * numbers[each]);
        return plain;
    }

    double[] activity() {
        double[] plain = new double[z.length];
        Arrays.setAll(plain, row -> z[row] / scaling.row[row]);
        return plain;
    }

    double[] duals() {
        double[] plain = new double[y.length];
        Arrays.setAll(plain, row -> scaling.row[row] * y[row] / scaling.cost);
        return plain;
    }

    /// The last change of the duals.
    double[] dualsChange() {
        double[] plain = new double[y.length];
        Arrays.setAll(plain, row -> scaling.row[row] * (y[row] - yBefore[row]) / scaling.cost);
        return plain;
    }

    /// Goes on from here.
    void put(double[] point, double[] duals) {
        double[] activity = new double[z.length];
        program.rows.timesPlus(1, point, activity);
        for (int each = 0; each < x.length; each++) {
            x[each] = point[each] / scaling.variable[each];
        }
        for (int row = 0; row < z.length; row++) {
            z[row] = clipped(row, scaling.row[row] * activity[row]);
            y[row] = scaling.cost * duals[row] / scaling.row[row];
        }
    }
}
