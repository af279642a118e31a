package org.openelecbay.market.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Entrants;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Priority;
import org.openelecbay.market.SlotContext;

/// The rounds of matching in one slot: what is open, and the trades so far.
final class Session {

    private final SlotContext context;
    private final List<OpenOrder> bids;
    private final List<OpenOrder> offers;
    private final List<Reason> turnedAway;
    private final List<Trade> trades = new ArrayList<>();

    private Session(Entrants entrants, SlotContext context) {
        this.context = context;
        this.turnedAway = entrants.turnedAway();
        this.bids = inTieOrder(entrants.book().bids(), context);
        this.offers = inTieOrder(entrants.book().offers(), context);
    }

    static Session of(OrderBook book, SlotContext context) {
        return new Session(Entrants.willing(book, context).oneSidePerOwner(), context);
    }

    private static List<OpenOrder> inTieOrder(List<? extends Order> orders, SlotContext context) {
        return orders.stream()
                .sorted(Comparator.comparing((Order order) -> order.owner(), context.ties())
                        .thenComparing(Order::id))
                .map(OpenOrder::new)
                .toList();
    }

    /// One round among the orders that `takesPart` lets in.
    void match(Priority priority, Predicate<Order> takesPart) {
        List<OpenOrder> selling = let(offers, takesPart);
        List<OpenOrder> buying = let(bids, takesPart);
        switch (priority) {
            case A -> atMiddle(selling, buying, Origin.PRIORITY_A);
            case B -> atMiddle(selling, buying, Origin.PRIORITY_B);
            case C -> byPrice(Peers.bySegment(selling), Peers.bySegment(buying));
        }
    }

    SlotContext context() {
        return context;
    }

    List<OpenOrder> bids() {
        return bids;
    }

    List<OpenOrder> offers() {
        return offers;
    }

    List<Trade> trades() {
        return trades;
    }

    List<Reason> turnedAway() {
        return turnedAway;
    }

    private void atMiddle(List<OpenOrder> selling, List<OpenOrder> buying, Origin origin) {
        Price middle = context.band().middle();
        Peers sellers = Peers.suiting(selling, middle);
        Peers buyers = Peers.suiting(buying, middle);
        if (!sellers.isEmpty() && !buyers.isEmpty()) {
            List<Deal> deals = origin == Origin.PRIORITY_A
                    ? ByEnergy.match(sellers, buyers, context.distances())
                    : ByDistance.match(sellers, buyers, context.distances());
            book(deals, sellers, buyers, deal -> middle, origin);
        }
    }

    private void byPrice(Peers sellers, Peers buyers) {
        if (!sellers.isEmpty() && !buyers.isEmpty()) {
            ByPrice matching = new ByPrice(sellers, buyers);
            book(matching.match(), sellers, buyers, matching::price, Origin.PRIORITY_C);
        }
    }

    /// Turns deals into trades.
    void book(List<Deal> deals, Peers sellers, Peers buyers, Function<Deal, Price> priceOf, Origin origin) {
        for (Deal deal : deals) {
            Price price = priceOf.apply(deal);
            sellers.openOrder(deal.seller()).trade(deal.wattHours());
            buyers.openOrder(deal.buyer()).trade(deal.wattHours());
            trades.add(new Trade(
                    trades.size() + 1,
                    context.slot(),
                    sellers.owner(deal.seller()),
                    buyers.owner(deal.buyer()),
                    Energy.ofWattHours(deal.wattHours()),
                    price,
                    price,
                    origin));
        }
    }

    private static List<OpenOrder> let(List<OpenOrder> orders, Predicate<Order> takesPart) {
        return orders.stream().filter(open -> takesPart.test(open.order())).toList();
    }
}
