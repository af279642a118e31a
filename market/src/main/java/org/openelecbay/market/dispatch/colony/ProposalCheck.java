package org.openelecbay.market.dispatch.colony;

import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.OrderId;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.dispatch.colony.Proposal.Pair;

/// Reads a proposal and answers with one sentence about the first thing that is infeasible or unfair, or nothing.
///
/// Cost: pairs plus steps of the book. Source: docs/reference/ant-colony.md.
final class ProposalCheck {

    private final Ladder bids;
    private final Ladder offers;
    private final long[] bidLeft;
    private final long[] offerLeft;

    private ProposalCheck(Ladder bids, Ladder offers) {
        this.bids = bids;
        this.offers = offers;
        this.bidLeft = quantities(bids);
        this.offerLeft = quantities(offers);
    }

    static Optional<String> refusal(Ladder bids, Ladder offers, Proposal proposal) {
        if (proposal.pairs().size() > bids.size() + offers.size()) {
            return Optional.of("It has " + proposal.pairs().size() + " pairs for " + (bids.size() + offers.size())
                    + " steps of orders.");
        }
        ProposalCheck check = new ProposalCheck(bids, offers);
        for (Pair pair : proposal.pairs()) {
            Optional<String> refusal = check.take(pair);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return check.passedOver();
    }

    private Optional<String> take(Pair pair) {
        int bid = pair.bid();
        int offer = pair.offer();
        if (bid < 0 || bid >= bids.size() || offer < 0 || offer >= offers.size()) {
            return Optional.of("It pairs step " + bid + " of " + bids.size() + " bids with step " + offer + " of "
                    + offers.size() + " offers.");
        }
        String both = bidAt(bid) + " and " + offerAt(offer);
        if (bids.owner(bid).equals(offers.owner(offer))) {
            return Optional.of("It pairs " + both + ", which have one owner.");
        }
        long price = pair.price().microsPerKwh();
        if (price > bids.limit(bid) || price < offers.limit(offer)) {
            return Optional.of("Its price of " + pair.price() + " for " + both + " is beyond one of their limits.");
        }
        long energy = pair.wattHours();
        if (energy <= 0 || energy > bidLeft[bid] || energy > offerLeft[offer]) {
            return Optional.of("It moves " + energy + " Wh between " + both + ", which have "
                    + Energy.ofWattHours(bidLeft[bid]) + " and " + Energy.ofWattHours(offerLeft[offer]) + " left.");
        }
        bidLeft[bid] -= energy;
        offerLeft[offer] -= energy;
        return Optional.empty();
    }

    /// The best bid and the best offer that are left, if both would gain by trading.
    private Optional<String> passedOver() {
        int bid = firstLeft(bidLeft);
        int offer = firstLeft(offerLeft);
        boolean couldTrade = bid < bidLeft.length
                && offer < offerLeft.length
                && bids.limit(bid) > offers.limit(offer)
                && !bids.owner(bid).equals(offers.owner(offer));
        return couldTrade
                ? Optional.of("It passes over " + bidAt(bid) + " and " + offerAt(offer)
                        + ", which would both gain by trading what they have left.")
                : Optional.empty();
    }

    private String bidAt(int rank) {
        OrderId id = bids.order(rank).id();
        return "bid " + id;
    }

    private String offerAt(int rank) {
        OrderId id = offers.order(rank).id();
        return "offer " + id;
    }

    private static int firstLeft(long[] left) {
        int rank = 0;
        while (rank < left.length && left[rank] == 0) {
            rank++;
        }
        return rank;
    }

    private static long[] quantities(Ladder ladder) {
        long[] quantities = new long[ladder.size()];
        for (int rank = 0; rank < quantities.length; rank++) {
            quantities[rank] = ladder.quantity(rank);
        }
        return quantities;
    }
}
