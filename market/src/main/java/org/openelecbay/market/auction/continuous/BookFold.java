package org.openelecbay.market.auction.continuous;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a continuous book does, written to be read: one event after the other on two plain lists (spec A.7).
///
/// It is the reference for [LiveBook], which must tell its listener the same; every event costs as much as the book is
/// long.
public final class BookFold {

    private final long gateClosure;
    private final BookListener listener;
    private final List<RestingOrder> bids = new ArrayList<>();
    private final List<RestingOrder> offers = new ArrayList<>();
    private long now = Long.MIN_VALUE;
    private long sequence;
    private boolean closed;

    /// An empty book.
    ///
    /// @param gateClosure events at this time or later are late
    public BookFold(long gateClosure, BookListener listener) {
        this.gateClosure = gateClosure;
        this.listener = listener;
    }

    /// Lets one event happen.
    ///
    /// @throws IllegalArgumentException when it is earlier than the one before
    public void apply(BookEvent event) {
        passTime(event.at());
        switch (event) {
            case BookEvent.Limit limit -> place(limit);
            case BookEvent.Immediate(long at, long id, long owner, boolean buys, long price, long quantity) -> {
                if (isPlaceable(at, id, quantity)) {
                    long left = match(at, id, owner, buys, price, quantity);
                    withdraw(at, id, Withdrawal.IOC, buys, price, left);
                }
            }
            case BookEvent.Cancel cancel ->
                standing(cancel.at(), cancel.id()).ifPresent(order -> {
                    side(order.buys()).remove(order);
                    withdraw(
                            cancel.at(),
                            order.id(),
                            Withdrawal.CANCELLED,
                            order.buys(),
                            order.price(),
                            order.quantity());
                });
            case BookEvent.Amend amend -> standing(amend.at(), amend.id()).ifPresent(order -> amend(amend, order));
            case BookEvent.Tick _ -> {
                // time has passed
            }
        }
    }

    /// One side of the book, best limit first, then by the time at which the orders came to rest.
    public List<RestingOrder> resting(boolean buys) {
        return side(buys).stream().sorted(RestingOrder.BOOK_ORDER).toList();
    }

    private void passTime(long at) {
        if (at < now) {
            throw new IllegalArgumentException("An event at " + at + " comes after one at " + now + ".");
        }
        now = at;
        if (!closed) {
            expire(Math.min(at, gateClosure));
            if (at >= gateClosure) {
                closed = true;
                withdrawAll(gateClosure, Withdrawal.GATE_CLOSED, Long.MAX_VALUE);
            }
        }
    }

    /// An order without an end in time stands until gate closure, even if that is the end of time.
    private void expire(long at) {
        if (at < LiveBook.FOREVER) {
            withdrawAll(at, Withdrawal.EXPIRED, at);
        }
    }

    private void withdrawAll(long at, Withdrawal why, long validAtMost) {
        for (boolean buys : new boolean[] {true, false}) {
            for (RestingOrder order : resting(buys)) {
                if (order.validUntil() <= validAtMost) {
                    side(buys).remove(order);
                    withdraw(at, order.id(), why, buys, order.price(), order.quantity());
                }
            }
        }
    }

    private void place(BookEvent.Limit limit) {
        if (isPlaceable(limit.at(), limit.id(), limit.quantity())) {
            place(
                    limit.at(),
                    limit.id(),
                    limit.owner(),
                    limit.buys(),
                    limit.price(),
                    limit.quantity(),
                    limit.validUntil());
        }
    }

    private void place(long at, long id, long owner, boolean buys, long price, long quantity, long validUntil) {
        long left = match(at, id, owner, buys, price, quantity);
        if (left > 0) {
            side(buys).add(new RestingOrder(id, owner, buys, price, left, validUntil, sequence++));
        }
    }

    private long match(long at, long id, long owner, boolean buys, long price, long quantity) {
        long left = quantity;
        for (RestingOrder best : resting(!buys)) {
            if (left == 0 || !best.crosses(price)) {
                return left;
            }
            if (best.owner() == owner) {
                withdraw(at, id, Withdrawal.SELF_TRADE, buys, price, left);
                return 0;
            }
            long traded = Math.min(left, best.quantity());
            listener.traded(at, buys ? id : best.id(), buys ? best.id() : id, best.price(), traded);
            replace(best, best.quantity() - traded);
            left -= traded;
        }
        return left;
    }

    private void amend(BookEvent.Amend amend, RestingOrder order) {
        long price = amend.price() == LiveBook.KEEP ? order.price() : amend.price();
        long quantity = amend.quantity() == LiveBook.KEEP ? order.quantity() : amend.quantity();
        if (quantity < 0) {
            listener.refused(amend.at(), order.id(), Refusal.NOT_POSITIVE);
        } else if (price == order.price() && quantity <= order.quantity()) {
            replace(order, quantity);
        } else {
            side(order.buys()).remove(order);
            place(amend.at(), order.id(), order.owner(), order.buys(), price, quantity, order.validUntil());
        }
    }

    private void replace(RestingOrder order, long left) {
        List<RestingOrder> side = side(order.buys());
        if (left == 0) {
            side.remove(order);
        } else {
            side.set(side.indexOf(order), order.withQuantity(left));
        }
    }

    private void withdraw(long at, long id, Withdrawal why, boolean buys, long price, long left) {
        if (left > 0) {
            listener.withdrawn(at, id, why, buys, price, left);
        }
    }

    private boolean isPlaceable(long at, long id, long quantity) {
        if (closed) {
            listener.refused(at, id, Refusal.GATE_CLOSED);
        } else if (find(id).isPresent()) {
            listener.refused(at, id, Refusal.DUPLICATE_ID);
        } else if (quantity <= 0) {
            listener.refused(at, id, Refusal.NOT_POSITIVE);
        } else {
            return true;
        }
        return false;
    }

    private Optional<RestingOrder> standing(long at, long id) {
        Optional<RestingOrder> order = find(id);
        if (order.isEmpty()) {
            listener.refused(at, id, closed ? Refusal.GATE_CLOSED : Refusal.UNKNOWN_ORDER);
        }
        return order;
    }

    private Optional<RestingOrder> find(long id) {
        return bids.stream()
                .filter(order -> order.id() == id)
                .findFirst()
                .or(() -> offers.stream().filter(order -> order.id() == id).findFirst());
    }

    private List<RestingOrder> side(boolean buys) {
        return buys ? bids : offers;
    }
}
