package org.openelecbay.market.ancillary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.TradeGains;
import org.openelecbay.market.auction.Ladder;

/// Energy that a bid and an offer would trade beyond the baseline if somebody paid the gap between their limits.
///
/// @param seller of the offer
/// @param buyer of the bid
/// @param ask what the seller gets, its limit
/// @param bid what the buyer pays, its limit; not above the ask
/// @param wattHours above zero
record Deviation(ParticipantId seller, ParticipantId buyer, Price ask, Price bid, long wattHours) {

    /// How many offers a bid is held against.
    private static final int MOST_LOOKS = 64;

    /// What the DSO has to pay for one kWh of it, micros.
    long gap() {
        return ask.microsPerKwh() - bid.microsPerKwh();
    }

    /// The smallest gaps first: what is left of the highest bids with what is left of the lowest offers, earlier
    /// first at equal limits.
    static List<Deviation> of(OrderBook book, TradeGains baseline, TieOrder ties) {
        Ladder bids = Ladder.ofBids(book.bids());
        Ladder offers = Ladder.ofOffers(book.offers());
        bids.breakTies(bids.size(), ties);
        offers.breakTies(offers.size(), ties);
        long[] wanted = left(bids, baseline::boughtBy);
        long[] spare = left(offers, baseline::soldBy);
        List<Deviation> deviations = new ArrayList<>();
        int first = 0;
        for (int bid = 0; bid < wanted.length; bid++) {
            while (first < spare.length && spare[first] == 0) {
                first++;
            }
            int last = Math.min(spare.length, first + MOST_LOOKS);
            for (int offer = first; offer < last && wanted[bid] > 0; offer++) {
                boolean isOwn = bids.owner(bid).equals(offers.owner(offer));
                long both = isOwn ? 0 : Math.min(wanted[bid], spare[offer]);
                if (both > 0) {
                    deviations.add(between(bids, bid, offers, offer, both));
                    wanted[bid] -= both;
                    spare[offer] -= both;
                }
            }
        }
        deviations.sort(Comparator.comparingLong(Deviation::gap));
        return deviations;
    }

    /// Limits that cross, which the auction leaves only where it turned orders away, meet in the middle.
    private static Deviation between(Ladder bids, int bid, Ladder offers, int offer, long wattHours) {
        Price ask = offers.limitPrice(offer);
        Price limit = bids.limitPrice(bid);
        Price middle = ask.mean(limit);
        boolean cross = limit.compareTo(ask) > 0;
        return new Deviation(
                offers.owner(offer), bids.owner(bid), cross ? middle : ask, cross ? middle : limit, wattHours);
    }

    private interface Traded {
        long by(ParticipantId owner);
    }

    /// Watt-hours by rank that did not trade, an owner's best steps being filled first.
    private static long[] left(Ladder ladder, Traded traded) {
        Map<ParticipantId, Long> filled = new HashMap<>();
        long[] left = new long[ladder.size()];
        for (int rank = 0; rank < left.length; rank++) {
            long rest = filled.computeIfAbsent(ladder.owner(rank), traded::by);
            long full = Math.min(rest, ladder.quantity(rank));
            filled.put(ladder.owner(rank), rest - full);
            left[rank] = ladder.quantity(rank) - full;
        }
        return left;
    }
}
