package org.openelecbay.market.auction;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.market.TieOrder;

/// How much of each step of one ladder trades.
///
/// Only the marginal limit of the long side is in question: everything before it trades, nothing behind it does.
final class Fills {

    private final Ladder ladder;
    private final long[] wattHours;

    private Fills(Ladder ladder, long[] wattHours) {
        this.ladder = ladder;
        this.wattHours = wattHours;
    }

    /// The fills of a ladder that trades `volume` watt-hours up to the rank `last`; breaks the ties it needs.
    static Fills of(Ladder ladder, long volume, int last, TieRule rule, TieOrder ties) {
        if (last < 0) {
            return new Fills(ladder, new long[0]);
        }
        int end = ladder.endOfLevel(last);
        ladder.breakTies(end, ties);
        long[] fills = new long[end];
        int start = rule == TieRule.PRO_RATA ? ladder.startOfLevel(last) : end;
        long left = volume;
        for (int rank = 0; rank < start && left > 0; rank++) {
            fills[rank] = Math.min(left, ladder.quantity(rank));
            left -= fills[rank];
        }
        shareLevel(ladder, start, left, fills);
        return new Fills(ladder, fills);
    }

    /// These fills, by rank; none behind their end.
    static Fills given(Ladder ladder, long[] wattHours) {
        return new Fills(ladder, wattHours);
    }

    private static void shareLevel(Ladder ladder, int start, long left, long[] fills) {
        long[] wanted = new long[fills.length - start];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = ladder.quantity(start + i);
        }
        long[] shares = LargestRemainder.split(left, wanted);
        System.arraycopy(shares, 0, fills, start, shares.length);
    }

    /// Every rank behind this one is unfilled.
    int end() {
        return wattHours.length;
    }

    /// Watt-hours; zero behind [#end].
    long at(int rank) {
        return rank < wattHours.length ? wattHours[rank] : 0;
    }

    /// The last rank that trades; -1 if none does.
    int last() {
        int last = wattHours.length - 1;
        while (last >= 0 && wattHours[last] == 0) {
            last--;
        }
        return last;
    }

    /// Watt-hours of all ranks together.
    long sum() {
        long sum = 0;
        for (long each : wattHours) {
            sum += each;
        }
        return sum;
    }

    List<Fill> list() {
        List<Fill> fills = new ArrayList<>();
        for (int rank = 0; rank < wattHours.length; rank++) {
            if (wattHours[rank] > 0) {
                fills.add(ladder.fill(rank, wattHours[rank]));
            }
        }
        return fills;
    }
}
