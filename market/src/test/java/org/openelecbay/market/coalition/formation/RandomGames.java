package org.openelecbay.market.coalition.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Generates transport games with few different numbers, so that ties are frequent.
final class RandomGames {

    private RandomGames() {}

    /// Up to `most` players; fees from nothing to more than the spread of 11.
    static TransportGame small(SplittableRandom random, int most, long linkCost) {
        return of(random, random.nextInt(most + 1), linkCost);
    }

    static TransportGame of(SplittableRandom random, int players, long linkCost) {
        long[] net = new long[players];
        long[][] margins = new long[players][players];
        for (int player = 0; player < players; player++) {
            net[player] = random.nextInt(5) == 0 ? 0 : random.nextInt(-6, 7);
            for (int other = 0; other < player; other++) {
                margins[player][other] = 11 - random.nextInt(14);
                margins[other][player] = margins[player][other];
            }
        }
        return new TransportGame(net, margins, linkCost);
    }

    static List<Integer> everybody(TransportGame game) {
        List<Integer> everybody = new ArrayList<>();
        for (int player = 0; player < game.players(); player++) {
            everybody.add(player);
        }
        return everybody;
    }
}
