package org.openelecbay.market.auction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Price;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;

/// The naive twin of the reductions and of McAfee's auction, word for word from the specification: comparators, every
/// price tried, the burden shared in rounds.
///
/// @param book one order of one segment an owner, no owner on both sides
public record NaiveReduction(OrderBook book, SlotContext context, Rationing rationing) {

    /// What is found: the marginal limits, the limits behind them, and the watt-hours of each order that trades.
    ///
    /// @param bid of the marginal bid
    /// @param offer of the marginal offer
    /// @param candidate McAfee's price, with the supplier's prices where nobody is next
    /// @param fills watt-hours by order
    public record Found(Price bid, Price offer, Price candidate, Map<OrderId, Long> fills) {}

    /// Empty when no bid covers an offer.
    public Optional<Found> found() {
        Comparator<Order> tie = Comparator.comparing(Order::submittedAt).thenComparing(Order::owner, context.ties());
        List<Order> bids = new ArrayList<>(book.bids());
        List<Order> offers = new ArrayList<>(book.offers());
        bids.sort(Comparator.comparing(NaiveReduction::limit).reversed().thenComparing(tie));
        offers.sort(Comparator.comparing(NaiveReduction::limit).thenComparing(tie));
        long volume = volume();
        if (volume == 0) {
            return Optional.empty();
        }
        int lastBid = marginal(bids, volume);
        int lastOffer = marginal(offers, volume);
        Map<OrderId, Long> fills = new LinkedHashMap<>();
        List<Order> demand = bids.subList(0, lastBid);
        List<Order> supply = offers.subList(0, lastOffer);
        long traded = Math.min(sum(demand), sum(supply));
        ration(demand, traded, tie, fills);
        ration(supply, traded, tie, fills);
        Price nextBid = lastBid + 1 < bids.size()
                ? limit(bids.get(lastBid + 1))
                : context.band().exportPrice();
        Price nextOffer = lastOffer + 1 < offers.size()
                ? limit(offers.get(lastOffer + 1))
                : context.band().importPrice();
        return Optional.of(
                new Found(limit(bids.get(lastBid)), limit(offers.get(lastOffer)), nextBid.mean(nextOffer), fills));
    }

    private long volume() {
        long most = 0;
        for (Order at : book.bids()) {
            Price price = limit(at);
            most = Math.max(
                    most,
                    Math.min(
                            sum(book.bids().stream()
                                    .filter(bid -> limit(bid).compareTo(price) >= 0)
                                    .toList()),
                            sum(book.offers().stream()
                                    .filter(offer -> limit(offer).compareTo(price) <= 0)
                                    .toList())));
        }
        return most;
    }

    private static int marginal(List<Order> ranked, long volume) {
        int last = 0;
        while (sum(ranked.subList(0, last + 1)) < volume) {
            last++;
        }
        return last;
    }

    private void ration(List<Order> side, long traded, Comparator<Order> tie, Map<OrderId, Long> fills) {
        switch (rationing) {
            case BY_RANK -> {
                long left = traded;
                for (Order order : side) {
                    put(fills, order, Math.min(left, quantity(order)));
                    left -= Math.min(left, quantity(order));
                }
            }
            case EQUAL_BURDEN -> equalBurden(side, traded, tie, fills);
        }
    }

    private static void equalBurden(List<Order> side, long traded, Comparator<Order> tie, Map<OrderId, Long> fills) {
        List<Order> active = new ArrayList<>(traded == 0 ? List.of() : side);
        active.sort(tie.reversed());
        long excess = sum(active) - traded;
        while (true) {
            long burden = excess;
            int count = active.size();
            Optional<Order> dropping = active.stream()
                    .filter(order -> quantity(order) * count <= burden)
                    .findFirst();
            if (dropping.isEmpty()) {
                break;
            }
            active.remove(dropping.get());
            excess -= quantity(dropping.get());
        }
        for (int place = 0; place < active.size(); place++) {
            long odd = place < excess % active.size() ? 1 : 0;
            put(fills, active.get(place), quantity(active.get(place)) - excess / active.size() - odd);
        }
    }

    private static void put(Map<OrderId, Long> fills, Order order, long wattHours) {
        if (wattHours > 0) {
            fills.put(order.id(), wattHours);
        }
    }

    private static long sum(List<? extends Order> orders) {
        return orders.stream().mapToLong(NaiveReduction::quantity).sum();
    }

    private static long quantity(Order order) {
        return order.quantity().wattHours();
    }

    private static Price limit(Order order) {
        return order.segments().getFirst().limit();
    }
}
