package org.openelecbay.grid.optimal;

import java.util.Arrays;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Entries of a sparse matrix and right-hand sides, as they come.
final class Entries {

    private int[] rows = new int[64];
    private int[] columns = new int[64];
    private double[] values = new double[64];
    private double[] sides = new double[16];
    private int entries;
    private int lines;

    void add(int row, int column, double value) {
        if (value == 0) {
            return;
        }
        if (entries == rows.length) {
            rows = Arrays.copyOf(rows, 2 * entries);
            columns = Arrays.copyOf(columns, 2 * entries);
            values = Arrays.copyOf(values, 2 * entries);
        }
        rows[entries] = row;
        columns[entries] = column;
        values[entries++] = value;
    }

    /// Begins a row with this right-hand side.
    ///
    /// @return its number
    int row(double side) {
        if (lines == sides.length) {
            sides = Arrays.copyOf(sides, 2 * lines);
        }
        sides[lines] = side;
        return lines++;
    }

    double[] sides() {
        return Arrays.copyOf(sides, lines);
    }

    SparseMatrix matrix(int columnCount) {
        return matrix(lines, columnCount);
    }

    SparseMatrix matrix(int rowCount, int columnCount) {
        return SparseMatrix.of(
                rowCount,
                columnCount,
                Arrays.copyOf(rows, entries),
                Arrays.copyOf(columns, entries),
                Arrays.copyOf(values, entries));
    }
}
