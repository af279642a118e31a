package org.openelecbay.grid.headroom;

/// An estimate of how the limits bend, weighted by their prices, from the slopes at the states visited:
/// symmetric rank-one updates, of which only those are made that keep it positive semidefinite.
///
/// Without it a linear goal on a bent limit would creep along it. Source: Nocedal and Wright, Numerical
/// Optimization, section 6.2.
final class Curvature {

    private static final double WORTH_IT = 1e-8;

    final double[][] matrix;

    Curvature(int size) {
        matrix = new double[size][size];
    }

    /// Learns from one step.
    ///
    /// @param step of the decisions
    /// @param bent change of the weighted slopes along it
    void learn(double[] step, double[] bent) {
        int size = step.length;
        double[] rest = bent.clone();
        double along = 0;
        double stepSquared = 0;
        double restSquared = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                rest[row] -= matrix[row][column] * step[column];
            }
            along += rest[row] * step[row];
            stepSquared += step[row] * step[row];
            restSquared += rest[row] * rest[row];
        }
        if (along > WORTH_IT * Math.sqrt(stepSquared * restSquared)) {
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    matrix[row][column] += rest[row] * rest[column] / along;
                }
            }
        }
    }
}
