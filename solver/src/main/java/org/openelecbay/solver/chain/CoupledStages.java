package org.openelecbay.solver.chain;

import java.util.Arrays;

/// Elimination of at most three rows a stage that are joined along the time, straight code over dense blocks.
///
/// It starts at both ends of the chain and meets in the middle: two recurrences that do not wait for each other. A
/// chain with fewer rows is filled up with rows that say `0 = 0`. Numbers of one stage lie together: first the lower
/// triangle of its block, row by row, then its coupling to the stage next towards the middle, whose rows are those of
/// that stage. Afterwards these are the inverse pivots and the factors.
final class CoupledStages {

    /// Most rows of a stage.
    static final int MOST = 3;

    private static final int SIZE = 16;
    private static final int STEP = 4;

    private final int stages;
    private final int middle;
    private final double[] block;
    private final double[] diagonal;
    private final double[] unknown;

    CoupledStages(int stages) {
        this.stages = stages;
        middle = stages / 2;
        block = new double[SIZE * stages];
        diagonal = new double[STEP * stages];
        unknown = new double[STEP * stages];
    }

    /// Takes an entry of the blocks for all stages.
    void take(int row, int column, double[] values) {
        int into = row * (row + 1) / 2 + column;
        for (int at = 0; at < stages; at++) {
            block[at * SIZE + into] = values[at];
        }
    }

    /// Takes an entry of the couplings, `row` of the later stage and `column` of the earlier one.
    void takeCoupling(int row, int column, double[] values) {
        int forward = 6 + 3 * row + column;
        int backward = 6 + 3 * column + row;
        for (int at = 0; at < middle; at++) {
            block[at * SIZE + forward] = values[at];
        }
        for (int at = middle + 1; at < stages; at++) {
            block[at * SIZE + backward] = values[at - 1];
        }
    }

    /// Takes the diagonal before anything was eliminated, beside which a pivot may be rounding.
    void takeDiagonal(int row, double[] values) {
        for (int at = 0; at < stages; at++) {
            diagonal[at * STEP + row] = values[at];
        }
    }

    /// Clears all blocks; rows from `rows` on say `0 = 0`.
    void clear(int rows) {
        Arrays.fill(block, 0);
        for (int row = rows; row < MOST; row++) {
            for (int at = 0; at < stages; at++) {
                block[at * SIZE + row * (row + 1) / 2 + row] = 1;
            }
        }
    }

    void factor() {
        int last = stages - 1;
        for (int each = 0; each < middle; each++) {
            eliminate(each, each + 1);
            if (last - each > middle) {
                eliminate(last - each, last - each - 1);
            }
        }
        eliminate(middle, middle);
    }

    private void eliminate(int stage, int next) {
        double[] all = block;
        int at = stage * SIZE;
        int of = stage * STEP;
        double first = all[at];
        double over0 = NormalMatrix.inverted(first, diagonal[of]);
        double d10 = all[at + 1];
        double d20 = all[at + 3];
        double l10 = d10 * over0;
        double l20 = d20 * over0;
        double d11 = all[at + 2] - l10 * d10;
        double over1 = NormalMatrix.inverted(d11, diagonal[of + 1]);
        double d21 = all[at + 4] - l20 * d10;
        double l21 = d21 * over1;
        double d22 = all[at + 5] - l20 * d20 - l21 * d21;
        double over2 = NormalMatrix.inverted(d22, diagonal[of + 2]);
        all[at] = over0;
        all[at + 1] = over1;
        all[at + 2] = over2;
        all[at + 3] = l10;
        all[at + 4] = l20;
        all[at + 5] = l21;
        if (stage == next) {
            return;
        }
        double a0 = all[at + 6];
        double a1 = all[at + 7] - a0 * l10;
        double a2 = all[at + 8] - a0 * l20 - a1 * l21;
        double b0 = all[at + 9];
        double b1 = all[at + 10] - b0 * l10;
        double b2 = all[at + 11] - b0 * l20 - b1 * l21;
        double c0 = all[at + 12];
        double c1 = all[at + 13] - c0 * l10;
        double c2 = all[at + 14] - c0 * l20 - c1 * l21;
        double m0 = a0 * over0;
        double m1 = a1 * over1;
        double m2 = a2 * over2;
        double n0 = b0 * over0;
        double n1 = b1 * over1;
        double n2 = b2 * over2;
        double o0 = c0 * over0;
        double o1 = c1 * over1;
        double o2 = c2 * over2;
        all[at + 6] = m0;
        all[at + 7] = m1;
        all[at + 8] = m2;
        all[at + 9] = n0;
        all[at + 10] = n1;
        all[at + 11] = n2;
        all[at + 12] = o0;
        all[at + 13] = o1;
        all[at + 14] = o2;
        int to = next * SIZE;
        all[to] -= m0 * a0 + m1 * a1 + m2 * a2;
        all[to + 1] -= n0 * a0 + n1 * a1 + n2 * a2;
        all[to + 2] -= n0 * b0 + n1 * b1 + n2 * b2;
        all[to + 3] -= o0 * a0 + o1 * a1 + o2 * a2;
        all[to + 4] -= o0 * b0 + o1 * b1 + o2 * b2;
        all[to + 5] -= o0 * c0 + o1 * c1 + o2 * c2;
    }

    /// Solves for the rows of `b` from `firstRow` on, `rows` of them, each along the time.
    void solve(double[][] b, int firstRow, int rows) {
        for (int row = 0; row < rows; row++) {
            double[] known = b[firstRow + row];
            for (int at = 0; at < stages; at++) {
                unknown[at * STEP + row] = known[at];
            }
        }
        int last = stages - 1;
        for (int each = 0; each < middle; each++) {
            forward(each, each + 1);
            if (last - each > middle) {
                forward(last - each, last - each - 1);
            }
        }
        forward(middle, -1);
        backward(middle, -1);
        for (int each = 1; each <= middle; each++) {
            backward(middle - each, middle - each + 1);
            if (middle + each < stages) {
                backward(middle + each, middle + each - 1);
            }
        }
        for (int row = 0; row < rows; row++) {
            double[] known = b[firstRow + row];
            for (int at = 0; at < stages; at++) {
                known[at] = unknown[at * STEP + row];
            }
        }
    }

    private void forward(int stage, int next) {
        double[] all = block;
        double[] y = unknown;
        int at = stage * SIZE;
        int of = stage * STEP;
        double y0 = y[of];
        double y1 = y[of + 1] - all[at + 3] * y0;
        double y2 = y[of + 2] - all[at + 4] * y0 - all[at + 5] * y1;
        y[of + 1] = y1;
        y[of + 2] = y2;
        if (next >= 0) {
            int to = next * STEP;
            y[to] = y[to] - all[at + 6] * y0 - all[at + 7] * y1 - all[at + 8] * y2;
            y[to + 1] = y[to + 1] - all[at + 9] * y0 - all[at + 10] * y1 - all[at + 11] * y2;
            y[to + 2] = y[to + 2] - all[at + 12] * y0 - all[at + 13] * y1 - all[at + 14] * y2;
        }
    }

    private void backward(int stage, int next) {
        double[] all = block;
        double[] y = unknown;
        int at = stage * SIZE;
        int of = stage * STEP;
        double y0 = y[of] * all[at];
        double y1 = y[of + 1] * all[at + 1];
        double y2 = y[of + 2] * all[at + 2];
        if (next >= 0) {
            int from = next * STEP;
            double x0 = y[from];
            double x1 = y[from + 1];
            double x2 = y[from + 2];
            y0 = y0 - all[at + 6] * x0 - all[at + 9] * x1 - all[at + 12] * x2;
            y1 = y1 - all[at + 7] * x0 - all[at + 10] * x1 - all[at + 13] * x2;
            y2 = y2 - all[at + 8] * x0 - all[at + 11] * x1 - all[at + 14] * x2;
        }
        y1 -= all[at + 5] * y2;
        y[of] = y0 - all[at + 3] * y1 - all[at + 4] * y2;
        y[of + 1] = y1;
        y[of + 2] = y2;
    }
}
