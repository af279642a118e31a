package org.openelecbay.grid.read.matpower;

/// Chosen rows and columns of a matrix, counted from 0.
final class Indices {

    private final int[] rows;
    private final int[] columns;

    Indices(int[] rows, int[] columns) {
        this.rows = rows;
        this.columns = columns;
    }

    int[] rows() {
        return rows;
    }

    int[] columns() {
        return columns;
    }

    boolean isAllColumnsOf(Matrix matrix) {
        return columns.length == matrix.columns;
    }
}
