package org.openelecbay.market.charge;

import org.openelecbay.market.auction.Ladder;

/// The offers that are not sold out, lowest first; a list in which what is sold out is stepped over.
final class LeftOffers {

    private final long[] left;
    private final int[] next;

    LeftOffers(Ladder offers) {
        left = new long[offers.size()];
        next = new int[offers.size() + 1];
        for (int rank = 0; rank < left.length; rank++) {
            left[rank] = offers.quantity(rank);
            next[rank] = rank;
        }
        next[left.length] = left.length;
    }

    /// The rank of the lowest; the number of ranks when none is left.
    int first() {
        return from(0);
    }

    int after(int rank) {
        return from(rank + 1);
    }

    /// Watt-hours.
    long quantity(int rank) {
        return left[rank];
    }

    void take(int rank, long wattHours) {
        left[rank] -= wattHours;
        if (left[rank] == 0) {
            next[rank] = rank + 1;
        }
    }

    /// The first that is left from here on; the way there is made shorter for the next time.
    private int from(int rank) {
        int found = rank;
        while (next[found] != found) {
            found = next[found];
        }
        int at = rank;
        while (next[at] != at) {
            int behind = next[at];
            next[at] = found;
            at = behind;
        }
        return found;
    }
}
