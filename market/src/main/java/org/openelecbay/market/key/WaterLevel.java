package org.openelecbay.market.key;

import java.util.Arrays;
import java.util.Optional;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.ranking.Ranking;

/// Fills members like vessels of different width: in rounds, what is left goes by weight to those who still lack
/// energy.
///
/// All who still lack energy have got the same amount a weight, the level. The next round raises it to what all but the
/// satisfied ones can share: with the members ranked by what they lack a weight, n log n for any number of rounds. The
/// shares are exact until they are rounded to watt-hours at the end, once.
///
/// @param shares watt-hours, one a member, none above what it lacks
/// @param rounds the first one and each later one in which energy moved
/// @param level of all who still lack energy, in watt-hours a weight; empty when nobody with a weight does
public record WaterLevel(long[] shares, int rounds, Optional<Ratio> level) {

    private static final long FINENESS = 1_000;
    private static final long MOST_RANKED_FAST = Long.MAX_VALUE / FINENESS;

    /// The first round gives each member `weight / whole` of what there is.
    ///
    /// @param generation watt-hours to share, not negative
    /// @param lacking watt-hours, one a member, not negative
    /// @param weights one a member, not negative, summing to at most `whole`
    /// @param whole more than zero
    /// @param mostRounds at least one
    public static WaterLevel of(long generation, long[] lacking, long[] weights, long whole, int mostRounds) {
        int[] ranked = ranked(lacking, weights);
        long numerator = generation;
        long denominator = whole;
        long thirsty = Arrays.stream(weights).sum();
        long poured = 0;
        int satisfied = 0;
        int round = 1;
        while (true) {
            while (satisfied < ranked.length
                    && compare(lacking[ranked[satisfied]], denominator, weights[ranked[satisfied]], numerator) <= 0) {
                thirsty -= weights[ranked[satisfied]];
                poured += lacking[ranked[satisfied++]];
            }
            boolean allPoured = compare(generation - poured, denominator, thirsty, numerator) == 0;
            if (thirsty == 0 || allPoured || round == mostRounds) {
                break;
            }
            numerator = generation - poured;
            denominator = thirsty;
            round++;
        }
        return new WaterLevel(
                shares(lacking, weights, ranked, satisfied, numerator, denominator),
                round,
                thirsty == 0 ? Optional.empty() : Optional.of(new Ratio(numerator, denominator)));
    }

    private static long[] shares(
            long[] lacking, long[] weights, int[] ranked, int satisfied, long numerator, long denominator) {
        long[] thirsty = weights.clone();
        for (int rank = 0; rank < satisfied; rank++) {
            thirsty[ranked[rank]] = 0;
        }
        long[] shares = LargestRemainder.scale(thirsty, numerator, denominator);
        for (int rank = 0; rank < satisfied; rank++) {
            shares[ranked[rank]] = lacking[ranked[rank]];
        }
        return shares;
    }

    /// The members with a weight, by what they lack a weight, the least first.
    private static int[] ranked(long[] lacking, long[] weights) {
        int[] weighted = new int[lacking.length];
        int count = 0;
        boolean fast = true;
        for (int i = 0; i < lacking.length; i++) {
            if (weights[i] > 0) {
                weighted[count++] = i;
                fast &= lacking[i] <= MOST_RANKED_FAST;
            }
        }
        long[] keys = new long[count];
        for (int rank = 0; rank < count && fast; rank++) {
            keys[rank] = lacking[weighted[rank]] * FINENESS / weights[weighted[rank]];
        }
        int[] ranks = Ranking.ascending(keys);
        Ranking.breakTies(ranks, keys, count, (one, other) -> {
            int first = weighted[one];
            int second = weighted[other];
            return compare(lacking[first], weights[second], lacking[second], weights[first]);
        });
        for (int rank = 0; rank < count; rank++) {
            ranks[rank] = weighted[ranks[rank]];
        }
        return ranks;
    }

    /// Compares `a b` with `c d`, none of them negative.
    private static int compare(long a, long b, long c, long d) {
        long one = Math.multiplyHigh(a, b);
        long other = Math.multiplyHigh(c, d);
        return one != other ? Long.compare(one, other) : Long.compareUnsigned(a * b, c * d);
    }
}
