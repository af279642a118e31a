package org.openelecbay.solver.sparse;

import java.util.Arrays;

/// The factors `P A P^T = L D L^T` of a symmetric real matrix with a diagonal `D`.
///
/// They exist for every order `P` when the matrix is quasi-definite, `[[H, A^T], [A, -G]]` with `H` and `G`
/// positive definite (Vanderbei, SIAM J. Optim. 5, 1995), so the order only has to keep the fill small and
/// all symbolic work is done once. Where `H` or `G` may be zero, a small number added to the diagonal with
/// the sign of its block makes the matrix quasi-definite, and [#solve(double\[\])] refines its answer
/// against the matrix as it was given. A pivot of which cancellation leaves no digit, as of a row that follows
/// from others, is replaced by a small one of that sign; refinement takes this back, too.
///
/// Only entries on and above the diagonal are read. [#solve(double\[\])] may be called by several threads
/// at once; [#refactor(SparseMatrix)] may not.
public final class SparseLdlt {

    private static final int MOST_REFINEMENTS = 10;
    private static final double REFINED_ENOUGH = 1e-12;
    /// A pivot below this share of what was subtracted for it is rounding, and maybe of the wrong sign.
    private static final double CANCELLED = 1e-14;
    /// What stands in for it, as a share of what was subtracted.
    private static final double REPLACED = 1e-13;
    /// A first answer this good shows how much every correction gains: one is enough, and need not be checked.
    private static final double ONCE_IS_ENOUGH = 1e-7;

    private final int size;
    private final int[] patternStart;
    private final int[] patternRows;
    private final LdltPattern pattern;
    private final double[] regularisation;
    private final boolean refines;
    private final double[] lower;
    private final double[] pivots;
    private SparseMatrix matrix;

    private SparseLdlt(SparseMatrix matrix, double[] regularisation) {
        if (matrix.rows() != matrix.columns() || matrix.rows() != regularisation.length) {
            throw new IllegalArgumentException("A matrix of " + matrix.rows() + " rows and " + matrix.columns()
                    + " columns, regularised on " + regularisation.length + " places, has no LDLt factors.");
        }
        size = matrix.columns();
        patternStart = matrix.columnStart();
        patternRows = matrix.rowOf();
        this.matrix = matrix;
        this.regularisation = regularisation.clone();
        refines = Arrays.stream(regularisation).anyMatch(each -> each != 0);
        pattern = new LdltPattern(matrix);
        lower = new double[pattern.entries()];
        pivots = new double[size];
        eliminate();
    }

    /// Orders and factors.
    ///
    /// @param upper a symmetric matrix; entries below the diagonal are not read
    /// @throws SingularMatrix when a pivot is zero
    public static SparseLdlt factor(SparseMatrix upper) {
        return factor(upper, new double[upper.columns()]);
    }

    /// Orders and factors with numbers added to the diagonal.
    ///
    /// @param upper a symmetric matrix; entries below the diagonal are not read
    /// @param regularisation for each position what is added before factoring and refined away when solving
    /// @throws SingularMatrix when a pivot is zero all the same
    public static SparseLdlt factor(SparseMatrix upper, double[] regularisation) {
        return new SparseLdlt(upper, regularisation);
    }

    /// Factors new numbers in the same pattern; nothing symbolic is done again. The matrix is kept for
    /// refinement, so its values must stand until the next call.
    ///
    /// @param samePattern of the same pattern as the first; it may be the same matrix with overwritten values
    /// @throws SingularMatrix when a pivot is zero
    public void refactor(SparseMatrix samePattern) {
        boolean same = Arrays.equals(patternStart, samePattern.columnStart())
                && Arrays.equals(patternRows, samePattern.rowOf());
        if (!same) {
            throw new IllegalArgumentException(
                    "The matrix has another pattern than the one that was factored first." + " Factor it anew.");
        }
        matrix = samePattern;
        eliminate();
    }

    private void eliminate() {
        double[] work = new double[size];
        int[] filled = Arrays.copyOf(pattern.columnStart, size);
        double[] values = matrix.values();
        for (int k = 0; k < size; k++) {
            for (int at = pattern.upperStart[k]; at < pattern.upperStart[k + 1]; at++) {
                work[pattern.upperRow[at]] = values[pattern.source[at]];
            }
            double added = regularisation[pattern.order[k]];
            double pivot = work[k] + added;
            double largest = Math.abs(pivot);
            work[k] = 0;
            for (int each = pattern.rowStart[k]; each < pattern.rowStart[k + 1]; each++) {
                int column = pattern.columnOf[each];
                double product = work[column];
                work[column] = 0;
                int end = filled[column];
                for (int at = pattern.columnStart[column]; at < end; at++) {
                    work[pattern.rowOf[at]] -= lower[at] * product;
                }
                double factor = product / pivots[column];
                double part = factor * product;
                pivot -= part;
                largest = Math.max(largest, Math.abs(part));
                lower[end] = factor;
                filled[column]++;
            }
            if (added != 0 && !(pivot * Math.signum(added) > CANCELLED * largest)) {
                pivot = Math.copySign(Math.max(Math.abs(added), REPLACED * largest), added);
            }
            if (pivot == 0 || Double.isNaN(pivot)) {
                throw new SingularMatrix(pattern.order[k]);
            }
            pivots[k] = pivot;
        }
    }

    /// Solves `A x = b`.
    ///
    /// @param rhs `b`, overwritten with `x`
    public void solve(double[] rhs) {
        requireSize(rhs);
        double[] asked = refines ? rhs.clone() : rhs;
        double[] work = new double[size];
        solveOnce(rhs, work);
        if (refines) {
            refine(asked, rhs, work);
        }
    }

    /// Solves with what was added to the diagonal left in: a third of the work, for an answer that need not be
    /// exact.
    ///
    /// @param rhs `b`, overwritten with about `x`
    public void solveRegularised(double[] rhs) {
        requireSize(rhs);
        solveOnce(rhs, new double[size]);
    }

    private void requireSize(double[] rhs) {
        if (rhs.length != size) {
            throw new IllegalArgumentException(
                    "The right-hand side has " + rhs.length + " numbers for " + size + " rows.");
        }
    }

    /// Subtracts the error of the answer until it is rounding or no longer falls.
    private void refine(double[] asked, double[] x, double[] work) {
        double asks = largest(asked);
        double goal = REFINED_ENOUGH * (1 + asks);
        double[] residual = asked.clone();
        subtractProduct(x, residual);
        double error = largest(residual);
        if (error > goal && error <= ONCE_IS_ENOUGH * asks) {
            solveOnce(residual, work);
            for (int each = 0; each < size; each++) {
                x[each] += residual[each];
            }
            return;
        }
        double[] previous = new double[size];
        for (int round = 0; round < MOST_REFINEMENTS && error > goal; round++) {
            solveOnce(residual, work);
            for (int each = 0; each < size; each++) {
                previous[each] = x[each];
                x[each] += residual[each];
            }
            System.arraycopy(asked, 0, residual, 0, size);
            subtractProduct(x, residual);
            double next = largest(residual);
            if (!(next < error)) {
                System.arraycopy(previous, 0, x, 0, size);
                return;
            }
            if (next > error / 2) {
                return;
            }
            error = next;
        }
    }

    private void solveOnce(double[] rhs, double[] x) {
        int[] order = pattern.order;
        for (int k = 0; k < size; k++) {
            x[k] = rhs[order[k]];
        }
        for (int k = 0; k < size; k++) {
            double factor = x[k];
            for (int at = pattern.columnStart[k]; at < pattern.columnStart[k + 1]; at++) {
                x[pattern.rowOf[at]] -= lower[at] * factor;
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            double sum = x[k] / pivots[k];
            for (int at = pattern.columnStart[k]; at < pattern.columnStart[k + 1]; at++) {
                sum -= lower[at] * x[pattern.rowOf[at]];
            }
            x[k] = sum;
        }
        for (int k = 0; k < size; k++) {
            rhs[order[k]] = x[k];
        }
    }

    private void subtractProduct(double[] x, double[] from) {
        int[] start = matrix.columnStart();
        int[] rows = matrix.rowOf();
        double[] values = matrix.values();
        for (int column = 0; column < size; column++) {
            double sum = 0;
            for (int at = start[column]; at < start[column + 1] && rows[at] <= column; at++) {
                sum += values[at] * x[rows[at]];
                if (rows[at] < column) {
                    from[rows[at]] -= values[at] * x[column];
                }
            }
            from[column] -= sum;
        }
    }

    private static double largest(double[] vector) {
        double largest = 0;
        for (double each : vector) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    /// How many rows and columns the matrix has.
    public int size() {
        return size;
    }

    /// Entries of `L` below its unit diagonal: what a solve costs.
    public int entries() {
        return lower.length;
    }

    /// How many pivots are below zero: the number of negative eigenvalues (Sylvester).
    public int negativePivots() {
        return (int) Arrays.stream(pivots).filter(each -> each < 0).count();
    }
}
