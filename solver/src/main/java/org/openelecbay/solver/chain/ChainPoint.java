package org.openelecbay.solver.chain;

/// A point strictly within its bounds with duals: the distances to the bounds and their duals are positive.
/// Where there is no bound its dual is zero and the distance one. Variable by variable, row by row, then along the time.
final class ChainPoint {

    final double[][] x;
    final double[][] y;
    final double[][] aboveLower;
    final double[][] belowUpper;
    final double[][] lowerDual;
    final double[][] upperDual;

    ChainPoint(int variables, int rows, int stages) {
        x = new double[variables][stages];
        y = new double[rows][stages];
        aboveLower = new double[variables][stages];
        belowUpper = new double[variables][stages];
        lowerDual = new double[variables][stages];
        upperDual = new double[variables][stages];
    }
}
