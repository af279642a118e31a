package org.openelecbay.settlement.slot;

import org.openelecbay.core.LargestRemainder;

/// Longs cover shorts in pro-rata rounds.
///
/// In a round every long spreads its rest over the shorts in proportion to their unmet rest. A short that is offered
/// more than it lacks takes from each long in proportion to what that offers. Each round uses up a short or all longs,
/// so there are at most as many rounds as shorts and one more. Whole watt-hours by largest remainder throughout.
final class ProRataRounds {

    /// A table of offers beyond this many pairs of long and short would not fit; the sides are then split at once,
    /// which differs by the rounding of the pairs only.
    private static final long MOST_PAIRS = 4_000_000;

    private final long[] longs;
    private final long[] shorts;

    private ProRataRounds(long[] longs, long[] shorts) {
        this.longs = longs;
        this.shorts = shorts;
    }

    static long[] of(long[] deviations) {
        long[] longs = Covering.side(deviations, 1);
        long[] shorts = Covering.side(deviations, -1);
        if (count(longs) * count(shorts) > MOST_PAIRS) {
            return Covering.inProportion(deviations);
        }
        ProRataRounds rounds = new ProRataRounds(longs.clone(), shorts.clone());
        while (Covering.sum(rounds.longs) > 0 && Covering.sum(rounds.shorts) > 0) {
            rounds.round();
        }
        return Covering.difference(
                Covering.difference(longs, rounds.longs), Covering.difference(shorts, rounds.shorts));
    }

    private void round() {
        long[][] offers = offers();
        for (int taker = 0; taker < shorts.length; taker++) {
            if (shorts[taker] > 0) {
                take(taker, offers);
            }
        }
    }

    /// What each long with a rest offers each short; nothing for the others.
    private long[][] offers() {
        long unmet = Covering.sum(shorts);
        long[][] offers = new long[longs.length][];
        for (int giver = 0; giver < longs.length; giver++) {
            offers[giver] =
                    longs[giver] > 0 ? LargestRemainder.split(Math.min(longs[giver], unmet), shorts) : new long[0];
        }
        return offers;
    }

    private void take(int taker, long[][] offers) {
        long[] offered = new long[longs.length];
        for (int giver = 0; giver < offered.length; giver++) {
            offered[giver] = offers[giver].length == 0 ? 0 : offers[giver][taker];
        }
        long[] taken = LargestRemainder.split(Math.min(shorts[taker], Covering.sum(offered)), offered);
        for (int giver = 0; giver < taken.length; giver++) {
            longs[giver] -= taken[giver];
            shorts[taker] -= taken[giver];
        }
    }

    private static long count(long[] side) {
        long count = 0;
        for (long each : side) {
            count += each > 0 ? 1 : 0;
        }
        return count;
    }
}
