package org.openelecbay.market.auction;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.openelecbay.market.TieOrder;

/// Takes the excess of the longer side from its owners in equal parts, in whole watt-hours and without a look at any
/// limit: who ranked its limit higher must gain nothing by it.
///
/// The share is the excess over the number of owners; whoever has no more than that drops to nothing and takes so much
/// of the excess along, until nobody drops. Watt-hours that cannot be split fall to the later orders. Source: the idea
/// of Huang, Scheller-Wolf and Sycara, Computational Intelligence 18 (2002); spec A.5 [S-17].
final class EqualBurden {

    private EqualBurden() {}

    /// Cuts the quantities of the ranks, in place, down to a sum of `volume`; of one owner the last ranks first.
    ///
    /// @param volume not more than the quantities together
    static void cut(Ladder ladder, long[] quantities, long volume, TieOrder ties) {
        long excess = Arrays.stream(quantities).sum() - volume;
        if (excess == 0) {
            return;
        }
        if (volume == 0) {
            Arrays.fill(quantities, 0);
            return;
        }
        Owners owners = Owners.of(ladder, quantities.length);
        long[] held = new long[owners.count()];
        for (int rank = 0; rank < quantities.length; rank++) {
            held[owners.at(rank)] += quantities[rank];
        }
        long[] left = afterBurden(held, excess, latestFirst(ladder, owners, ties));
        for (int rank = 0; rank < quantities.length; rank++) {
            int owner = owners.at(rank);
            quantities[rank] = Math.min(quantities[rank], left[owner]);
            left[owner] -= quantities[rank];
        }
    }

    /// What everybody keeps.
    ///
    /// @param latestFirst who takes what cannot be split
    private static long[] afterBurden(long[] held, long excess, int[] latestFirst) {
        long[] rising = held.clone();
        Arrays.sort(rising);
        long burden = excess;
        int dropped = 0;
        while (rising[dropped] <= burden / (rising.length - dropped)) {
            burden -= rising[dropped++];
        }
        int active = rising.length - dropped;
        long share = burden / active;
        long odd = burden % active;
        long most = dropped == 0 ? 0 : rising[dropped - 1];
        long[] left = new long[held.length];
        for (int owner : latestFirst) {
            if (held[owner] > most) {
                left[owner] = held[owner] - share - (odd > 0 ? 1 : 0);
                odd -= odd > 0 ? 1 : 0;
            }
        }
        return left;
    }

    private static int[] latestFirst(Ladder ladder, Owners owners, TieOrder ties) {
        Instant[] times = new Instant[owners.count()];
        Arrays.fill(times, Instant.MAX);
        for (int rank = 0; rank < owners.ranks(); rank++) {
            Instant submitted = ladder.order(rank).submittedAt();
            int owner = owners.at(rank);
            times[owner] = submitted.isBefore(times[owner]) ? submitted : times[owner];
        }
        Comparator<Integer> byTime = Comparator.comparing(owner -> times[owner]);
        Comparator<Integer> byTie = (one, other) ->
                ties.compare(ladder.owner(owners.firstRank(one)), ladder.owner(owners.firstRank(other)));
        return IntStream.range(0, owners.count())
                .boxed()
                .sorted(byTime.thenComparing(byTie).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
