package org.openelecbay.market.coalition.slot;

/// Gauss-Legendre nodes and weights on the interval from 0 to 1; `n` nodes integrate polynomials up to degree `2n - 1`
/// exactly.
///
/// Source: Press et al., Numerical Recipes 4.6; Newton's method on the three-term recurrence.
///
/// @param nodes rising
/// @param weights sum to one
record UnitQuadrature(double[] nodes, double[] weights) {

    private static final double LAST_STEP = 1e-15;
    private static final int MOST_STEPS = 50;

    static UnitQuadrature of(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int k = 0; k < (count + 1) / 2; k++) {
            double x = StrictMath.cos(Math.PI * (k + 0.75) / (count + 0.5));
            double slope = 0;
            for (int step = 0; step < MOST_STEPS; step++) {
                double before = 1;
                double value = x;
                for (int degree = 2; degree <= count; degree++) {
                    double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
                    before = value;
                    value = next;
                }
                slope = count * (x * value - before) / (x * x - 1);
                double move = value / slope;
                x -= move;
                if (Math.abs(move) < LAST_STEP) {
                    break;
                }
            }
            double weight = 1 / ((1 - x * x) * slope * slope);
            nodes[k] = (1 - x) / 2;
            nodes[count - 1 - k] = (1 + x) / 2;
            weights[k] = weight;
            weights[count - 1 - k] = weight;
        }
        return new UnitQuadrature(nodes, weights);
    }
}
