package org.openelecbay.market.auction.continuous;

import java.util.Arrays;

/// The resting orders, each in eight numbers next to each other, so that one touch of memory brings a whole order.
///
/// A slot is given back and used again; the pool grows to the most orders that ever stood and not further.
final class OrderPool {

    static final int NONE = -1;

    private static final int STRIDE = 8;
    private static final int ID = 0;
    private static final int OWNER = 1;
    private static final int QUANTITY = 2;
    private static final int VALID_UNTIL = 3;
    private static final int SEQUENCE = 4;
    private static final int LEVEL_AND_SIDE = 5;
    private static final int NEIGHBOURS = 6;
    private static final int EXPIRY_PLACE = 7;
    private static final long LOW = 0xffff_ffffL;

    private long[] cells;
    private int used;
    private int free = NONE;

    OrderPool(int expected) {
        this.cells = new long[Math.max(4, expected) * STRIDE];
    }

    int take(long id, long owner, boolean buys, long quantity, long validUntil, long sequence) {
        int slot = freeSlot();
        int cell = slot * STRIDE;
        cells[cell + ID] = id;
        cells[cell + OWNER] = owner;
        cells[cell + QUANTITY] = quantity;
        cells[cell + VALID_UNTIL] = validUntil;
        cells[cell + SEQUENCE] = sequence;
        cells[cell + LEVEL_AND_SIDE] = buys ? 1 : 0;
        cells[cell + EXPIRY_PLACE] = NONE;
        return slot;
    }

    void giveBack(int slot) {
        cells[slot * STRIDE + NEIGHBOURS] = free;
        free = slot;
    }

    long id(int slot) {
        return cells[slot * STRIDE + ID];
    }

    long owner(int slot) {
        return cells[slot * STRIDE + OWNER];
    }

    long quantity(int slot) {
        return cells[slot * STRIDE + QUANTITY];
    }

    void setQuantity(int slot, long quantity) {
        cells[slot * STRIDE + QUANTITY] = quantity;
    }

    long validUntil(int slot) {
        return cells[slot * STRIDE + VALID_UNTIL];
    }

    long sequence(int slot) {
        return cells[slot * STRIDE + SEQUENCE];
    }

    boolean buys(int slot) {
        return (cells[slot * STRIDE + LEVEL_AND_SIDE] & 1) == 1;
    }

    int level(int slot) {
        return (int) (cells[slot * STRIDE + LEVEL_AND_SIDE] >> 1);
    }

    void setLevel(int slot, int level) {
        int place = slot * STRIDE + LEVEL_AND_SIDE;
        cells[place] = ((long) level << 1) | (cells[place] & 1);
    }

    int next(int slot) {
        return (int) cells[slot * STRIDE + NEIGHBOURS];
    }

    int previous(int slot) {
        return (int) (cells[slot * STRIDE + NEIGHBOURS] >> 32);
    }

    void setNeighbours(int slot, int previous, int next) {
        cells[slot * STRIDE + NEIGHBOURS] = ((long) previous << 32) | (next & LOW);
    }

    void setNext(int slot, int next) {
        setNeighbours(slot, previous(slot), next);
    }

    void setPrevious(int slot, int previous) {
        setNeighbours(slot, previous, next(slot));
    }

    int expiryPlace(int slot) {
        return (int) cells[slot * STRIDE + EXPIRY_PLACE];
    }

    void setExpiryPlace(int slot, int place) {
        cells[slot * STRIDE + EXPIRY_PLACE] = place;
    }

    private int freeSlot() {
        if (free != NONE) {
            int slot = free;
            free = next(slot);
            return slot;
        }
        if ((used + 1) * STRIDE > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        return used++;
    }
}
