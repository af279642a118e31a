package org.openelecbay.market.coalition.core;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openelecbay.market.coalition.CoalitionGame;

/// Games of every kind that is hard in its own way, from a seeded random number generator.
final class RandomGames {

    /// What the worths look like.
    enum Kind {
        /// Any worths at all.
        ANY,
        /// Few different worths, so that many coalitions tie.
        COARSE,
        /// A convex function of the members' weights.
        CONVEX,
        /// The smaller of supply and demand.
        POOL,
        /// Left and right gloves: a pool of ones.
        GLOVES,
        /// A coalition has its worth or nothing, by a majority of weights.
        MAJORITY
    }

    private RandomGames() {}

    static CoalitionGame of(Kind kind, int players, SplittableRandom random) {
        int[] weights = random.ints(players, 1, kind == Kind.GLOVES ? 2 : 20).toArray();
        int sellers = 1 + random.nextInt(Math.max(1, players - 1));
        int half = IntStream.of(weights).sum() / 2;
        return CoalitionGame.of(players, coalition -> switch (kind) {
            case ANY -> random.nextDouble(-1, 2) * Integer.bitCount(coalition);
            case COARSE -> random.nextInt(3);
            case CONVEX -> Math.pow(weight(weights, coalition, 0, players), 2);
            case POOL, GLOVES ->
                Math.min(weight(weights, coalition, 0, sellers), weight(weights, coalition, sellers, players));
            case MAJORITY -> weight(weights, coalition, 0, players) > half ? 1 : 0;
        });
    }

    private static int weight(int[] weights, int coalition, int from, int to) {
        return IntStream.range(from, to)
                .filter(player -> (coalition >> player & 1) == 1)
                .map(player -> weights[player])
                .sum();
    }
}
