package org.openelecbay.solver.sparse;

import java.util.Arrays;

/// An order of elimination with little fill: always the variable with the fewest neighbours next.
///
/// Works on the quotient graph, in which an eliminated variable becomes an *element* that stands for the
/// clique of its neighbours; degrees are bounded from above as in the approximate minimum degree method
/// (Amestoy, Davis and Duff, SIAM J. Matrix Anal. Appl. 17, 1996), elements that lie within another one are
/// absorbed, and variables without any other neighbour go together. No fill on a tree. Ties break the same
/// way every time.
final class MinimumDegree {

    private static final int NONE = -1;

    private final int size;
    /// Per variable one segment: first the elements, then the variables next to it. It never outgrows its
    /// first size.
    private final int[] neighbours;

    private final int[] start;
    private final int[] elements;
    private final int[] length;
    /// Per living element its variables.
    private final int[][] members;

    private final boolean[] eliminated;
    private final int[] markedAt;
    private final int[] outside;
    private final int[] outsideAt;
    private final DegreeBuckets degrees;
    private final int[] order;
    private int ordered;

    private MinimumDegree(int size, int[] neighbours, int[] start) {
        this.size = size;
        this.neighbours = neighbours;
        this.start = start;
        elements = new int[size];
        length = new int[size];
        members = new int[size][];
        eliminated = new boolean[size];
        markedAt = new int[size];
        outside = new int[size];
        outsideAt = new int[size];
        Arrays.fill(markedAt, NONE);
        Arrays.fill(outsideAt, NONE);
        degrees = new DegreeBuckets(size);
        order = new int[size];
        for (int each = size - 1; each >= 0; each--) {
            length[each] = start[each + 1] - start[each];
            degrees.put(each, length[each]);
        }
    }

    /// The order for a square matrix: position `k` is eliminated as number... `order[k]` is the k-th to go.
    ///
    /// @param matrix the pattern of it and of its transpose count
    static int[] order(SparseMatrix matrix) {
        int size = matrix.columns();
        int[] start = new int[size + 1];
        int[] neighbours = Adjacency.of(matrix, start);
        MinimumDegree method = new MinimumDegree(size, neighbours, start);
        while (method.ordered < size) {
            method.eliminate(method.degrees.takeLeast());
        }
        return method.order;
    }

    private void eliminate(int pivot) {
        int step = ordered;
        order[ordered++] = pivot;
        eliminated[pivot] = true;
        int[] clique = clique(pivot, step);
        for (int variable : clique) {
            degrees.remove(variable);
            countOutside(variable, step);
        }
        int kept = 0;
        for (int variable : clique) {
            int beyond = absorb(variable, pivot, step);
            if (length[variable] == 1) {
                eliminated[variable] = true;
                order[ordered++] = variable;
            } else {
                clique[kept++] = variable;
                int bound = Math.min(beyond + clique.length - 1, size - ordered);
                degrees.put(variable, Math.min(bound, degrees.last(variable) + clique.length - 1));
            }
        }
        members[pivot] = kept == clique.length ? clique : Arrays.copyOf(clique, kept);
    }

    /// The living variables next to the pivot, directly or through an element; those elements end.
    private int[] clique(int pivot, int step) {
        int room = 0;
        for (int at = start[pivot]; at < start[pivot] + length[pivot]; at++) {
            int[] behind = members[neighbours[at]];
            room += at < start[pivot] + elements[pivot] ? behind == null ? 0 : behind.length : 1;
        }
        int[] clique = new int[Math.min(room, size)];
        int count = 0;
        markedAt[pivot] = step;
        for (int at = start[pivot]; at < start[pivot] + length[pivot]; at++) {
            int neighbour = neighbours[at];
            if (at >= start[pivot] + elements[pivot]) {
                count = join(clique, count, neighbour, step);
            } else if (members[neighbour] != null) {
                for (int variable : members[neighbour]) {
                    count = join(clique, count, variable, step);
                }
                members[neighbour] = null;
            }
        }
        return Arrays.copyOf(clique, count);
    }

    private int join(int[] clique, int count, int variable, int step) {
        if (eliminated[variable] || markedAt[variable] == step) {
            return count;
        }
        markedAt[variable] = step;
        clique[count] = variable;
        return count + 1;
    }

    /// Of every element next to the variable: how many of its variables lie outside the new clique.
    private void countOutside(int variable, int step) {
        for (int at = start[variable]; at < start[variable] + elements[variable]; at++) {
            int element = neighbours[at];
            int[] behind = members[element];
            if (behind != null) {
                if (outsideAt[element] != step) {
                    outsideAt[element] = step;
                    outside[element] = behind.length;
                }
                outside[element]--;
            }
        }
    }

    /// Drops from a variable what the new element covers, and adds that; returns how many lie beyond it at
    /// most.
    private int absorb(int variable, int pivot, int step) {
        int beyond = 0;
        int first = start[variable];
        int write = first;
        int firstVariable = first + elements[variable];
        for (int at = first; at < firstVariable; at++) {
            int element = neighbours[at];
            if (members[element] == null) {
                continue;
            }
            if (outside[element] == 0) {
                members[element] = null;
            } else {
                beyond += outside[element];
                neighbours[write++] = element;
            }
        }
        elements[variable] = write - first + 1;
        int firstKept = write;
        for (int at = firstVariable; at < first + length[variable]; at++) {
            int neighbour = neighbours[at];
            if (!eliminated[neighbour] && markedAt[neighbour] != step) {
                neighbours[write++] = neighbour;
                beyond++;
            }
        }
        neighbours[write] = neighbours[firstKept];
        neighbours[firstKept] = pivot;
        length[variable] = write + 1 - first;
        return beyond;
    }
}
