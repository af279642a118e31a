package org.openelecbay.market.auction.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.OrderBook;

/// Collects the trades of one slot and says of every order that did not trade, or not completely, why.
public final class Tally {

    private final OrderBook book;
    private final long[] bought;
    private final long[] sold;
    private final List<Trade> trades = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private Traffic traffic = Traffic.NONE;
    private String whyNotBid = "No offer was low enough for this bid.";
    private String whyNotOffer = "No bid was high enough for this offer.";
    private final Map<ParticipantId, String> whyNotOwner = new HashMap<>();
    private boolean standsIn;
    private int lastBid = -1;
    private int lastOffer = -1;
    private boolean pairsAnOwnerWithItself;

    Tally(OrderBook book) {
        this.book = book;
        this.bought = new long[book.bids().size()];
        this.sold = new long[book.offers().size()];
    }

    /// Enters a trade; one that continues the trade before it at the same prices is joined to it.
    ///
    /// @param bid position of the bid in the book
    /// @param offer position of the offer in the book
    /// @param wattHours more than zero
    public void trade(int bid, int offer, long wattHours, Price sellerGets, Price buyerPays) {
        Order buying = book.bids().get(bid);
        Order selling = book.offers().get(offer);
        if (buying.owner().equals(selling.owner())) {
            pairsAnOwnerWithItself = true;
            return;
        }
        bought[bid] += wattHours;
        sold[offer] += wattHours;
        long joined = wattHours;
        if (bid == lastBid && offer == lastOffer && isLastAt(sellerGets, buyerPays)) {
            joined += trades.removeLast().quantity().wattHours();
        }
        trades.add(new Trade(
                trades.size() + 1,
                book.slot(),
                selling.owner(),
                buying.owner(),
                Energy.ofWattHours(joined),
                sellerGets,
                buyerPays,
                Origin.MATCHED));
        lastBid = bid;
        lastOffer = offer;
    }

    /// What a bid has bought so far.
    ///
    /// @param bid position of the bid in the book
    public Energy bought(int bid) {
        return Energy.ofWattHours(bought[bid]);
    }

    /// Enters a payment beside the trades.
    public void pay(Payment payment) {
        payments.add(payment);
    }

    /// What was said on the wire.
    public void said(Traffic conversation) {
        traffic = traffic.plus(conversation);
    }

    /// Says that the rule did not find what it looks for, and that something else clears.
    public void standsIn() {
        standsIn = true;
    }

    /// What to say to orders that did not trade at all.
    public void whyNot(String bid, String offer) {
        whyNotBid = bid;
        whyNotOffer = offer;
    }

    /// What to say to the orders of this owner that did not trade at all.
    public void whyNot(ParticipantId owner, String why) {
        whyNotOwner.put(owner, why);
    }

    boolean pairsAnOwnerWithItself() {
        return pairsAnOwnerWithItself;
    }

    Clearing clearing(String why, List<Reason> turnedAway) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(standsIn ? Reason.standIn(why) : Reason.clearing(why));
        unserved(book.bids(), bought, whyNotBid, reasons);
        unserved(book.offers(), sold, whyNotOffer, reasons);
        reasons.addAll(turnedAway);
        return new Clearing(book.slot(), trades, payments, reasons, traffic);
    }

    private boolean isLastAt(Price sellerGets, Price buyerPays) {
        Trade last = trades.getLast();
        return last.sellerGets().equals(sellerGets) && last.buyerPays().equals(buyerPays);
    }

    private void unserved(List<? extends Order> orders, long[] traded, String whyNot, List<Reason> reasons) {
        for (int k = 0; k < traded.length; k++) {
            Order order = orders.get(k);
            if (traded[k] == 0) {
                reasons.add(Reason.order(order.id(), whyNotOwner.getOrDefault(order.owner(), whyNot)));
            } else if (traded[k] < order.quantity().wattHours()) {
                reasons.add(Reason.order(
                        order.id(),
                        "Only " + Energy.ofWattHours(traded[k]) + " of " + order.quantity()
                                + " traded: the rest found no partner at its limit."));
            }
        }
    }
}
