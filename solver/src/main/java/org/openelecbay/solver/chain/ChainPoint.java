package org.openelecbay.solver.chain;

/// A point strictly within its bounds with duals: the distances to the bounds and their duals are positive.
/// Where there is no bound its dual is zero and the distance one. Variable by variable, row by row, then
/// along the time.
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

    /// Takes another point, its duals times `scale`.
    void take(ChainPoint other, double scale) {
        copy(other.x, 1, x);
        copy(other.aboveLower, 1, aboveLower);
        copy(other.belowUpper, 1, belowUpper);
        copy(other.y, scale, y);
        copy(other.lowerDual, scale, lowerDual);
        copy(other.upperDual, scale, upperDual);
    }

    private static void copy(double[][] from, double scale, double[][] into) {
        for (int of = 0; of < from.length; of++) {
            double[] one = from[of];
            double[] other = into[of];
            for (int at = 0; at < other.length; at++) {
                other[at] = scale * one[at];
            }
        }
    }
}
