package org.openelecbay.market.dispatch.peer;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.Partnership;
import org.openelecbay.market.dispatch.wire.Conversation;

/// What peers ended with on a wire.
///
/// @param trades kWh by pair, not negative: the mean of what both ends would trade; none where the two ends lost each
///     other or do not even agree on the price
/// @param prices currency per kWh by pair: the mean of both ends
/// @param iterations how many were completed
/// @param apart what the ends of pairs still differ by, kWh: the norm of all pairs or the largest of them, as the
///     iteration measures it
/// @param converged false when the iterations were used up, or the steward fell silent: NOT_CONVERGED
/// @param silent participants that were no longer heard
/// @param implausible participants that said what nobody in their place could mean
/// @param disputing the fewest participants found with whom all pairs fall that ended with two prices: whoever lies to
///     all its partners is among them
/// @param conversation what happened on the wire
public record Agreement(
        double[] trades,
        double[] prices,
        int iterations,
        double apart,
        boolean converged,
        Set<Integer> silent,
        Set<Integer> implausible,
        Set<Integer> disputing,
        Conversation conversation) {

    /// Takes the most disputed participant out until no disputed pair is left. Of those with as many disputes it is the
    /// one with the fewest pairs: who has others that agree with it is the less likely to lie.
    ///
    /// @param disputed by pair
    /// @param known participants at fault, with whom their pairs are explained
    public static Set<Integer> disputing(BilateralMarket market, boolean[] disputed, Set<Integer> known) {
        boolean[] all = new boolean[disputed.length];
        Arrays.fill(all, true);
        int[] pairs = counts(market, all);
        boolean[] left = disputed.clone();
        known.forEach(number -> acquit(market, left, number));
        Set<Integer> named = new TreeSet<>();
        while (true) {
            int[] counts = counts(market, left);
            int worst = 0;
            for (int n = 1; n < counts.length; n++) {
                boolean isWorse = counts[n] == counts[worst] ? pairs[n] < pairs[worst] : counts[n] > counts[worst];
                worst = isWorse ? n : worst;
            }
            if (counts[worst] == 0) {
                return named;
            }
            named.add(worst);
            acquit(market, left, worst);
        }
    }

    private static int[] counts(BilateralMarket market, boolean[] pairs) {
        int[] counts = new int[market.traders().size()];
        for (int e = 0; e < pairs.length; e++) {
            if (pairs[e]) {
                counts[market.pairs().get(e).seller()]++;
                counts[market.pairs().get(e).buyer()]++;
            }
        }
        return counts;
    }

    /// The partners of somebody at fault have nothing to explain.
    private static void acquit(BilateralMarket market, boolean[] disputed, int culprit) {
        for (int e = 0; e < disputed.length; e++) {
            Partnership pair = market.pairs().get(e);
            disputed[e] &= pair.seller() != culprit && pair.buyer() != culprit;
        }
    }
}
