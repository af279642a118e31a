package org.openelecbay.solver.sparse;

import java.util.Arrays;

/// The factors `P A Q = L U` of a square real matrix.
///
/// `Q` is a minimum degree order of the pattern of `A + A^T`, chosen once; `P` follows from threshold
/// pivoting that prefers the diagonal. Column by column, each in time proportional to its arithmetic.
/// Source: Gilbert and Peierls, SIAM J. Sci. Stat. Comput. 9, 1988.
///
/// [#solve(double\[\])] may be called by several threads at once; [#refactor(SparseMatrix)] may not.
public final class SparseLu {

    /// A pivot kept from an earlier matrix must be at least this part of the largest entry below it.
    private static final double SMALLEST_KEPT_PIVOT = 1e-3;

    private final int size;
    private final int[] patternStart;
    private final int[] patternRows;
    private final int[] columnOrder;
    private LuFactors factors;

    private SparseLu(SparseMatrix matrix) {
        if (matrix.rows() != matrix.columns()) {
            throw new IllegalArgumentException("A matrix of " + matrix.rows() + " rows and " + matrix.columns()
                    + " columns has no LU factors to solve with; it must be square.");
        }
        size = matrix.columns();
        patternStart = matrix.columnStart();
        patternRows = matrix.rowOf();
        columnOrder = MinimumDegree.order(matrix);
        factors = new LuElimination(matrix, columnOrder).factors();
    }

    /// Orders and factors.
    ///
    /// @param matrix square
    /// @throws SingularMatrix when no pivot is left for a column
    public static SparseLu factor(SparseMatrix matrix) {
        return new SparseLu(matrix);
    }

    /// Factors new numbers in the same pattern, with the same order and pivots. Where a pivot has become
    /// too small for that, pivots are chosen anew.
    ///
    /// @param matrix of the same pattern as the first
    /// @throws SingularMatrix when no pivot is left for a column
    public void refactor(SparseMatrix matrix) {
        if (!Arrays.equals(patternStart, matrix.columnStart()) || !Arrays.equals(patternRows, matrix.rowOf())) {
            throw new IllegalArgumentException(
                    "The matrix has another pattern than the one that was factored first." + " Factor it anew.");
        }
        if (!factors.takesNumbersOf(matrix, SMALLEST_KEPT_PIVOT)) {
            factors = new LuElimination(matrix, columnOrder).factors();
        }
    }

    /// Solves `A x = b`.
    ///
    /// @param rhs `b`, overwritten with `x`
    public void solve(double[] rhs) {
        requireSize(rhs);
        factors.solve(rhs);
    }

    /// Solves `A^T x = b`.
    ///
    /// @param rhs `b`, overwritten with `x`
    public void solveTransposed(double[] rhs) {
        requireSize(rhs);
        factors.solveTransposed(rhs);
    }

    /// How many rows and columns the matrix has.
    public int size() {
        return size;
    }

    /// Entries of both factors, diagonals included once: what a solve costs.
    public int entries() {
        return factors.entries();
    }

    private void requireSize(double[] rhs) {
        if (rhs.length != size) {
            throw new IllegalArgumentException(
                    "The right-hand side has " + rhs.length + " numbers for " + size + " rows.");
        }
    }
}
