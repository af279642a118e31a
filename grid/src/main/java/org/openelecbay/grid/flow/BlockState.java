package org.openelecbay.grid.flow;

/// What a block sweep reads and writes: six rows of lanes a node, real and imaginary part of phases a, b and c.
///
/// Every row is an array of its own, because a loop over lanes becomes vector instructions only where all its arrays
/// are read and written at the same place.
final class BlockState {

    final int width;
    final double[][] volt;
    final double[][] current;
    /// Loads in volt-ampere, consumption positive.
    final double[][] load;
    /// Square of the largest voltage change of the last iteration in volt squared, a lane.
    final double[] step;

    /// Voltage behind the source.
    final double[][] open;
    /// Real and imaginary part of the drop along one conductor.
    final double[] dropRe;

    final double[] dropIm;

    BlockState(int nodes, int width) {
        this.width = width;
        volt = new double[6 * nodes][width];
        current = new double[6 * nodes][width];
        load = new double[6 * nodes][width];
        step = new double[width];
        open = new double[6][width];
        dropRe = new double[width];
        dropIm = new double[width];
    }
}
