package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;

/// Tries false limits for every order of a small book: a truthful rule rewards none of them.
final class Misreports {

    private static final long STEP = 5_000;

    private Misreports() {}

    static void check(OrderBook book, Function<OrderBook, Clearing> rule) {
        Clearing honest = rule.apply(book);
        for (int i = 0; i < book.bids().size(); i++) {
            Bid truth = book.bids().get(i);
            long gain = BookChecks.gain(List.of(truth), honest, true);
            for (Price lie : lies(book)) {
                List<Bid> bids = new ArrayList<>(book.bids());
                bids.set(i, new Bid(truth.id(), truth.owner(), truth.slot(), at(truth, lie), truth.submittedAt()));
                Clearing clearing = rule.apply(new OrderBook(book.slot(), bids, book.offers()));
                doesNotPay(truth, lie, BookChecks.gain(List.of(truth), clearing, true), gain);
            }
        }
        for (int i = 0; i < book.offers().size(); i++) {
            Offer truth = book.offers().get(i);
            long gain = BookChecks.gain(List.of(truth), honest, false);
            for (Price lie : lies(book)) {
                List<Offer> offers = new ArrayList<>(book.offers());
                offers.set(i, new Offer(truth.id(), truth.owner(), truth.slot(), at(truth, lie), truth.submittedAt()));
                Clearing clearing = rule.apply(new OrderBook(book.slot(), book.bids(), offers));
                doesNotPay(truth, lie, BookChecks.gain(List.of(truth), clearing, false), gain);
            }
        }
    }

    private static void doesNotPay(Order truth, Price lie, long gain, long honest) {
        assertThat(gain)
                .as("gain of %s with the limit %s instead of %s", truth.owner(), lie, truth.segments())
                .isLessThanOrEqualTo(honest);
    }

    private static List<Segment> at(Order truth, Price lie) {
        return List.of(new Segment(truth.quantity(), lie));
    }

    /// Every limit of the book and half a cent to either side of it.
    private static List<Price> lies(OrderBook book) {
        TreeSet<Price> lies = new TreeSet<>();
        List<Order> orders = new ArrayList<>(book.bids());
        orders.addAll(book.offers());
        for (Order order : orders) {
            long limit = order.segments().getFirst().limit().microsPerKwh();
            lies.add(Price.ofMicrosPerKwh(limit - STEP));
            lies.add(Price.ofMicrosPerKwh(limit));
            lies.add(Price.ofMicrosPerKwh(limit + STEP));
        }
        return List.copyOf(lies);
    }
}
