package org.openelecbay.solver.sparse;

/// `L` with a unit diagonal that is not kept and `U` without its diagonal, both by columns, in the order of
/// elimination. The entries of a column of `U` stand in an order in which each can be computed from those
/// before it.
final class LuFactors {

    private final int[] columnOrder;
    /// For each original row the position at which it is the pivot.
    private final int[] pivotOf;
    private final int[] lowerStart;
    private final int[] lowerRows;
    private final double[] lower;
    private final int[] upperStart;
    private final int[] upperRows;
    private final double[] upper;
    private final double[] diagonal;

    LuFactors(
            int[] columnOrder,
            int[] pivotOf,
            int[] lowerStart,
            int[] lowerRows,
            double[] lower,
            int[] upperStart,
            int[] upperRows,
            double[] upper,
            double[] diagonal) {
        this.columnOrder = columnOrder;
        this.pivotOf = pivotOf;
        this.lowerStart = lowerStart;
        this.lowerRows = lowerRows;
        this.lower = lower;
        this.upperStart = upperStart;
        this.upperRows = upperRows;
        this.upper = upper;
        this.diagonal = diagonal;
    }

    int entries() {
        return lower.length + upper.length + diagonal.length;
    }

    /// Computes the same factors of other numbers; false, and of no use any more, when a pivot is too small
    /// for it.
    boolean takesNumbersOf(SparseMatrix matrix, double smallestPivot) {
        double[] work = new double[diagonal.length];
        for (int k = 0; k < diagonal.length; k++) {
            int column = columnOrder[k];
            for (int at = matrix.columnStart()[column]; at < matrix.columnStart()[column + 1]; at++) {
                work[pivotOf[matrix.rowOf()[at]]] = matrix.values()[at];
            }
            for (int at = upperStart[k]; at < upperStart[k + 1]; at++) {
                int j = upperRows[at];
                double factor = work[j];
                work[j] = 0;
                upper[at] = factor;
                for (int below = lowerStart[j]; below < lowerStart[j + 1]; below++) {
                    work[lowerRows[below]] -= lower[below] * factor;
                }
            }
            double pivot = work[k];
            work[k] = 0;
            double largest = 0;
            for (int at = lowerStart[k]; at < lowerStart[k + 1]; at++) {
                largest = Math.max(largest, Math.abs(work[lowerRows[at]]));
                lower[at] = work[lowerRows[at]] / pivot;
                work[lowerRows[at]] = 0;
            }
            if (!(Math.abs(pivot) > smallestPivot * largest) || LuElimination.isNothing(pivot, matrix, column)) {
                return false;
            }
            diagonal[k] = pivot;
        }
        return true;
    }

    void solve(double[] rhs) {
        double[] x = new double[rhs.length];
        for (int row = 0; row < x.length; row++) {
            x[pivotOf[row]] = rhs[row];
        }
        for (int k = 0; k < x.length; k++) {
            double factor = x[k];
            for (int at = lowerStart[k]; at < lowerStart[k + 1]; at++) {
                x[lowerRows[at]] -= lower[at] * factor;
            }
        }
        for (int k = x.length - 1; k >= 0; k--) {
            double factor = x[k] / diagonal[k];
            x[k] = factor;
            for (int at = upperStart[k]; at < upperStart[k + 1]; at++) {
                x[upperRows[at]] -= upper[at] * factor;
            }
        }
        for (int k = 0; k < x.length; k++) {
            rhs[columnOrder[k]] = x[k];
        }
    }

    void solveTransposed(double[] rhs) {
        double[] x = new double[rhs.length];
        for (int k = 0; k < x.length; k++) {
            double sum = rhs[columnOrder[k]];
            for (int at = upperStart[k]; at < upperStart[k + 1]; at++) {
                sum -= upper[at] * x[upperRows[at]];
            }
            x[k] = sum / diagonal[k];
        }
        for (int k = x.length - 1; k >= 0; k--) {
            double sum = x[k];
            for (int at = lowerStart[k]; at < lowerStart[k + 1]; at++) {
                sum -= lower[at] * x[lowerRows[at]];
            }
            x[k] = sum;
        }
        for (int row = 0; row < x.length; row++) {
            rhs[row] = x[pivotOf[row]];
        }
    }
}
