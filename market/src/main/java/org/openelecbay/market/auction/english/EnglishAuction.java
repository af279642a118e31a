package org.openelecbay.market.auction.english;

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
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.session.Arrival;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;

/// English auctions one after another: the offers are the lots, in the order of arrival; buyers take part with
/// their limits as proxies.
///
/// The winner takes what it still wants of the lot at this limit, and the rest of the lot is auctioned again.
/// Who bids against the winner is the next owner, never the winner itself. A lot whose limit nobody reaches
/// stays unsold. An early offer may take the buyer that a cheaper later one would have found, so the trades are
/// not efficient.
///
/// Cost: n log n; once sorted, every lot begins with the bids that the lots before left over. Source: spec A.9.
public final class EnglishAuction implements MarketMechanism {

    private final Price increment;

    /// @param increment by how much the price rises above the second highest limit; not negative
    public EnglishAuction(Price increment) {
        Proxies.requireIncrement(increment);
        this.increment = increment;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            bids.breakTies(bids.size(), context.ties());
            sell(bids, offers, byArrival(offers, context), tally);
            tally.whyNot(
                    "No lot came up that this bid would have won at its limit.",
                    "When this lot came up, nobody was left who would pay its limit.");
            return "The offers were auctioned one after another as they arrived; each winner pays " + increment
                    + " more than the next bidder would have, within its own limit.";
        });
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "An early lot may be sold although a later one is cheaper, and the buyer of the cheaper one is gone.",
                Property.SYMMETRIC,
                "Of equal offers the earlier is auctioned first, and of equal bids the earlier wins.",
                Property.TRUTHFUL,
                "One lot alone is; with several, a buyer may hold back for a cheaper lot and a seller for a reserve.");
    }

    private void sell(Ladder bids, Ladder offers, int[] lots, Tally tally) {
        int[] rivals = rivals(bids);
        int bid = 0;
        long wanted = bids.quantity(0);
        for (int lot : lots) {
            long left = offers.quantity(lot);
            while (left > 0 && bid < bids.size() && bids.limit(bid) >= offers.limit(lot)) {
                long sold = Math.min(left, wanted);
                Price price = price(bids, bid, rivals[bid], offers.limit(lot));
                tally.trade(bids.orderIndex(bid), offers.orderIndex(lot), sold, price, price);
                left -= sold;
                wanted -= sold;
                if (wanted == 0 && ++bid < bids.size()) {
                    wanted = bids.quantity(bid);
                }
            }
        }
    }

    private Price price(Ladder bids, int winner, int rival, long reserve) {
        return rival < bids.size() && bids.limit(rival) >= reserve
                ? Price.ofMicrosPerKwh(
                        Proxies.price(bids.limit(winner), bids.limit(rival), reserve, increment.microsPerKwh()))
                : Price.ofMicrosPerKwh(reserve);
    }

    /// For every rank the next one of another owner.
    private static int[] rivals(Ladder bids) {
        int[] rivals = new int[bids.size()];
        for (int rank = bids.size() - 1; rank >= 0; rank--) {
            boolean isOther = rank + 1 == bids.size() || !bids.owner(rank + 1).equals(bids.owner(rank));
            rivals[rank] = isOther ? rank + 1 : rivals[rank + 1];
        }
        return rivals;
    }

    /// The ranks of the lots in the order of arrival, the segments of an offer from its lowest limit up.
    private static int[] byArrival(Ladder offers, SlotContext context) {
        int count = offers.orderCount();
        List<Order> orders = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            orders.add(offers.orderAt(k));
        }
        int[] arrived = Arrival.ranked(orders, context.ties());
        int[] starts = new int[count];
        int lots = 0;
        for (int order : arrived) {
            starts[order] = lots;
            lots += orders.get(order).segments().size();
        }
        int[] ranks = new int[lots];
        for (int rank = 0; rank < offers.size(); rank++) {
            ranks[starts[offers.orderIndex(rank)]++] = rank;
        }
        return ranks;
    }
}
