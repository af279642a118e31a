package org.openelecbay.market.matching;

import java.util.function.IntToDoubleFunction;
import org.openelecbay.market.ranking.Ranking;

/// Peers waiting by size, the largest first; among equals the nearest to somebody, or the first in tie order.
final class SizeQueue {

    private final long[] keys;
    private final int[] waiting;
    private int head;

    SizeQueue(Peers peers) {
        this.keys = new long[peers.count()];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = -peers.wattHours(place);
        }
        this.waiting = Ranking.ascending(keys);
    }

    boolean hasNext() {
        return head < waiting.length;
    }

    int next() {
        return waiting[head++];
    }

    /// The nearest of the largest; distances are asked only where sizes tie.
    int nextNearest(IntToDoubleFunction distance) {
        int end = Ranking.endOfRun(waiting, keys, head);
        if (end - head > 1) {
            toHead(nearest(end, distance));
        }
        return next();
    }

    private int nearest(int end, IntToDoubleFunction distance) {
        double[] distances = new double[end - head];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < distances.length; i++) {
            distances[i] = distance.applyAsDouble(waiting[head + i]);
            least = Math.min(least, distances[i]);
        }
        int first = 0;
        while (!Level.same(distances[first], least)) {
            first++;
        }
        return head + first;
    }

    private void toHead(int index) {
        int chosen = waiting[index];
        System.arraycopy(waiting, head, waiting, head + 1, index - head);
        waiting[head] = chosen;
    }
}
