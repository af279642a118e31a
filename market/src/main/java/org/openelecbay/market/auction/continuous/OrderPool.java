package org.openelecbay.market.auction.continuous;

import java.util.Arrays;

/// The resting orders in plain numbers: what almost every event touches side by side in one array, so that one touch of
/// memory brings it, and the rest in another.
///
/// A slot is given back and used again; the pool grows to the most orders that ever stood and not further.
final class OrderPool {

    static final int NONE = -1;

    private static final int STRIDE = 4;
    private static final int ID = 0;
    private static final int QUANTITY = 1;
    private static final int NEIGHBOURS = 2;
    private static final int PLACE = 3;
    private static final int OWNER = 0;
    private static final int VALID_UNTIL = 1;
    private static final int SEQUENCE = 2;
    private static final int EXPIRY_PLACE = 3;
    private static final int BUYS = 1;
    private static final int EXPIRES = 2;
    private static final int LEVEL_SHIFT = 2;
    private static final long LOW = 0xffff_ffffL;

    private long[] hot;
    private long[] cold;
    private int used;
    private int free = NONE;

    OrderPool(int expected) {
        this.hot = new long[Math.max(4, expected) * STRIDE];
        this.cold = new long[hot.length];
    }

    int take(long id, long owner, boolean buys, long quantity, long validUntil, long sequence) {
        int slot = freeSlot();
        int cell = slot * STRIDE;
        hot[cell + ID] = id;
        hot[cell + QUANTITY] = quantity;
        hot[cell + PLACE] = (buys ? BUYS : 0) | (validUntil == LiveBook.FOREVER ? 0 : EXPIRES);
        cold[cell + OWNER] = owner;
        cold[cell + VALID_UNTIL] = validUntil;
        cold[cell + SEQUENCE] = sequence;
        cold[cell + EXPIRY_PLACE] = NONE;
        return slot;
    }

    void giveBack(int slot) {
        hot[slot * STRIDE + NEIGHBOURS] = free;
        free = slot;
    }

    long id(int slot) {
        return hot[slot * STRIDE + ID];
    }

    long owner(int slot) {
        return cold[slot * STRIDE + OWNER];
    }

    long quantity(int slot) {
        return hot[slot * STRIDE + QUANTITY];
    }

    void setQuantity(int slot, long quantity) {
        hot[slot * STRIDE + QUANTITY] = quantity;
    }

    long validUntil(int slot) {
        return cold[slot * STRIDE + VALID_UNTIL];
    }

    /// True when it ends before gate closure.
    boolean expires(int slot) {
        return (hot[slot * STRIDE + PLACE] & EXPIRES) != 0;
    }

    long sequence(int slot) {
        return cold[slot * STRIDE + SEQUENCE];
    }

    boolean buys(int slot) {
        return (hot[slot * STRIDE + PLACE] & BUYS) != 0;
    }

    int level(int slot) {
        return (int) (hot[slot * STRIDE + PLACE] >> LEVEL_SHIFT);
    }

    void setLevel(int slot, int level) {
        int place = slot * STRIDE + PLACE;
        hot[place] = ((long) level << LEVEL_SHIFT) | (hot[place] & (BUYS | EXPIRES));
    }

    int next(int slot) {
        return (int) hot[slot * STRIDE + NEIGHBOURS];
    }

    int previous(int slot) {
        return (int) (hot[slot * STRIDE + NEIGHBOURS] >> 32);
    }

    void setNeighbours(int slot, int previous, int next) {
        hot[slot * STRIDE + NEIGHBOURS] = ((long) previous << 32) | (next & LOW);
    }

    void setNext(int slot, int next) {
        setNeighbours(slot, previous(slot), next);
    }

    void setPrevious(int slot, int previous) {
        setNeighbours(slot, previous, next(slot));
    }

    int expiryPlace(int slot) {
        return (int) cold[slot * STRIDE + EXPIRY_PLACE];
    }

    void setExpiryPlace(int slot, int place) {
        cold[slot * STRIDE + EXPIRY_PLACE] = place;
    }

    private int freeSlot() {
        if (free != NONE) {
            int slot = free;
            free = next(slot);
            return slot;
        }
        if ((used + 1) * STRIDE > hot.length) {
            hot = Arrays.copyOf(hot, 2 * hot.length);
            cold = Arrays.copyOf(cold, hot.length);
        }
        return used++;
    }
}
