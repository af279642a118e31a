package org.openelecbay.market.coalition.sampling;

import java.util.Arrays;
import org.openelecbay.market.coalition.CoalitionGame;

/// What a player adds to the coalitions of each size without it: `n` strata whose means have the Shapley value as mean.
///
/// Source: Castro et al., Computers and OR 82 (2017) 180; spec D.3.
public final class Strata {

    private final double[] means;
    private final double range;

    private Strata(double[] means, double range) {
        this.means = means;
        this.range = range;
    }

    /// Every coalition of a game: exact.
    public static Strata of(CoalitionGame game, int player) {
        int players = game.players();
        double[] sums = new double[players];
        long[] counts = new long[players];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int before = 0; before <= game.everybody(); before++) {
            if ((before >> player & 1) == 0) {
                double added = game.worth(before | 1 << player) - game.worth(before);
                sums[Integer.bitCount(before)] += added;
                counts[Integer.bitCount(before)]++;
                least = Math.min(least, added);
                most = Math.max(most, added);
            }
        }
        Arrays.setAll(sums, size -> sums[size] / counts[size]);
        return new Strata(sums, most - least);
    }

    /// The mean of each stratum, by the size of the coalition that the player joins.
    public double[] means() {
        return means.clone();
    }

    /// The largest less the smallest that the player adds to any coalition.
    public double range() {
        return range;
    }

    /// The Shapley value.
    public double value() {
        return Arrays.stream(means).sum() / means.length;
    }
}
