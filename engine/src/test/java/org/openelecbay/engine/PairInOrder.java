package org.openelecbay.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Price;
import org.openelecbay.core.Trade;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// The smallest honest market: the best bid with the best offer at the middle of their limits, whole orders of one
/// segment, ties by time and id.
final class PairInOrder implements MarketMechanism {

    private static final Comparator<Order> BY_ARRIVAL =
            Comparator.comparing(Order::submittedAt).thenComparing(Order::id);

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        List<Bid> bids =
                sorted(book.bids(), Comparator.comparing(PairInOrder::limit).reversed());
        List<Offer> offers = sorted(book.offers(), Comparator.comparing(PairInOrder::limit));
        List<Trade> trades = new ArrayList<>();
        long boughtOfBid = 0;
        long soldOfOffer = 0;
        int bid = 0;
        int offer = 0;
        while (bid < bids.size() && offer < offers.size() && crosses(bids.get(bid), offers.get(offer))) {
            long wanted = bids.get(bid).quantity().wattHours() - boughtOfBid;
            long offered = offers.get(offer).quantity().wattHours() - soldOfOffer;
            long quantity = Math.min(wanted, offered);
            trades.add(trade(trades.size() + 1, bids.get(bid), offers.get(offer), quantity));
            boughtOfBid = quantity == wanted ? 0 : boughtOfBid + quantity;
            soldOfOffer = quantity == offered ? 0 : soldOfOffer + quantity;
            bid += quantity == wanted ? 1 : 0;
            offer += quantity == offered ? 1 : 0;
        }
        return Clearing.of(book.slot(), trades);
    }

    @Override
    public Set<Property> properties() {
        return Set.of(Property.BUDGET_BALANCED, Property.INDIVIDUALLY_RATIONAL, Property.ORDER_INDEPENDENT);
    }

    private static Trade trade(int number, Bid bid, Offer offer, long quantity) {
        Price price = limit(bid).mean(limit(offer));
        return new Trade(
                number,
                bid.slot(),
                offer.owner(),
                bid.owner(),
                Energy.ofWattHours(quantity),
                price,
                price,
                Origin.MATCHED);
    }

    private static boolean crosses(Bid bid, Offer offer) {
        return limit(bid).compareTo(limit(offer)) >= 0;
    }

    private static Price limit(Order order) {
        return order.segments().getFirst().limit();
    }

    private static <O extends Order> List<O> sorted(List<O> orders, Comparator<Order> byLimit) {
        return orders.stream().sorted(byLimit.thenComparing(BY_ARRIVAL)).toList();
    }
}
