package org.openelecbay.market.auction.continuous;

import java.util.ArrayList;
import java.util.List;

/// A continuous double auction on plain numbers: price-time priority, limit and immediate orders, cancel, amend,
/// expiry, gate closure, prevention of self-trade (spec A.7).
///
/// An event costs the logarithm of the number of price levels at most, and nothing is allocated once the book has had
/// its largest size. What happens is told to a [BookListener], which must not call back into the book. It does what
/// [BookFold] does, event for event. Not for several threads.
///
/// Orders that end before the same event leave in the order of gate closure: bids before offers, each in book order.
public final class LiveBook {

    /// No end before gate closure.
    public static final long FOREVER = Long.MAX_VALUE;

    /// In an amendment: what the order has already. No price has this value.
    public static final long KEEP = Long.MIN_VALUE;

    /// How many orders can rest at a time.
    public static final int MOST_ORDERS = 1 << 25;

    private static final int NONE = OrderPool.NONE;

    private final long gateClosure;
    private final BookListener listener;
    private final OrderPool orders;
    private final KeyIndex slots;
    private final BookSide bids;
    private final BookSide offers;
    private final ExpiryQueue expiries;
    private final DueOrders due;
    private long now = Long.MIN_VALUE;
    private long sequence;
    private boolean closed;

    /// An empty book.
    ///
    /// @param gateClosure events at this time or later are late
    /// @param expected about how many orders rest at a time; the book grows when there are more
    public LiveBook(long gateClosure, int expected, BookListener listener) {
        this.gateClosure = gateClosure;
        this.listener = listener;
        this.orders = new OrderPool(expected);
        this.slots = new KeyIndex(expected, orders::id);
        this.bids = new BookSide(orders, true);
        this.offers = new BookSide(orders, false);
        this.expiries = new ExpiryQueue(orders);
        this.due = new DueOrders(orders, bids, offers);
    }

    /// Trades as far as possible at once; the rest stands until its end, `validUntil`, or gate closure.
    public void limit(long at, long id, long owner, boolean buys, long price, long quantity, long validUntil) {
        if (isPlaceable(at, id, quantity)) {
            if (slots.size() == MOST_ORDERS) {
                listener.refused(at, id, Refusal.BOOK_FULL);
            } else {
                place(at, id, owner, buys, price, quantity, validUntil);
            }
        }
    }

    /// Trades as far as possible at once; the rest does not stand.
    public void immediate(long at, long id, long owner, boolean buys, long price, long quantity) {
        if (isPlaceable(at, id, quantity)) {
            long left = match(at, id, owner, buys, price, quantity);
            if (left > 0) {
                listener.withdrawn(at, id, Withdrawal.IOC, buys, price, left);
            }
        }
    }

    /// Takes what is left of an order out of the book.
    public void cancel(long at, long id) {
        int slot = standing(at, id);
        if (slot != NONE) {
            withdraw(at, slot, Withdrawal.CANCELLED);
        }
    }

    /// Gives an order another limit or another remaining quantity, or [#KEEP] of either; no quantity at all ends it.
    ///
    /// With the same limit and no more energy it keeps its place; else it leaves and comes anew, and may trade.
    public void amend(long at, long id, long price, long quantity) {
        int slot = standing(at, id);
        if (slot == NONE) {
            return;
        }
        long oldPrice = side(orders.buys(slot)).price(slot);
        long newPrice = price == KEEP ? oldPrice : price;
        long left = quantity == KEEP ? orders.quantity(slot) : quantity;
        if (left < 0) {
            listener.refused(at, id, Refusal.NOT_POSITIVE);
        } else if (newPrice == oldPrice && left <= orders.quantity(slot)) {
            setQuantity(slot, left);
        } else {
            long owner = orders.owner(slot);
            boolean buys = orders.buys(slot);
            long validUntil = orders.validUntil(slot);
            remove(slot);
            if (left > 0) {
                place(at, id, owner, buys, newPrice, left, validUntil);
            }
        }
    }

    /// Nothing but time passes: orders end, and the gate closes when its time has come.
    public void tick(long at) {
        if (at < now) {
            throw new IllegalArgumentException("An event at " + at + " comes after one at " + now + ".");
        }
        now = at;
        if (!closed && (at >= gateClosure || expiries.hasDue(at))) {
            expire(Math.min(at, gateClosure));
            if (at >= gateClosure) {
                close();
            }
        }
    }

    /// Lets one event happen.
    public void apply(BookEvent event) {
        switch (event) {
            case BookEvent.Limit(long at, long id, long owner, boolean buys, long price, long quantity, long until) ->
                limit(at, id, owner, buys, price, quantity, until);
            case BookEvent.Immediate(long at, long id, long owner, boolean buys, long price, long quantity) ->
                immediate(at, id, owner, buys, price, quantity);
            case BookEvent.Cancel(long at, long id) -> cancel(at, id);
            case BookEvent.Amend(long at, long id, long price, long quantity) -> amend(at, id, price, quantity);
            case BookEvent.Tick(long at) -> tick(at);
        }
    }

    /// True when what is left of an order rests in the book.
    public boolean stands(long id) {
        return slots.get(id) != NONE;
    }

    /// How many orders rest.
    public int size() {
        return slots.size();
    }

    /// One side of the book, best limit first, then by the time at which the orders came to rest.
    public List<RestingOrder> resting(boolean buys) {
        BookSide side = side(buys);
        List<RestingOrder> all = new ArrayList<>();
        for (int level : side.levelsBestFirst()) {
            for (int slot = side.firstOf(level); slot != NONE; slot = orders.next(slot)) {
                all.add(new RestingOrder(
                        orders.id(slot),
                        orders.owner(slot),
                        buys,
                        side.price(slot),
                        orders.quantity(slot),
                        orders.validUntil(slot),
                        orders.sequence(slot)));
            }
        }
        return all;
    }

    private void place(long at, long id, long owner, boolean buys, long price, long quantity, long validUntil) {
        long left = match(at, id, owner, buys, price, quantity);
        if (left > 0) {
            int slot = orders.take(id, owner, buys, left, validUntil, sequence++);
            slots.put(id, slot);
            side(buys).add(slot, price);
            if (validUntil != FOREVER) {
                expiries.add(slot);
            }
        }
    }

    private long match(long at, long id, long owner, boolean buys, long price, long quantity) {
        BookSide opposite = side(!buys);
        long left = quantity;
        while (left > 0 && opposite.crosses(price)) {
            int best = opposite.first();
            if (orders.owner(best) == owner) {
                listener.withdrawn(at, id, Withdrawal.SELF_TRADE, buys, price, left);
                return 0;
            }
            long standing = orders.quantity(best);
            long traded = Math.min(left, standing);
            long bestId = orders.id(best);
            listener.traded(at, buys ? id : bestId, buys ? bestId : id, opposite.price(best), traded);
            setQuantity(best, standing - traded);
            left -= traded;
        }
        return left;
    }

    private void setQuantity(int slot, long left) {
        if (left == 0) {
            remove(slot);
        } else {
            orders.setQuantity(slot, left);
        }
    }

    private void withdraw(long at, int slot, Withdrawal why) {
        long id = orders.id(slot);
        boolean buys = orders.buys(slot);
        long price = side(buys).price(slot);
        long left = orders.quantity(slot);
        remove(slot);
        listener.withdrawn(at, id, why, buys, price, left);
    }

    private void remove(int slot) {
        side(orders.buys(slot)).remove(slot);
        expiries.remove(slot);
        slots.remove(orders.id(slot), slot);
        orders.giveBack(slot);
    }

    private void expire(long at) {
        while (expiries.hasDue(at)) {
            int slot = expiries.first();
            expiries.remove(slot);
            due.add(slot);
        }
        due.sort();
        for (int i = 0; i < due.size(); i++) {
            withdraw(at, due.slot(i), Withdrawal.EXPIRED);
        }
        due.clear();
    }

    private void close() {
        closed = true;
        for (BookSide side : List.of(bids, offers)) {
            while (side.first() != NONE) {
                withdraw(gateClosure, side.first(), Withdrawal.GATE_CLOSED);
            }
        }
    }

    private boolean isPlaceable(long at, long id, long quantity) {
        tick(at);
        if (closed) {
            listener.refused(at, id, Refusal.GATE_CLOSED);
        } else if (slots.get(id) != NONE) {
            listener.refused(at, id, Refusal.DUPLICATE_ID);
        } else if (quantity <= 0) {
            listener.refused(at, id, Refusal.NOT_POSITIVE);
        } else {
            return true;
        }
        return false;
    }

    private int standing(long at, long id) {
        tick(at);
        int slot = slots.get(id);
        if (slot == NONE) {
            listener.refused(at, id, closed ? Refusal.GATE_CLOSED : Refusal.UNKNOWN_ORDER);
        }
        return slot;
    }

    private BookSide side(boolean buys) {
        return buys ? bids : offers;
    }
}
