package org.openelecbay.market.auction.session;

import java.util.function.IntFunction;
import org.openelecbay.core.Price;
import org.openelecbay.market.auction.Ladder;

/// Pairs what both sides trade, from the top of both ladders, the smaller rest first.
///
/// @param bids the ladder that the fills of the buyers belong to
/// @param offers the ladder that the fills of the sellers belong to
public record Sides(Ladder bids, Ladder offers) {

    /// Enters the trades of two sides that are filled by the same total.
    ///
    /// @param bought watt-hours by rank, zeros allowed; ranks behind its end are unfilled
    /// @param sold watt-hours by rank
    /// @param sellerGets by rank of the offer
    public void pair(long[] bought, long[] sold, IntFunction<Price> sellerGets, Price buyerPays, Tally tally) {
        int bid = -1;
        int offer = -1;
        long bidLeft = 0;
        long offerLeft = 0;
        while (true) {
            while (bidLeft == 0 && ++bid < bought.length) {
                bidLeft = bought[bid];
            }
            while (offerLeft == 0 && ++offer < sold.length) {
                offerLeft = sold[offer];
            }
            if (bidLeft == 0 || offerLeft == 0) {
                return;
            }
            long matched = Math.min(bidLeft, offerLeft);
            tally.trade(bids.orderIndex(bid), offers.orderIndex(offer), matched, sellerGets.apply(offer), buyerPays);
            bidLeft -= matched;
            offerLeft -= matched;
        }
    }

    /// The fills of the first ranks of a ladder by this total.
    public static long[] fromTheTop(Ladder ladder, int ranks, long total) {
        long[] fills = new long[ranks];
        long left = total;
        for (int rank = 0; rank < ranks && left > 0; rank++) {
            fills[rank] = Math.min(left, ladder.quantity(rank));
            left -= fills[rank];
        }
        return fills;
    }
}
