package org.openelecbay.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Wish;

/// Writes an order book as one would tell it: `book().bid("anna", 2_000, 30).offer("ben", 1_500, 10)`, in watt-hours
/// and cents per kWh.
///
/// Orders arrive one second apart in the order written. An order is named after its owner; a second order of the same
/// owner is `anna-2`.
public final class BookBuilder {

    private final List<Bid> bids = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private long lot = 1_000;
    private long second;
    private long step = 1;

    private BookBuilder() {}

    public static BookBuilder book() {
        return new BookBuilder();
    }

    /// One step of an order with several.
    public static Segment step(long wattHours, long cents) {
        return new Segment(Energy.ofWattHours(wattHours), Setting.cents(cents));
    }

    /// The quantity of the orders that name none.
    public BookBuilder lot(long wattHours) {
        lot = wattHours;
        return this;
    }

    /// When the next order arrives, in seconds after the gate opened.
    public BookBuilder at(long seconds) {
        second = seconds;
        return this;
    }

    /// All orders from here on arrive at the same time.
    public BookBuilder together() {
        step = 0;
        return this;
    }

    public BookBuilder bid(String owner, long cents) {
        return bid(owner, lot, cents);
    }

    public BookBuilder bid(String owner, long wattHours, long cents) {
        return bid(owner, step(wattHours, cents));
    }

    public BookBuilder bid(String owner, long wattHours, Price limit) {
        return bid(owner, new Segment(Energy.ofWattHours(wattHours), limit));
    }

    public BookBuilder bid(String owner, Segment... segments) {
        bids.add(new Bid(idFor(owner), new ParticipantId(owner), Setting.SLOT, Arrays.asList(segments), nextTime()));
        return this;
    }

    /// A bid that asks something of the energy beside its price.
    public BookBuilder bid(String owner, long wattHours, long cents, Wish wish) {
        bid(owner, wattHours, cents);
        bids.add(bids.removeLast().wishing(wish));
        return this;
    }

    /// An offer of green energy.
    public BookBuilder green(String owner, long wattHours, long cents) {
        offer(owner, wattHours, cents);
        offers.add(offers.removeLast().asGreen());
        return this;
    }

    public BookBuilder offer(String owner, long cents) {
        return offer(owner, lot, cents);
    }

    public BookBuilder offer(String owner, long wattHours, long cents) {
        return offer(owner, step(wattHours, cents));
    }

    public BookBuilder offer(String owner, long wattHours, Price limit) {
        return offer(owner, new Segment(Energy.ofWattHours(wattHours), limit));
    }

    public BookBuilder offer(String owner, Segment... segments) {
        offers.add(
                new Offer(idFor(owner), new ParticipantId(owner), Setting.SLOT, Arrays.asList(segments), nextTime()));
        return this;
    }

    public OrderBook build() {
        return new OrderBook(Setting.SLOT, bids, offers);
    }

    private OrderId idFor(String owner) {
        ParticipantId participant = new ParticipantId(owner);
        long earlier =
                bids.stream().filter(bid -> bid.owner().equals(participant)).count()
                        + offers.stream()
                                .filter(offer -> offer.owner().equals(participant))
                                .count();
        return new OrderId(earlier == 0 ? owner : owner + "-" + (earlier + 1));
    }

    private Instant nextTime() {
        Instant time = Setting.SLOT.start().minusSeconds(3_600).plusSeconds(second);
        second += step;
        return time;
    }
}
