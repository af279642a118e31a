package org.openelecbay.market;

import java.util.List;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.Slot;

/// The accepted orders of one slot at gate closure, few and small enough that no sum over them overflows.
///
/// @param slot the slot
/// @param bids at most [#MOST_ORDERS]
/// @param offers at most [#MOST_ORDERS]
/// @param history everything that was placed, cancelled and amended, in the order in which it was handed over, at most
///     [#MOST_EVENTS]; empty when every order stands as it came. Only rules that trade while the gate is open read it.
public record OrderBook(Slot slot, List<Bid> bids, List<Offer> offers, List<OrderEvent> history) {

    /// The largest book a side.
    public static final int MOST_ORDERS = 1_000_000;

    /// The longest history.
    public static final int MOST_EVENTS = 1_000_000;

    public OrderBook {
        if (bids.size() > MOST_ORDERS || offers.size() > MOST_ORDERS) {
            throw new IllegalArgumentException("The book of " + slot.start() + " has " + bids.size() + " bids and "
                    + offers.size() + " offers; a side holds at most " + MOST_ORDERS + ".");
        }
        if (history.size() > MOST_EVENTS) {
            throw new IllegalArgumentException("The book of " + slot.start() + " has a history of " + history.size()
                    + " events; it holds at most " + MOST_EVENTS + ".");
        }
        bids = List.copyOf(bids);
        offers = List.copyOf(offers);
        history = List.copyOf(history);
        BookLoad load = new BookLoad();
        requireRoom(load, bids);
        requireRoom(load, offers);
    }

    private static void requireRoom(BookLoad load, List<? extends Order> orders) {
        for (Order order : orders) {
            if (!load.takes(order)) {
                throw new IllegalArgumentException("With order " + order.id() + " the book holds more energy or worth"
                        + " than can be counted exactly: at most " + BookLoad.MOST
                        + " Wh and as many nanos. Is its unit right?");
            }
        }
    }

    /// A book in which every order stands as it came.
    public OrderBook(Slot slot, List<Bid> bids, List<Offer> offers) {
        this(slot, bids, offers, List.of());
    }
}
