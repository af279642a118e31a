package org.openelecbay.market.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.openelecbay.core.Energy;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Price;
import org.openelecbay.market.TieOrder;

/// The marketplace of one slot: applies commands one after the other and answers with what happened.
///
/// An order is accepted when its gate is open, the buyer's supplier approves, the feeder carries it, its price lies in
/// the band and reaches the listed one, and the listing has that much left. They are asked in this order, and the first
/// who refuses is the reason. What is accepted is reserved at once. Browsing and ordering are of the order of log n.
///
/// Source: spec G.7.
public final class Marketplace {

    private final ListingTerms terms;
    private final List<Listing> listings = new ArrayList<>();
    private final List<Energy> left = new ArrayList<>();
    private final Map<OrderId, OrderState> orders = new HashMap<>();
    private final TieOrder sellers;
    private final PriorityQueue<Shelf> cheapest;
    private Energy feederUsed = Energy.ZERO;

    /// @param sellers whose listing goes first at equal prices; the earlier listing of equals goes first
    public Marketplace(ListingTerms terms, TieOrder sellers) {
        this.terms = terms;
        this.sellers = sellers;
        this.cheapest = new PriorityQueue<>((one, other) -> one.compareTo(other, sellers));
    }

    /// Applies one command.
    ///
    /// @throws IllegalStateException when it makes no sense for the present state of the order
    public ListingEvent apply(ListingCommand command) {
        return switch (command) {
            case ListingCommand.List list -> list(list);
            case ListingCommand.Order(Purchase purchase) -> order(purchase);
            case ListingCommand.Deliver deliver -> deliver(deliver);
            case ListingCommand.Settle(OrderId id) -> settle(id);
        };
    }

    /// The cheapest listing that has anything left, if it is no dearer than a buyer's limit.
    public Optional<Listing> browse(Price limit) {
        while (!cheapest.isEmpty()
                && !leftOf(cheapest.element().listing().number()).isPositive()) {
            cheapest.remove();
        }
        return Optional.ofNullable(cheapest.peek())
                .map(Shelf::listing)
                .filter(listing -> listing.price().compareTo(limit) <= 0);
    }

    /// What nobody has reserved of a listing; nothing of one that does not exist.
    public Energy leftOf(int listing) {
        return listing >= 0 && listing < left.size() ? left.get(listing) : Energy.ZERO;
    }

    /// What all orders together have reserved on the feeder.
    public Energy feederUsed() {
        return feederUsed;
    }

    /// What the feeder still carries.
    public Energy feederLeft() {
        return terms.feederLimit().minus(feederUsed);
    }

    /// Where an order stands; empty when it never came.
    public Optional<OrderState> stateOf(OrderId order) {
        return Optional.ofNullable(orders.get(order));
    }

    private ListingEvent list(ListingCommand.List list) {
        Listing listing = new Listing(listings.size(), list.seller(), list.quantity(), list.price());
        listings.add(listing);
        left.add(listing.quantity());
        cheapest.add(new Shelf(listing, sellers.coarseKey(listing.seller())));
        return new ListingEvent.Listed(listing);
    }

    private ListingEvent order(Purchase purchase) {
        if (orders.containsKey(purchase.id())) {
            throw new IllegalStateException("Order " + purchase.id() + " came already.");
        }
        ListingEvent event = answerTo(purchase);
        orders.put(
                purchase.id(),
                switch (event) {
                    case ListingEvent.Refused refused -> new OrderState.Refused(refused.by());
                    default -> new OrderState.Reserved(purchase);
                });
        return event;
    }

    private ListingEvent answerTo(Purchase purchase) {
        if (!purchase.at().isBefore(terms.gateClosure())) {
            return refused(purchase, Refuser.GATE_CLOSED, "it came at or after gate closure");
        }
        if (terms.notApproved().contains(purchase.buyer())) {
            return refused(purchase, Refuser.SUPPLIER, "the supplier of " + purchase.buyer() + " does not approve it");
        }
        if (purchase.quantity().compareTo(feederLeft()) > 0) {
            return refused(purchase, Refuser.DSO, "the feeder carries only " + feederLeft() + " more");
        }
        return priceProblem(purchase)
                .or(() -> quantityProblem(purchase))
                .map(why -> refused(purchase, Refuser.PLATFORM, why))
                .orElseGet(() -> reserved(purchase));
    }

    private Optional<String> priceProblem(Purchase purchase) {
        Price price = purchase.price();
        if (price.compareTo(terms.lowest()) < 0 || price.compareTo(terms.highest()) > 0) {
            return Optional.of("its price " + price + " lies outside " + terms.lowest() + " to " + terms.highest());
        }
        int number = purchase.listing();
        boolean tooLow = number >= 0
                && number < listings.size()
                && price.compareTo(listings.get(number).price()) < 0;
        return tooLow
                ? Optional.of("its price " + price + " is below the listed "
                        + listings.get(number).price())
                : Optional.empty();
    }

    private Optional<String> quantityProblem(Purchase purchase) {
        Energy rest = leftOf(purchase.listing());
        return purchase.quantity().compareTo(rest) > 0
                ? Optional.of("the listing has only " + rest + " left")
                : Optional.empty();
    }

    private ListingEvent reserved(Purchase purchase) {
        if (purchase.quantity().isPositive()) {
            left.set(purchase.listing(), leftOf(purchase.listing()).minus(purchase.quantity()));
        }
        feederUsed = feederUsed.plus(purchase.quantity());
        return new ListingEvent.Reserved(purchase);
    }

    private static ListingEvent refused(Purchase purchase, Refuser by, String why) {
        return new ListingEvent.Refused(
                purchase.id(), by, "Order " + purchase.id() + " is not accepted, because " + why + ".");
    }

    private ListingEvent deliver(ListingCommand.Deliver deliver) {
        if (!(orders.get(deliver.order()) instanceof OrderState.Reserved(Purchase purchase))
                || deliver.delivered().isNegative()) {
            throw outOfOrder("delivery of " + deliver.delivered(), deliver.order());
        }
        orders.put(deliver.order(), new OrderState.Delivered(purchase, deliver.delivered()));
        return new ListingEvent.Delivered(deliver.order(), deliver.delivered());
    }

    /// The contracted quantity is paid; what was delivered otherwise is a deviation and settled as such (spec G.5).
    private ListingEvent settle(OrderId id) {
        if (!(orders.get(id) instanceof OrderState.Delivered(Purchase purchase, Energy _))) {
            throw outOfOrder("settlement", id);
        }
        Charges charges = terms.fees().on(purchase.price(), purchase.quantity());
        orders.put(id, new OrderState.Settled(charges));
        return new ListingEvent.Settled(id, charges);
    }

    private IllegalStateException outOfOrder(String what, OrderId id) {
        String state = stateOf(id)
                .map(known -> known.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .orElse("unknown");
        return new IllegalStateException("A " + what + " does not fit order " + id + ", which is " + state + ".");
    }
}
