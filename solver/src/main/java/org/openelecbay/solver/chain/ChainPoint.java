package org.openelecbay.solver.chain;

/// A point strictly within its bounds with duals: the distances to the bounds and their duals are positive.
/// Where there is no bound its dual is zero and the distance one.
final class ChainPoint {

    final double[] x;
    final double[] y;
    final double[] aboveLower;
    final double[] belowUpper;
    final double[] lowerDual;
    final double[] upperDual;

    ChainPoint(int variables, int rows) {
        x = new double[variables];
        y = new double[rows];
        aboveLower = new double[variables];
        belowUpper = new double[variables];
        lowerDual = new double[variables];
        upperDual = new double[variables];
    }
}
