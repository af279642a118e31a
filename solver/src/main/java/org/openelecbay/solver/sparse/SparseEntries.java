package org.openelecbay.solver.sparse;

import java.util.Arrays;

/// Entries collected one by one, in any order, until the matrix is built of them.
public final class SparseEntries {

    private int size;
    private int[] row = new int[16];
    private int[] column = new int[16];
    private double[] value = new double[16];

    /// Adds one entry; entries at the same place add up in the matrix.
    public void add(int atRow, int atColumn, double number) {
        if (size == row.length) {
            row = Arrays.copyOf(row, 2 * size);
            column = Arrays.copyOf(column, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
        }
        row[size] = atRow;
        column[size] = atColumn;
        value[size++] = number;
    }

    /// Adds `factor` times every entry of a matrix, moved down and to the right.
    public void addAll(double factor, SparseMatrix matrix, int downBy, int rightBy) {
        int[] start = matrix.columnStart();
        for (int each = 0; each < matrix.columns(); each++) {
            for (int at = start[each]; at < start[each + 1]; at++) {
                add(downBy + matrix.rowOf()[at], rightBy + each, factor * matrix.values()[at]);
            }
        }
    }

    /// The matrix of what was added so far.
    ///
    /// @throws IllegalArgumentException when an entry lies outside
    public SparseMatrix matrix(int rows, int columns) {
        return SparseMatrix.of(
                rows, columns, Arrays.copyOf(row, size), Arrays.copyOf(column, size), Arrays.copyOf(value, size));
    }
}
