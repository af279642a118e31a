package org.openelecbay.market.coalition.formation;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Shapley;
import org.openelecbay.market.coalition.sampling.JoinSampling;

/// What each member of a coalition gets of its worth.
///
/// @param gains money, one a member in the order of the coalition; they sum to its worth
/// @param standardError of the gain that is known worst, in money; zero where all are exact
record GainSharing(double[] gains, double standardError) {

    /// Up to so many members the Shapley value is exact.
    static final int MOST_EXACT = 8;

    /// Above, it is the mean over so many orders of joining and as many reversed ones.
    static final int ORDERS = 64;

    private static final long SEED = 20_260_621;

    /// How a coalition shares.
    public enum Way {
        /// By what each adds to it on average over all orders of joining.
        SHAPLEY,
        /// Everybody the same.
        EQUAL
    }

    static GainSharing of(TransportGame game, List<Integer> coalition, Way way) {
        return switch (way) {
            case EQUAL -> {
                double[] gains = new double[coalition.size()];
                Arrays.fill(gains, (double) game.worth(coalition) / gains.length);
                yield new GainSharing(gains, 0);
            }
            case SHAPLEY -> coalition.size() <= MOST_EXACT ? exact(game.among(coalition)) : sampled(game, coalition);
        };
    }

    private static GainSharing exact(TransportGame among) {
        CoalitionGame table = among.table(1);
        return new GainSharing(Shapley.of(table, table.everybody()), 0);
    }

    private static GainSharing sampled(TransportGame game, List<Integer> coalition) {
        JoinSampling sampling = JoinSampling.ofPairs(
                coalition.size(), ORDERS, SEED, (order, brings) -> join(game, coalition, order, brings));
        return new GainSharing(sampling.values(), sampling.standardError());
    }

    /// Adds what each brings when it joins.
    private static void join(TransportGame game, List<Integer> coalition, int[] order, double[] brings) {
        Transport transport = new Transport(game);
        long before = 0;
        for (int place : order) {
            transport.join(coalition.get(place));
            brings[place] += transport.worth() - before;
            before = transport.worth();
        }
    }
}
