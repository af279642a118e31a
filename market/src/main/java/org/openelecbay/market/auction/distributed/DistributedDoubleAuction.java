package org.openelecbay.market.auction.distributed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.session.Arrival;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;

/// A double auction without an auctioneer. Every order is a peer of a binary tree, in the order of arrival, and
/// talks with its parent and its children only.
///
/// The peers learn the highest bid and the lowest offer, halve the prices between them by sums of demand and
/// supply until one increment is left, ration the orders inside it from the top of the tree down, and find
/// partners from the leaves up. The welfare is less than the greatest by less than the increment times the
/// greatest volume.
///
/// Rounds grow as the logarithm of the price range over the increment, messages as peers times rounds.
///
/// Source: docs/reference/auctions-other.md; after Despotovic, Usunier and Aberer 2004 and the aggregation of
/// Kempe, Dobra and Gehrke 2003.
public final class DistributedDoubleAuction implements MarketMechanism {

    private static final long MOST_INCREMENT = 1L << 50;

    private final Price increment;

    /// @param increment between two prices that the peers try; above zero
    public DistributedDoubleAuction(Price increment) {
        if (increment.microsPerKwh() <= 0 || increment.microsPerKwh() > MOST_INCREMENT) {
            throw new IllegalArgumentException("The increment of the distributed auction is " + increment
                    + "; the peers halve prices down to one above zero, such as 0.001.");
        }
        this.increment = increment;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            Tree tree = new Tree(peers(bids, offers, context.ties()));
            String why = trade(tree, tally);
            tally.said(tree.traffic());
            return why;
        });
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "The welfare may be less than the greatest, by less than the increment times the volume.",
                Property.SYMMETRIC,
                "Between the last two prices who is nearer to the top of the tree trades first.",
                Property.TRUTHFUL,
                "The marginal orders set the price, so shading one's limit can pay.");
    }

    private String trade(Tree tree, Tally tally) {
        long highest = tree.greatest(peer -> peer.buys() ? peer.best() : Long.MIN_VALUE);
        long lowest = ~tree.greatest(peer -> peer.buys() ? Long.MIN_VALUE : ~peer.best());
        tree.round(2, 2);
        if (highest < lowest) {
            return "Nothing trades: the peers learnt that the best bid, " + Price.ofMicrosPerKwh(highest)
                    + ", does not cover the best offer, " + Price.ofMicrosPerKwh(lowest) + ".";
        }
        PriceSearch search = PriceSearch.in(tree, lowest, highest, increment.microsPerKwh());
        search.settle(tree);
        Price price = Price.ofMicrosPerKwh(search.price());
        new Pairing(tree, price, tally).pairAll();
        tally.whyNot(
                "The peers agreed on " + price + "; bids below it, or near it and low in the tree, found no energy.",
                "The peers agreed on " + price + "; offers above it, or near it and low in the tree, found no buyer.");
        return "Among prices " + increment + " apart, demand falls below supply between "
                + Price.ofMicrosPerKwh(search.low()) + " and " + Price.ofMicrosPerKwh(search.high())
                + "; the peers trade at " + price + ".";
    }

    /// The peers in their places of the tree, in the order of arrival.
    private static List<Peer> peers(Ladder bids, Ladder offers, TieOrder ties) {
        List<Order> orders = new ArrayList<>(bids.orderCount() + offers.orderCount());
        for (int k = 0; k < bids.orderCount(); k++) {
            orders.add(bids.orderAt(k));
        }
        for (int k = 0; k < offers.orderCount(); k++) {
            orders.add(offers.orderAt(k));
        }
        List<Peer> peers = new ArrayList<>(orders.size());
        for (int position : Arrival.ranked(orders, ties)) {
            boolean buys = position < bids.orderCount();
            peers.add(new Peer(orders.get(position), buys, buys ? position : position - bids.orderCount()));
        }
        return peers;
    }
}
