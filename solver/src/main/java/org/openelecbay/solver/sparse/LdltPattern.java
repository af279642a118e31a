package org.openelecbay.solver.sparse;

import java.util.Arrays;

/// What a sparse LDLt elimination knows before it sees a number: order, elimination tree and the places of `L`.
///
/// The columns that row `k` of `L` depends on are found by walking from the entries of row `k` up the
/// elimination tree (Liu, SIAM J. Matrix Anal. Appl. 11, 1990).
final class LdltPattern {

    private static final int NONE = -1;

    /// `order[k]` is the original position that is eliminated k-th.
    final int[] order;
    /// The upper triangle in that order, by columns; `source` says where the number stands in the original
    /// matrix.
    final int[] upperStart;

    final int[] upperRow;
    final int[] source;
    /// `L` by rows: the columns of each row, ascending.
    final int[] rowStart;

    final int[] columnOf;
    /// `L` by columns: the rows of each column, ascending, and where they start.
    final int[] columnStart;

    final int[] rowOf;

    LdltPattern(SparseMatrix matrix) {
        int size = matrix.columns();
        order = MinimumDegree.order(matrix);
        int[] place = new int[size];
        for (int k = 0; k < size; k++) {
            place[order[k]] = k;
        }
        upperStart = new int[size + 1];
        for (int column = 0; column < size; column++) {
            for (int at = matrix.columnStart()[column]; isUpper(matrix, column, at); at++) {
                upperStart[Math.max(place[matrix.rowOf()[at]], place[column]) + 1]++;
            }
        }
        for (int k = 0; k < size; k++) {
            upperStart[k + 1] += upperStart[k];
        }
        upperRow = new int[upperStart[size]];
        source = new int[upperStart[size]];
        int[] next = Arrays.copyOf(upperStart, size);
        for (int column = 0; column < size; column++) {
            for (int at = matrix.columnStart()[column]; isUpper(matrix, column, at); at++) {
                int row = place[matrix.rowOf()[at]];
                int slot = next[Math.max(row, place[column])]++;
                upperRow[slot] = Math.min(row, place[column]);
                source[slot] = at;
            }
        }

        int[] parent = new int[size];
        int[] seenBy = new int[size];
        rowStart = new int[size + 1];
        columnStart = new int[size + 1];
        Arrays.fill(parent, NONE);
        Arrays.fill(seenBy, NONE);
        for (int k = 0; k < size; k++) {
            seenBy[k] = k;
            int count = 0;
            for (int at = upperStart[k]; at < upperStart[k + 1]; at++) {
                for (int node = upperRow[at]; seenBy[node] != k; node = parent[node]) {
                    seenBy[node] = k;
                    columnStart[node + 1]++;
                    count++;
                    if (parent[node] == NONE) {
                        parent[node] = k;
                    }
                }
            }
            rowStart[k + 1] = rowStart[k] + count;
        }
        for (int k = 0; k < size; k++) {
            columnStart[k + 1] += columnStart[k];
        }
        columnOf = new int[rowStart[size]];
        rowOf = new int[rowStart[size]];
        fill(parent, seenBy);
    }

    /// How many entries `L` has below its diagonal.
    int entries() {
        return rowOf.length;
    }

    private void fill(int[] parent, int[] seenBy) {
        int size = order.length;
        int[] next = Arrays.copyOf(columnStart, size);
        Arrays.fill(seenBy, NONE);
        for (int k = 0; k < size; k++) {
            seenBy[k] = k;
            int write = rowStart[k];
            for (int at = upperStart[k]; at < upperStart[k + 1]; at++) {
                for (int node = upperRow[at]; seenBy[node] != k; node = parent[node]) {
                    seenBy[node] = k;
                    columnOf[write++] = node;
                    rowOf[next[node]++] = k;
                }
            }
            Arrays.sort(columnOf, rowStart[k], write);
        }
    }

    private static boolean isUpper(SparseMatrix matrix, int column, int at) {
        return at < matrix.columnStart()[column + 1] && matrix.rowOf()[at] <= column;
    }
}
