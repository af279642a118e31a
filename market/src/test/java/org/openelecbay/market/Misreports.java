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
///
/// The lies are every limit of the book, the least step and half a cent to either side of it, and limits far beyond all
/// others: between two neighbouring limits a rule that compares limits has no more cases than these, but for the price.
public final class Misreports {

    private static final long[] STEPS = {-5_000, -1, 0, 1, 5_000};
    private static final Price VERY_LOW = Price.perKwh("-2");
    private static final Price VERY_HIGH = Price.perKwh("3");

    private Misreports() {}

    /// Fails on the first lie that pays.
    ///
    /// @param book one order of one segment an owner
    public static void check(OrderBook book, Function<OrderBook, Clearing> rule) {
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

    private static List<Price> lies(OrderBook book) {
        TreeSet<Price> lies = new TreeSet<>(List.of(VERY_LOW, VERY_HIGH));
        List<Order> orders = new ArrayList<>(book.bids());
        orders.addAll(book.offers());
        for (Order order : orders) {
            long limit = order.segments().getFirst().limit().microsPerKwh();
            for (long step : STEPS) {
                lies.add(Price.ofMicrosPerKwh(limit + step));
            }
        }
        return List.copyOf(lies);
    }
}
