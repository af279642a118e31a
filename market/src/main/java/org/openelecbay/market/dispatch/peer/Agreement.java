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

    /// Takes the most disputed participant out until no disputed pair is left.
    ///
    /// @param disputed by pair
    public static Set<Integer> disputing(BilateralMarket market, boolean[] disputed) {
        boolean[] left = disputed.clone();
        Set<Integer> named = new TreeSet<>();
        while (true) {
            int[] counts = new int[market.traders().size()];
            for (int e = 0; e < left.length; e++) {
                if (left[e]) {
                    counts[market.pairs().get(e).seller()]++;
                    counts[market.pairs().get(e).buyer()]++;
                }
            }
            int most = Arrays.stream(counts).max().orElse(0);
            if (most == 0) {
                return named;
            }
            int worst = 0;
            while (counts[worst] < most) {
                worst++;
            }
            named.add(worst);
            for (int e = 0; e < left.length; e++) {
                Partnership pair = market.pairs().get(e);
                left[e] &= pair.seller() != worst && pair.buyer() != worst;
            }
        }
    }
}
