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

    void copyFrom(ChainPoint other) {
        System.arraycopy(other.x, 0, x, 0, x.length);
        System.arraycopy(other.y, 0, y, 0, y.length);
        System.arraycopy(other.aboveLower, 0, aboveLower, 0, x.length);
        System.arraycopy(other.belowUpper, 0, belowUpper, 0, x.length);
        System.arraycopy(other.lowerDual, 0, lowerDual, 0, x.length);
        System.arraycopy(other.upperDual, 0, upperDual, 0, x.length);
    }
}
