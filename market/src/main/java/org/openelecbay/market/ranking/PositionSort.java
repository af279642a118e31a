package org.openelecbay.market.ranking;

/// A stable merge sort of positions that boxes nothing.
final class PositionSort {

    private static final int SHORT = 8;

    private PositionSort() {}

    static void sort(int[] positions, int from, int to, PositionComparator comparator) {
        if (to - from > 1) {
            sort(positions, from, to, new int[(to - from) / 2 + 1], comparator);
        }
    }

    private static void sort(int[] positions, int from, int to, int[] spare, PositionComparator comparator) {
        if (to - from <= SHORT) {
            insert(positions, from, to, comparator);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(positions, from, middle, spare, comparator);
        sort(positions, middle, to, spare, comparator);
        if (comparator.compare(positions[middle - 1], positions[middle]) > 0) {
            merge(positions, from, middle, to, spare, comparator);
        }
    }

    private static void insert(int[] positions, int from, int to, PositionComparator comparator) {
        for (int i = from + 1; i < to; i++) {
            int moving = positions[i];
            int hole = i;
            while (hole > from && comparator.compare(positions[hole - 1], moving) > 0) {
                positions[hole] = positions[hole - 1];
                hole--;
            }
            positions[hole] = moving;
        }
    }

    private static void merge(
            int[] positions, int from, int middle, int to, int[] spare, PositionComparator comparator) {
        int left = middle - from;
        System.arraycopy(positions, from, spare, 0, left);
        int i = 0;
        int j = middle;
        int next = from;
        while (i < left) {
            positions[next++] = j < to && comparator.compare(spare[i], positions[j]) > 0 ? positions[j++] : spare[i++];
        }
    }
}
