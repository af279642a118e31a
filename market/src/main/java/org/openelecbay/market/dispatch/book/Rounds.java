package org.openelecbay.market.dispatch.book;

import java.util.Locale;
import org.openelecbay.core.Traffic;

/// What rules that iterate between pairs have in common.
final class Rounds {

    /// Looks at a pair in one clearing.
    private static final long WORK = 150_000_000;

    private Rounds() {}

    static int require(int rounds, int most) {
        if (rounds < 1 || rounds > most) {
            throw new IllegalArgumentException("Pairs may take " + rounds + " rounds; allowed are 1 to " + most + ".");
        }
        return rounds;
    }

    /// As many rounds as asked for, fewer where the book is so large that they would take too long.
    static int affordable(int rounds, int pairs) {
        return Math.clamp(WORK / Math.max(1, pairs), Math.min(rounds, 20), rounds);
    }

    /// Each round a message from either end of a pair, two norms of each trader to the steward, and its answer.
    ///
    /// @param values bytes of the numbers of a message between partners
    static Traffic traffic(long rounds, long pairs, long traders, long values) {
        long header = 3L * Traffic.ID + Traffic.NUMBER;
        return new Traffic(
                rounds,
                rounds * 2 * (pairs + traders),
                rounds * (2 * pairs * (header + values) + 2 * traders * (header + 2L * Traffic.NUMBER)));
    }

    /// @param apart kWh by which the ends of all pairs differ, as a norm
    static String why(boolean converged, int rounds, int pairs, double apart) {
        if (converged) {
            return "After " + rounds + " rounds both ends of " + pairs + " pairs agree on energy and price.";
        }
        return String.format(
                Locale.ROOT,
                "NOT_CONVERGED: after %d rounds the ends of %d pairs still differ by %.3f kWh; the mean of both is traded.",
                rounds,
                pairs,
                apart);
    }
}
