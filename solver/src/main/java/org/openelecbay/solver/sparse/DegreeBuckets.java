package org.openelecbay.solver.sparse;

import java.util.Arrays;

/// Variables in linked lists, one for each degree.
final class DegreeBuckets {

    private static final int NONE = -1;

    private final int[] head;
    private final int[] next;
    private final int[] previous;
    private final int[] degree;
    private int least;

    DegreeBuckets(int size) {
        head = new int[size + 1];
        next = new int[size];
        previous = new int[size];
        degree = new int[size];
        Arrays.fill(head, NONE);
    }

    void put(int variable, int newDegree) {
        degree[variable] = newDegree;
        int first = head[newDegree];
        next[variable] = first;
        previous[variable] = NONE;
        if (first != NONE) {
            previous[first] = variable;
        }
        head[newDegree] = variable;
        least = Math.min(least, newDegree);
    }

    void remove(int variable) {
        if (previous[variable] == NONE) {
            head[degree[variable]] = next[variable];
        } else {
            next[previous[variable]] = next[variable];
        }
        if (next[variable] != NONE) {
            previous[next[variable]] = previous[variable];
        }
    }

    /// The degree it was last put with.
    int last(int variable) {
        return degree[variable];
    }

    int takeLeast() {
        while (head[least] == NONE) {
            least++;
        }
        int variable = head[least];
        remove(variable);
        return variable;
    }
}
