package org.openelecbay.market.coalition.formation;

import java.util.ArrayList;
import java.util.List;

/// The partition of all players that is worth most, by trying every one: `best(S) = max v(T) + best(S - T)` over the
/// coalitions `T` of `S` with its first player; `3^n` steps.
public final class BestPartition {

    /// The largest game.
    public static final int MOST_PLAYERS = 15;

    private BestPartition() {}

    /// The coalitions, players rising, by their first player.
    ///
    /// @throws IllegalArgumentException when there are too many players
    public static Formation of(TransportGame game) {
        if (game.players() > MOST_PLAYERS) {
            throw new IllegalArgumentException("The best partition of " + game.players()
                    + " players is out of reach; all are tried, so at most " + MOST_PLAYERS + " can play.");
        }
        long[] worth = new long[1 << game.players()];
        for (int coalition = 1; coalition < worth.length; coalition++) {
            worth[coalition] = game.worth(TransportGame.members(coalition));
        }
        long[] best = new long[worth.length];
        int[] first = new int[worth.length];
        for (int all = 1; all < worth.length; all++) {
            search(all, worth, best, first);
        }
        List<List<Integer>> coalitions = new ArrayList<>();
        List<Long> worths = new ArrayList<>();
        for (int rest = worth.length - 1; rest != 0; rest &= ~first[rest]) {
            coalitions.add(TransportGame.members(first[rest]));
            worths.add(worth[first[rest]]);
        }
        return new Formation(coalitions, worths, List.of());
    }

    private static void search(int all, long[] worth, long[] best, int[] first) {
        int lead = Integer.lowestOneBit(all);
        int others = all & ~lead;
        best[all] = Long.MIN_VALUE;
        for (int with = others; ; with = (with - 1) & others) {
            long total = worth[with | lead] + best[others & ~with];
            if (total > best[all]) {
                best[all] = total;
                first[all] = with | lead;
            }
            if (with == 0) {
                return;
            }
        }
    }
}
