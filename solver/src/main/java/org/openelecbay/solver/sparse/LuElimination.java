package org.openelecbay.solver.sparse;

import java.util.Arrays;

/// One elimination with free choice of pivots: column after column, each solved with the columns of `L`
/// before it.
final class LuElimination {

    private static final int NOT_YET = -1;
    /// The diagonal is the pivot if it is at least this part of the largest candidate: less fill, still stable.
    private static final double DIAGONAL_PREFERENCE = 0.1;
    /// A pivot below this part of its column's largest original entry is rounding, not information.
    private static final double NOTHING = 1e-14;

    private final SparseMatrix matrix;
    private final int[] columnOrder;
    private final int size;
    private final int[] pivotOf;
    private final int[] lowerStart;
    private final int[] upperStart;
    private final double[] diagonal;
    private int[] lowerRows;
    private double[] lower;
    private int[] upperRows;
    private double[] upper;

    private final double[] work;
    private final int[] reachedBy;
    private final int[] reach;
    private final int[] path;
    private final int[] resume;

    LuElimination(SparseMatrix matrix, int[] columnOrder) {
        this.matrix = matrix;
        this.columnOrder = columnOrder;
        size = matrix.columns();
        pivotOf = filled(NOT_YET);
        lowerStart = new int[size + 1];
        upperStart = new int[size + 1];
        diagonal = new double[size];
        int room = 2 * matrix.entries() + size;
        lowerRows = new int[room];
        lower = new double[room];
        upperRows = new int[room];
        upper = new double[room];
        work = new double[size];
        reachedBy = filled(NOT_YET);
        reach = new int[size];
        path = new int[size];
        resume = new int[size];
    }

    private int[] filled(int value) {
        int[] filled = new int[size];
        Arrays.fill(filled, value);
        return filled;
    }

    static boolean isNothing(double pivot, SparseMatrix matrix, int column) {
        double largest = 0;
        for (int at = matrix.columnStart()[column]; at < matrix.columnStart()[column + 1]; at++) {
            largest = Math.max(largest, Math.abs(matrix.values()[at]));
        }
        return !(Math.abs(pivot) > NOTHING * largest);
    }

    /// @throws SingularMatrix when no pivot is left for a column
    LuFactors factors() {
        for (int k = 0; k < size; k++) {
            makeRoom(k);
            int top = solveColumn(k);
            keepColumn(k, top, pivotRow(columnOrder[k], top));
        }
        for (int at = 0; at < lowerStart[size]; at++) {
            lowerRows[at] = pivotOf[lowerRows[at]];
        }
        return new LuFactors(
                columnOrder,
                pivotOf,
                lowerStart,
                Arrays.copyOf(lowerRows, lowerStart[size]),
                Arrays.copyOf(lower, lowerStart[size]),
                upperStart,
                Arrays.copyOf(upperRows, upperStart[size]),
                Arrays.copyOf(upper, upperStart[size]),
                diagonal);
    }

    private void makeRoom(int k) {
        if (lowerStart[k] + size > lower.length) {
            lowerRows = Arrays.copyOf(lowerRows, 2 * lower.length + size);
            lower = Arrays.copyOf(lower, 2 * lower.length + size);
        }
        if (upperStart[k] + size > upper.length) {
            upperRows = Arrays.copyOf(upperRows, 2 * upper.length + size);
            upper = Arrays.copyOf(upper, 2 * upper.length + size);
        }
    }

    /// Solves `L x = a` for one column; the rows that are not zero stand in `reach` from the returned place on.
    private int solveColumn(int k) {
        int column = columnOrder[k];
        int top = size;
        for (int at = matrix.columnStart()[column]; at < matrix.columnStart()[column + 1]; at++) {
            if (reachedBy[matrix.rowOf()[at]] != k) {
                top = walk(matrix.rowOf()[at], k, top);
            }
        }
        for (int at = matrix.columnStart()[column]; at < matrix.columnStart()[column + 1]; at++) {
            work[matrix.rowOf()[at]] = matrix.values()[at];
        }
        for (int at = top; at < size; at++) {
            int j = pivotOf[reach[at]];
            if (j != NOT_YET) {
                double factor = work[reach[at]];
                for (int below = lowerStart[j]; below < lowerStart[j + 1]; below++) {
                    work[lowerRows[below]] -= lower[below] * factor;
                }
            }
        }
        return top;
    }

    /// Depth-first from one row through the columns of `L`; who is finished last stands first.
    private int walk(int root, int k, int top) {
        int depth = 0;
        int first = top;
        path[0] = root;
        while (depth >= 0) {
            int row = path[depth];
            int j = pivotOf[row];
            if (reachedBy[row] != k) {
                reachedBy[row] = k;
                resume[depth] = j == NOT_YET ? 0 : lowerStart[j];
            }
            int end = j == NOT_YET ? 0 : lowerStart[j + 1];
            int at = resume[depth];
            while (at < end && reachedBy[lowerRows[at]] == k) {
                at++;
            }
            if (at < end) {
                resume[depth] = at + 1;
                path[++depth] = lowerRows[at];
            } else {
                depth--;
                reach[--first] = row;
            }
        }
        return first;
    }

    private int pivotRow(int column, int top) {
        int chosen = NOT_YET;
        double largest = 0;
        for (int at = top; at < size; at++) {
            int row = reach[at];
            if (pivotOf[row] == NOT_YET && Math.abs(work[row]) > largest) {
                largest = Math.abs(work[row]);
                chosen = row;
            }
        }
        if (chosen == NOT_YET || isNothing(largest, matrix, column)) {
            throw new SingularMatrix(column);
        }
        boolean diagonalFree = pivotOf[column] == NOT_YET;
        return diagonalFree && Math.abs(work[column]) >= DIAGONAL_PREFERENCE * largest ? column : chosen;
    }

    private void keepColumn(int k, int top, int pivotRow) {
        int lowerAt = lowerStart[k];
        int upperAt = upperStart[k];
        diagonal[k] = work[pivotRow];
        for (int at = top; at < size; at++) {
            int row = reach[at];
            if (pivotOf[row] != NOT_YET) {
                upperRows[upperAt] = pivotOf[row];
                upper[upperAt++] = work[row];
            } else if (row != pivotRow) {
                lowerRows[lowerAt] = row;
                lower[lowerAt++] = work[row] / diagonal[k];
            }
            work[row] = 0;
        }
        pivotOf[pivotRow] = k;
        lowerStart[k + 1] = lowerAt;
        upperStart[k + 1] = upperAt;
    }
}
