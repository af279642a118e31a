package org.openelecbay.grid.read.matpower;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// A real matrix of a case file; a number is a matrix of one row and one column. Immutable.
final class Matrix {

    final int rows;
    final int columns;

    private final double[] entries;
    private final int[] lines;

    private Matrix(int rows, int columns, double[] entries, int[] lines) {
        this.rows = rows;
        this.columns = columns;
        this.entries = entries;
        this.lines = lines;
    }

    static Matrix of(double number) {
        return new Matrix(1, 1, new double[] {number}, new int[1]);
    }

    /// @param rows all of one length
    /// @param lines where each row stands in the file, 0 when nowhere
    static Matrix ofRows(double[][] rows, int[] lines) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] entries = new double[rows.length * columns];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, entries, row * columns, columns);
        }
        return new Matrix(rows.length, columns, entries, lines);
    }

    double at(int row, int column) {
        return entries[row * columns + column];
    }

    /// The line of the file at which a row stands; 0 when it was computed.
    int lineOf(int row) {
        return lines[row];
    }

    boolean isScalar() {
        return rows == 1 && columns == 1;
    }

    boolean isEmpty() {
        return rows == 0 || columns == 0;
    }

    boolean hasShapeOf(Matrix other) {
        return rows == other.rows && columns == other.columns;
    }

    double[] row(int row) {
        return Arrays.copyOfRange(entries, row * columns, (row + 1) * columns);
    }

    Matrix map(DoubleUnaryOperator operator) {
        return new Matrix(rows, columns, Arrays.stream(entries).map(operator).toArray(), lines);
    }

    /// Element by element; a scalar meets every element of the other.
    Matrix combine(Matrix other, DoubleBinaryOperator operator) {
        if (other.isScalar()) {
            double right = other.entries[0];
            return map(left -> operator.applyAsDouble(left, right));
        }
        if (isScalar()) {
            double left = entries[0];
            return other.map(right -> operator.applyAsDouble(left, right));
        }
        double[] combined = new double[entries.length];
        Arrays.setAll(combined, k -> operator.applyAsDouble(entries[k], other.entries[k]));
        return new Matrix(rows, columns, combined, lines);
    }

    Matrix transposed() {
        double[][] turned = new double[columns][rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column][row] = at(row, column);
            }
        }
        return ofRows(turned, new int[columns]);
    }

    Matrix select(int[] chosenRows, int[] chosenColumns) {
        double[][] chosen = new double[chosenRows.length][chosenColumns.length];
        for (int row = 0; row < chosenRows.length; row++) {
            for (int column = 0; column < chosenColumns.length; column++) {
                chosen[row][column] = at(chosenRows[row], chosenColumns[column]);
            }
        }
        return ofRows(chosen, Arrays.stream(chosenRows).map(row -> lines[row]).toArray());
    }

    /// This matrix with a block replaced; a scalar fills the block.
    Matrix with(int[] chosenRows, int[] chosenColumns, Matrix value) {
        double[] changed = entries.clone();
        for (int row = 0; row < chosenRows.length; row++) {
            for (int column = 0; column < chosenColumns.length; column++) {
                changed[chosenRows[row] * columns + chosenColumns[column]] =
                        value.isScalar() ? value.entries[0] : value.at(row, column);
            }
        }
        return new Matrix(rows, columns, changed, lines);
    }
}
