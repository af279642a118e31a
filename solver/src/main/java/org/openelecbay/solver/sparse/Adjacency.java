package org.openelecbay.solver.sparse;

import java.util.Arrays;

/// Who is next to whom in the graph of a square matrix and its transpose, without the diagonal.
final class Adjacency {

    private Adjacency() {}

    /// Neighbours of all positions, one after the other.
    ///
    /// @param start filled with where each position's neighbours start; one longer than the matrix
    static int[] of(SparseMatrix matrix, int[] start) {
        int size = matrix.columns();
        int[] columnStart = matrix.columnStart();
        int[] rowOf = matrix.rowOf();
        int[] offset = new int[size + 1];
        for (int column = 0; column < size; column++) {
            for (int at = columnStart[column]; at < columnStart[column + 1]; at++) {
                if (rowOf[at] != column) {
                    offset[column + 1]++;
                    offset[rowOf[at] + 1]++;
                }
            }
        }
        for (int each = 0; each < size; each++) {
            offset[each + 1] += offset[each];
        }
        int[] both = new int[offset[size]];
        int[] next = Arrays.copyOf(offset, size);
        for (int column = 0; column < size; column++) {
            for (int at = columnStart[column]; at < columnStart[column + 1]; at++) {
                if (rowOf[at] != column) {
                    both[next[column]++] = rowOf[at];
                    both[next[rowOf[at]]++] = column;
                }
            }
        }
        return once(both, offset, start);
    }

    private static int[] once(int[] both, int[] offset, int[] start) {
        int size = start.length - 1;
        int[] seenBy = new int[size];
        Arrays.fill(seenBy, -1);
        int kept = 0;
        for (int each = 0; each < size; each++) {
            start[each] = kept;
            for (int at = offset[each]; at < offset[each + 1]; at++) {
                if (seenBy[both[at]] != each) {
                    seenBy[both[at]] = each;
                    both[kept++] = both[at];
                }
            }
        }
        start[size] = kept;
        return Arrays.copyOf(both, kept);
    }
}
