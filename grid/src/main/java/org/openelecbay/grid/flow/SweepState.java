package org.openelecbay.grid.flow;

/// What one three-phase sweep reads and writes: six numbers a node, real and imaginary part of phases a, b and c.
final class SweepState {

    final double[] volt;
    /// Branch currents in ampere, towards the leaves.
    final double[] current;
    /// Loads in volt-ampere, consumption positive.
    final double[] load;

    final StepWatch watch = new StepWatch();

    int iterations;
    double step;
    boolean guarded;

    SweepState(int nodes) {
        volt = new double[6 * nodes];
        current = new double[6 * nodes];
        load = new double[6 * nodes];
    }
}
