package org.openelecbay.solver.chain;

import java.util.ArrayList;
import java.util.List;

/// What the elimination of one stage of a chain does, the same for every stage: which entries of the block of the
/// stage and of its coupling to the next are filled, and the products to subtract in their order.
///
/// A block holds the diagonal, then what is filled below it, then what is filled of the coupling, whose rows
/// belong to the next stage. Each place has one number for each stage, all of them together.
final class StageElimination {

    /// Numbers in one block.
    final int size;
    /// For each pivot the end of its column in [#entry] and [#target]; the start is the end of the one before.
    final int[] columnEnd;
    /// The place of each entry of the columns in the block.
    final int[] entry;
    /// The row of each entry, and one where it is a row of the next stage, else zero.
    final int[] target;

    final int[] targetLater;
    /// For each pivot the end of its products.
    final int[] productEnd;
    /// The place from which a product is subtracted, one where it belongs to the next stage, and the places of its
    /// scaled and its other factor.
    final int[] from;

    final int[] fromLater;

    final int[] scaled;
    final int[] plain;

    private final int rows;
    private final boolean[][] filled;
    private final int[][] position;

    /// @param joined for the rows of a stage and then of the next one whether they share a variable with each row
    ///     of the stage
    StageElimination(int rows, boolean[][] joined) {
        this.rows = rows;
        filled = joined;
        fill();
        position = new int[2 * rows][rows];
        size = place();
        columnEnd = new int[rows];
        productEnd = new int[rows];
        List<int[]> entries = new ArrayList<>();
        List<int[]> products = new ArrayList<>();
        for (int pivot = 0; pivot < rows; pivot++) {
            for (int row = pivot + 1; row < 2 * rows; row++) {
                if (filled[row][pivot]) {
                    entries.add(new int[] {position[row][pivot], row % rows, row / rows});
                    addProducts(pivot, row, products);
                }
            }
            columnEnd[pivot] = entries.size();
            productEnd[pivot] = products.size();
        }
        entry = entries.stream().mapToInt(each -> each[0]).toArray();
        target = entries.stream().mapToInt(each -> each[1]).toArray();
        targetLater = entries.stream().mapToInt(each -> each[2]).toArray();
        from = products.stream().mapToInt(each -> each[0]).toArray();
        scaled = products.stream().mapToInt(each -> each[1]).toArray();
        plain = products.stream().mapToInt(each -> each[2]).toArray();
        fromLater = products.stream().mapToInt(each -> each[3]).toArray();
    }

    /// The place of an entry of the block; `row` at least `column`, from `rows` on the rows of the next stage.
    int position(int row, int column) {
        return position[row][column];
    }

    /// Whether there is such an entry.
    boolean isFilled(int row, int column) {
        return filled[row][column];
    }

    private void fill() {
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int pivot = 0; pivot < rows; pivot++) {
                for (int row = pivot + 1; row < 2 * rows; row++) {
                    for (int column = pivot + 1; column <= row && filled[row][pivot]; column++) {
                        grows |= filled[column][pivot] && mark(row, column);
                    }
                }
            }
        }
    }

    private boolean mark(int row, int column) {
        int shift = column >= rows ? rows : 0;
        boolean grows = !filled[row - shift][column - shift];
        filled[row - shift][column - shift] = true;
        return grows;
    }

    private int place() {
        int count = rows;
        for (int row = 0; row < 2 * rows; row++) {
            for (int column = 0; column < rows && column <= row; column++) {
                if (row == column) {
                    position[row][column] = row;
                } else if (filled[row][column]) {
                    position[row][column] = count++;
                }
            }
        }
        return count;
    }

    private void addProducts(int pivot, int row, List<int[]> products) {
        for (int column = pivot + 1; column <= row; column++) {
            if (filled[column][pivot]) {
                int later = column / rows;
                int into = position[row - later * rows][column - later * rows];
                products.add(new int[] {into, position[row][pivot], position[column][pivot], later});
            }
        }
    }
}
