package org.openelecbay.market.auction.distributed;

import java.util.Arrays;

/// Who of one side is left over below each peer, as linked lists that join at no cost.
final class LeftOver {

    private static final int NOBODY = -1;

    private final int[] next;
    private final int[] heads;
    private final int[] tails;
    private final long[] counts;

    LeftOver(int peers) {
        this.next = filled(peers);
        this.heads = filled(peers);
        this.tails = filled(peers);
        this.counts = new long[peers];
    }

    /// The list of a peer begins with itself.
    void begin(int node) {
        heads[node] = node;
        tails[node] = node;
        counts[node] = 1;
    }

    /// Adds the list of a child behind that of its parent.
    void join(int node, int child) {
        if (counts[child] == 0) {
            return;
        }
        if (counts[node] == 0) {
            heads[node] = heads[child];
        } else {
            next[tails[node]] = heads[child];
        }
        tails[node] = tails[child];
        counts[node] += counts[child];
    }

    long count(int node) {
        return counts[node];
    }

    int first(int node) {
        return heads[node];
    }

    void removeFirst(int node) {
        heads[node] = next[heads[node]];
        counts[node]--;
    }

    private static int[] filled(int peers) {
        int[] nobody = new int[peers];
        Arrays.fill(nobody, NOBODY);
        return nobody;
    }
}
