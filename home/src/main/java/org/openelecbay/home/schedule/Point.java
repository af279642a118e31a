package org.openelecbay.home.schedule;

/// What a program answered.
///
/// @param variables in one step
/// @param rows in one step
/// @param x step by step, then the switches
/// @param duals of the rows, step by step; empty without multipliers
record Point(int steps, int variables, int rows, double[] x, double[] duals) {

    double value(int step, int variable) {
        return x[step * variables + variable];
    }

    /// A variable beyond the steps.
    double extra(int column) {
        return x[column];
    }

    /// A variable over the steps, between bounds that the solver may have passed by its tolerance.
    double[] series(int variable, double lowest, double highest) {
        double[] series = new double[steps];
        for (int step = 0; step < steps; step++) {
            series[step] = Math.clamp(value(step, variable), lowest, highest);
        }
        return series;
    }

    /// What one unit more of the right-hand side of a row is worth in each step; empty without multipliers.
    double[] worth(int row) {
        if (duals.length == 0) {
            return new double[0];
        }
        double[] worth = new double[steps];
        for (int step = 0; step < steps; step++) {
            worth[step] = duals[step * rows + row];
        }
        return worth;
    }
}
