package org.openelecbay.market.auction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Money;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;

/// The naive twin of the VCG payments, by their definition: for every owner the market is solved again without it.
///
/// @param book one side an owner
public record NaiveClarke(OrderBook book, SlotContext context) {

    /// What every buyer pays: the welfare of the market without it, less that of the others with it.
    public Map<ParticipantId, Money> buyersPay() {
        AuctionOutcome all = outcome(book);
        Map<ParticipantId, Money> payments = new LinkedHashMap<>();
        owners(book.bids()).forEach(owner -> {
            Money without = outcome(without(owner)).welfare();
            payments.put(owner, without.minus(all.welfare().minus(atLimits(all, owner, true))));
        });
        return payments;
    }

    /// What every seller receives: the welfare of the others with it, less that of the market without it.
    public Map<ParticipantId, Money> sellersReceive() {
        AuctionOutcome all = outcome(book);
        Map<ParticipantId, Money> receipts = new LinkedHashMap<>();
        owners(book.offers()).forEach(owner -> {
            Money without = outcome(without(owner)).welfare();
            receipts.put(owner, all.welfare().plus(atLimits(all, owner, false)).minus(without));
        });
        return receipts;
    }

    /// What the energy of an owner is worth at its limits.
    private Money atLimits(AuctionOutcome outcome, ParticipantId owner, boolean buys) {
        return outcome.pairs().stream()
                .filter(pair -> ownerOf(buys ? pair.bid() : pair.offer(), buys ? book.bids() : book.offers())
                        .equals(owner))
                .map(pair -> buys ? pair.buyerPaysAtLimit() : pair.sellerGetsAtLimit())
                .reduce(Money.ZERO, Money::plus);
    }

    private static ParticipantId ownerOf(Fill fill, List<? extends Order> side) {
        return side.stream()
                .filter(order -> order.id().equals(fill.order()))
                .findFirst()
                .orElseThrow()
                .owner();
    }

    private static Stream<ParticipantId> owners(List<? extends Order> side) {
        return side.stream().map(Order::owner).distinct();
    }

    private OrderBook without(ParticipantId owner) {
        return new OrderBook(
                book.slot(),
                book.bids().stream()
                        .filter((Bid bid) -> !bid.owner().equals(owner))
                        .toList(),
                book.offers().stream()
                        .filter((Offer offer) -> !offer.owner().equals(owner))
                        .toList());
    }

    private AuctionOutcome outcome(OrderBook each) {
        return new CallAuction().outcome(each, context);
    }
}
