package org.openelecbay.market.auction;

import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Price;
import org.openelecbay.market.SlotContext;

/// Everything a reduction finds out about a book, for display and for the golden vectors.
///
/// @param excluded the two orders that set the prices; empty when no bid covers an offer
/// @param bids the fills on the buyers' side, best limit first
/// @param offers the fills on the sellers' side, best limit first
public record ReductionOutcome(Optional<Excluded> excluded, List<Fill> bids, List<Fill> offers) {

    /// The two orders that set the prices and stay out.
    ///
    /// @param bid the marginal bid
    /// @param offer the marginal offer
    /// @param buyersPay the limit of the bid
    /// @param sellersGet the limit of the offer
    public record Excluded(OrderId bid, OrderId offer, Price buyersPay, Price sellersGet) {}

    public ReductionOutcome {
        bids = List.copyOf(bids);
        offers = List.copyOf(offers);
    }

    /// The energy that trades.
    public Energy volume() {
        return bids.stream().map(Fill::quantity).reduce(Energy.ZERO, Energy::plus);
    }

    /// What the operator keeps; zero without a crossing.
    public Money surplus() {
        return excluded.map(
                        orders -> orders.buyersPay().minus(orders.sellersGet()).times(volume()))
                .orElse(Money.ZERO);
    }

    static ReductionOutcome of(Match match, Rationing rationing, SlotContext context) {
        if (match.crossing().isEmpty()) {
            return new ReductionOutcome(Optional.empty(), List.of(), List.of());
        }
        MarginalOrders marginal = MarginalOrders.of(match);
        Match reduced = Reduction.of(marginal, rationing, context);
        Excluded excluded = new Excluded(
                match.bids().order(marginal.bidRank()).id(),
                match.offers().order(marginal.offerRank()).id(),
                marginal.bid(),
                marginal.offer());
        return new ReductionOutcome(
                Optional.of(excluded),
                reduced.bidFills().list(),
                reduced.offerFills().list());
    }
}
