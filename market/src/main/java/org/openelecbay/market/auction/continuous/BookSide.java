package org.openelecbay.market.auction.continuous;

import java.util.Arrays;

/// One side of the live book: price levels, each a queue of orders in the order in which they came to rest.
///
/// A key is greater the better its price: the price itself for bids, its complement for offers, which cannot overflow.
final class BookSide {

    private static final int NONE = OrderPool.NONE;

    private final OrderPool orders;
    private final boolean buys;
    private final PriceLadder ladder = new PriceLadder();
    private final KeyIndex index;
    private long[] keys = new long[16];
    private int[] heads = new int[16];
    private int[] tails = new int[16];
    private int used;
    private int free = NONE;
    private int best = NONE;

    BookSide(OrderPool orders, boolean buys) {
        this.orders = orders;
        this.buys = buys;
        this.index = new KeyIndex(16, level -> keys[level]);
    }

    /// The order that trades first, or none.
    int first() {
        return best == NONE ? NONE : heads[best];
    }

    /// True when there is a best order and another side's order with this limit can trade with it.
    boolean crosses(long limit) {
        return best != NONE && keys[best] >= key(limit);
    }

    long price(int slot) {
        return key(keys[orders.level(slot)]);
    }

    /// Puts an order behind the others of its price.
    void add(int slot, long price) {
        int level = levelOf(key(price));
        int tail = tails[level];
        orders.setLevel(slot, level);
        orders.setNeighbours(slot, tail, NONE);
        tails[level] = slot;
        if (tail == NONE) {
            heads[level] = slot;
        } else {
            orders.setNext(tail, slot);
        }
    }

    void remove(int slot) {
        int level = orders.level(slot);
        int previous = orders.previous(slot);
        int next = orders.next(slot);
        if (previous == NONE) {
            heads[level] = next;
        } else {
            orders.setNext(previous, next);
        }
        if (next == NONE) {
            tails[level] = previous;
        } else {
            orders.setPrevious(next, previous);
        }
        if (heads[level] == NONE) {
            drop(level);
        }
    }

    /// True when the one order trades before the other.
    boolean isBefore(int one, int other) {
        long key = keys[orders.level(one)];
        long otherKey = keys[orders.level(other)];
        return key != otherKey ? key > otherKey : orders.sequence(one) < orders.sequence(other);
    }

    int[] levelsBestFirst() {
        return ladder.bestFirst();
    }

    int firstOf(int level) {
        return heads[level];
    }

    private int levelOf(long key) {
        if (best != NONE && keys[best] == key) {
            return best;
        }
        int level = index.get(key);
        return level == NONE ? newLevel(key) : level;
    }

    private int newLevel(long key) {
        int level = freeLevel();
        keys[level] = key;
        heads[level] = NONE;
        tails[level] = NONE;
        ladder.insert(key, level);
        index.put(key, level);
        best = ladder.best();
        return level;
    }

    private void drop(int level) {
        ladder.remove(keys[level]);
        index.remove(keys[level], level);
        heads[level] = free;
        free = level;
        if (level == best) {
            best = ladder.best();
        }
    }

    private int freeLevel() {
        if (free != NONE) {
            int level = free;
            free = heads[level];
            return level;
        }
        if (used == keys.length) {
            keys = Arrays.copyOf(keys, 2 * used);
            heads = Arrays.copyOf(heads, 2 * used);
            tails = Arrays.copyOf(tails, 2 * used);
        }
        return used++;
    }

    /// Its own inverse.
    private long key(long price) {
        return buys ? price : ~price;
    }
}
