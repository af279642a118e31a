package org.openelecbay.grid.sensitivity;

/// The power flow equations of a tree, linearised at a solved state and factored once; each right-hand side
/// then takes one pass up its path and one pass down the tree.
///
/// Voltages and currents of a node are `width` real numbers, real and imaginary part of each phase in turn,
/// because the current of a constant-power load depends on the *conjugate* of its voltage and is not
/// complex-linear. A node `j` has
/// ```
/// dV_j = t_j dV_parent - Z_j dJ_j          dJ_j = A_j dV_j + c_j + sum over children of conj(t_k) dJ_k
/// ```
/// Eliminated from the leaves, `dJ_j = Y_j dV_parent + d_j` with `M_j = 1 + A_j Z_j`, `Y_j = M_j^-1 A_j t_j`
/// and `d_j = M_j^-1 c_j`. Above a root the voltage is held. Source: spec grid 2.1 differentiated; 3.2.
final class LinearTree {

    private final Tree tree;
    private final int width;
    private final double[] tapRe;
    private final double[] tapIm;
    private final double[] series;
    private final double[] inverse;
    private final double[] passed;

    /// @param tapRe real part of `t_j`
    /// @param tapIm imaginary part of `t_j`
    /// @param series `Z_j`, `width * width` numbers a node
    /// @param drawn `A_j`: current drawn by loads and shunts of a node by its voltage; overwritten
    LinearTree(Tree tree, int width, double[] tapRe, double[] tapIm, double[] series, double[] drawn) {
        this.tree = tree;
        this.width = width;
        this.tapRe = tapRe;
        this.tapIm = tapIm;
        this.series = series;
        inverse = new double[drawn.length];
        passed = new double[drawn.length];
        factor(drawn);
    }

    private void factor(double[] drawn) {
        int size = width * width;
        double[] work = new double[size];
        for (int at = tree.order.length - 1; at >= 0; at--) {
            int node = tree.order[at];
            int block = node * size;
            for (int row = 0; row < width; row++) {
                for (int column = 0; column < width; column++) {
                    double sum = row == column ? 1 : 0;
                    for (int k = 0; k < width; k++) {
                        sum += drawn[block + row * width + k] * series[block + k * width + column];
                    }
                    work[row * width + column] = sum;
                }
            }
            SmallInverse.invert(work, width, inverse, block);
            if (tree.parent[node] != Tree.NONE) {
                passUp(node, drawn);
            }
        }
    }

    /// Sets `Y` of a node and adds `conj(t) Y` to what its parent draws.
    private void passUp(int node, double[] drawn) {
        int block = node * width * width;
        int above = tree.parent[node] * width * width;
        for (int row = 0; row < width; row++) {
            for (int column = 0; column < width; column += 2) {
                double re = 0;
                double im = 0;
                for (int k = 0; k < width; k++) {
                    double factor = inverse[block + row * width + k];
                    re += factor * drawn[block + k * width + column];
                    im += factor * drawn[block + k * width + column + 1];
                }
                int at = block + row * width + column;
                passed[at] = re * tapRe[node] + im * tapIm[node];
                passed[at + 1] = im * tapRe[node] - re * tapIm[node];
            }
        }
        for (int row = 0; row < width; row += 2) {
            for (int column = 0; column < width; column++) {
                int at = row * width + column;
                double re = passed[block + at];
                double im = passed[block + at + width];
                drawn[above + at] += tapRe[node] * re + tapIm[node] * im;
                drawn[above + at + width] += tapRe[node] * im - tapIm[node] * re;
            }
        }
    }

    /// The answer to a current drawn more at one node.
    ///
    /// @param current `c`, `width` numbers
    LinearAnswer solve(int node, double[] current) {
        double[] branch = new double[tree.parent.length * width];
        boolean[] onPath = new boolean[tree.parent.length];
        double[] sent = current.clone();
        for (int at = node; at != Tree.NONE; at = tree.parent[at]) {
            onPath[at] = true;
            times(inverse, at, sent, 0, branch, at * width);
            for (int k = 0; k < width; k += 2) {
                double re = branch[at * width + k];
                double im = branch[at * width + k + 1];
                sent[k] = tapRe[at] * re + tapIm[at] * im;
                sent[k + 1] = tapRe[at] * im - tapIm[at] * re;
            }
        }
        double[] volt = new double[branch.length];
        for (int each : tree.order) {
            descend(each, onPath[each], branch, volt);
        }
        return new LinearAnswer(volt, branch);
    }

    private void descend(int node, boolean onPath, double[] branch, double[] volt) {
        int at = node * width;
        int above = tree.parent[node] * width;
        if (above >= 0) {
            for (int row = 0; row < width; row++) {
                int entry = (at + row) * width;
                double sum = onPath ? branch[at + row] : 0;
                for (int k = 0; k < width; k++) {
                    sum += passed[entry + k] * volt[above + k];
                }
                branch[at + row] = sum;
            }
        }
        times(series, node, branch, at, volt, at);
        for (int k = at; k < at + width; k++) {
            volt[k] = -volt[k];
        }
        if (above >= 0) {
            for (int k = 0; k < width; k += 2) {
                volt[at + k] += tapRe[node] * volt[above + k] - tapIm[node] * volt[above + k + 1];
                volt[at + k + 1] += tapRe[node] * volt[above + k + 1] + tapIm[node] * volt[above + k];
            }
        }
    }

    private void times(double[] matrix, int node, double[] vector, int from, double[] into, int to) {
        int block = node * width * width;
        for (int row = 0; row < width; row++) {
            double sum = 0;
            for (int k = 0; k < width; k++) {
                sum += matrix[block + row * width + k] * vector[from + k];
            }
            into[to + row] = sum;
        }
    }
}
