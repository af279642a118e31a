package org.openelecbay.solver.sparse;

import java.util.Arrays;

/// A real matrix of which only the entries that may differ from zero are kept, column by column.
///
/// The pattern is fixed; [#values()] may be overwritten, so that a factor whose symbolic work was done once
/// takes new numbers. Rows ascend within a column and occur once.
public final class SparseMatrix {

    private final int rows;
    private final int columns;
    private final int[] columnStart;
    private final int[] rowOf;
    private final double[] values;

    private SparseMatrix(int rows, int columns, int[] columnStart, int[] rowOf, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.columnStart = columnStart;
        this.rowOf = rowOf;
        this.values = values;
    }

    /// The matrix with these entries; entries at the same place are added.
    ///
    /// @throws IllegalArgumentException when the lists differ in length or an entry lies outside
    public static SparseMatrix of(int rows, int columns, int[] row, int[] column, double[] value) {
        if (row.length != column.length || row.length != value.length) {
            throw new IllegalArgumentException("There are " + row.length + " rows, " + column.length + " columns and "
                    + value.length + " values.");
        }
        int[] start = new int[columns + 1];
        for (int k = 0; k < row.length; k++) {
            if (row[k] < 0 || row[k] >= rows || column[k] < 0 || column[k] >= columns) {
                throw new IllegalArgumentException("The entry " + row[k] + "," + column[k]
                        + " lies outside a matrix of " + rows + " by " + columns + ".");
            }
            start[column[k] + 1]++;
        }
        for (int each = 0; each < columns; each++) {
            start[each + 1] += start[each];
        }
        int[] next = Arrays.copyOf(start, columns);
        int[] rowOf = new int[row.length];
        double[] values = new double[row.length];
        for (int entry : orderedByRow(rows, row)) {
            int at = next[column[entry]]++;
            rowOf[at] = row[entry];
            values[at] = value[entry];
        }
        return merged(rows, columns, start, rowOf, values);
    }

    private static int[] orderedByRow(int rows, int[] row) {
        int[] next = new int[rows + 1];
        for (int each : row) {
            next[each + 1]++;
        }
        for (int each = 0; each < rows; each++) {
            next[each + 1] += next[each];
        }
        int[] ordered = new int[row.length];
        for (int entry = 0; entry < row.length; entry++) {
            ordered[next[row[entry]]++] = entry;
        }
        return ordered;
    }

    private static SparseMatrix merged(int rows, int columns, int[] start, int[] rowOf, double[] values) {
        int[] mergedStart = new int[columns + 1];
        int kept = 0;
        for (int column = 0; column < columns; column++) {
            mergedStart[column] = kept;
            for (int at = start[column]; at < start[column + 1]; at++) {
                if (kept > mergedStart[column] && rowOf[kept - 1] == rowOf[at]) {
                    values[kept - 1] += values[at];
                } else {
                    rowOf[kept] = rowOf[at];
                    values[kept++] = values[at];
                }
            }
        }
        mergedStart[columns] = kept;
        return new SparseMatrix(rows, columns, mergedStart, Arrays.copyOf(rowOf, kept), Arrays.copyOf(values, kept));
    }

    /// The same entries with rows and columns exchanged.
    public SparseMatrix transposed() {
        int[] column = new int[values.length];
        for (int each = 0; each < columns; each++) {
            Arrays.fill(column, columnStart[each], columnStart[each + 1], each);
        }
        return of(columns, rows, column, rowOf, values);
    }

    /// Adds `factor A x` to `into`.
    public void timesPlus(double factor, double[] x, double[] into) {
        for (int column = 0; column < columns; column++) {
            double scaled = factor * x[column];
            for (int at = columnStart[column]; at < columnStart[column + 1]; at++) {
                into[rowOf[at]] += values[at] * scaled;
            }
        }
    }

    /// Adds `factor A^T y` to `into`.
    public void transposedTimesPlus(double factor, double[] y, double[] into) {
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            for (int at = columnStart[column]; at < columnStart[column + 1]; at++) {
                sum += values[at] * y[rowOf[at]];
            }
            into[column] += factor * sum;
        }
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// How many entries are kept.
    public int entries() {
        return values.length;
    }

    /// Where each column starts in [#rowOf()] and [#values()], and where the last one ends. Not to be changed.
    public int[] columnStart() {
        return columnStart;
    }

    /// The row of each entry. Not to be changed.
    public int[] rowOf() {
        return rowOf;
    }

    /// The value of each entry; may be overwritten.
    public double[] values() {
        return values;
    }
}
