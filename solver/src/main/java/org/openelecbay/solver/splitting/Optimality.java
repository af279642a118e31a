package org.openelecbay.solver.splitting;

import org.openelecbay.solver.program.Symmetric;

/// How far a point and duals of the program itself, not the scaled one, are from an optimum, and whether a change of
/// them proves that there is none.
final class Optimality {

    private static final double CERTAIN = 1e-7;

    private final IntervalRows program;

    /// Largest violation of a row and of stationarity, and the size of what enters each.
    double rowError;

    double rowSize;
    double slopeError;
    double slopeSize;

    Optimality(IntervalRows program) {
        this.program = program;
    }

    /// Measures; a dual counts where its row is at the bound it belongs to, elsewhere their product is an error.
    void measure(double[] x, double[] duals) {
        double[] activity = new double[duals.length];
        program.rows.timesPlus(1, x, activity);
        rowError = 0;
        rowSize = 0;
        double[] price = new double[x.length];
        program.rows.transposedTimesPlus(1, duals, price);
        double[] curve = new double[x.length];
        Symmetric.timesPlus(program.quadratic, 1, x, curve);
        for (int each = 0; each < activity.length; each++) {
            double nearest = nearest(activity[each], duals[each], each);
            rowError = Math.max(rowError, Math.abs(activity[each] - nearest));
            rowSize = Math.max(rowSize, Math.max(Math.abs(activity[each]), Math.abs(nearest)));
        }
        slopeError = 0;
        slopeSize = 0;
        for (int each = 0; each < x.length; each++) {
            slopeError = Math.max(slopeError, Math.abs(curve[each] + program.linear[each] + price[each]));
            slopeSize = Math.max(slopeSize, Math.max(Math.abs(curve[each]), Math.abs(price[each])));
            slopeSize = Math.max(slopeSize, Math.abs(program.linear[each]));
        }
    }

    /// Where the row should be: at the bound its dual belongs to, or anywhere inside without one.
    private double nearest(double activity, double dual, int row) {
        if (dual > CERTAIN * Math.max(1, slopeSize) && program.high[row] < Double.POSITIVE_INFINITY) {
            return program.high[row];
        }
        if (dual < -CERTAIN * Math.max(1, slopeSize) && program.low[row] > Double.NEGATIVE_INFINITY) {
            return program.low[row];
        }
        return Math.max(program.low[row], Math.min(activity, program.high[row]));
    }

    double relative() {
        return Math.max(rowError / Math.max(1, rowSize), slopeError / Math.max(1, slopeSize));
    }

    /// Whether these duals add up to nothing while what the rows allow adds up to less than nothing. They are then
    /// scaled so that it is -1.
    boolean provesInfeasible(double[] duals) {
        double size = largest(duals);
        if (size < 1e-12) {
            return false;
        }
        double support = 0;
        for (int each = 0; each < duals.length; each++) {
            double limit = duals[each] > 0 ? program.high[each] : program.low[each];
            if (Double.isInfinite(limit)) {
                if (Math.abs(duals[each]) > CERTAIN * size) {
                    return false;
                }
                duals[each] = 0;
            } else {
                support += limit * duals[each];
            }
        }
        double[] price = new double[program.linear.length];
        program.rows.transposedTimesPlus(1, duals, price);
        if (support >= -CERTAIN * size || largest(price) > CERTAIN * Math.min(size, -support)) {
            return false;
        }
        divide(duals, -support);
        return true;
    }

    /// Whether the cost falls along this direction and no row ever stops it. It is then scaled so that it falls by 1.
    boolean provesUnbounded(double[] direction) {
        double size = largest(direction);
        double fall = 0;
        for (int each = 0; each < direction.length; each++) {
            fall -= program.linear[each] * direction[each];
        }
        if (size < 1e-12 || fall < CERTAIN * size) {
            return false;
        }
        double allowed = CERTAIN * Math.min(size, fall);
        double[] curve = new double[direction.length];
        Symmetric.timesPlus(program.quadratic, 1, direction, curve);
        double[] activity = new double[program.low.length];
        program.rows.timesPlus(1, direction, activity);
        for (int each = 0; each < activity.length; each++) {
            boolean leaves = (program.high[each] < Double.POSITIVE_INFINITY && activity[each] > allowed)
                    || (program.low[each] > Double.NEGATIVE_INFINITY && activity[each] < -allowed);
            if (leaves) {
                return false;
            }
        }
        if (largest(curve) > allowed) {
            return false;
        }
        divide(direction, fall);
        return true;
    }

    private static void divide(double[] numbers, double by) {
        for (int each = 0; each < numbers.length; each++) {
            numbers[each] /= by;
        }
    }

    static double largest(double[] numbers) {
        double largest = 0;
        for (double each : numbers) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }
}
