package org.openelecbay.market.auction.continuous;

import java.util.Arrays;

/// The orders that end together, sorted as at gate closure: bids before offers, each in book order.
final class DueOrders {

    private final OrderPool orders;
    private final BookSide bids;
    private final BookSide offers;
    private int[] slots = new int[16];
    private int size;

    DueOrders(OrderPool orders, BookSide bids, BookSide offers) {
        this.orders = orders;
        this.bids = bids;
        this.offers = offers;
    }

    void add(int slot) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
        }
        slots[size++] = slot;
    }

    int size() {
        return size;
    }

    int slot(int index) {
        return slots[index];
    }

    void clear() {
        size = 0;
    }

    /// Heapsort: in place, whatever their number.
    void sort() {
        for (int parent = size / 2 - 1; parent >= 0; parent--) {
            sink(parent, size);
        }
        for (int end = size - 1; end > 0; end--) {
            int last = slots[end];
            slots[end] = slots[0];
            slots[0] = last;
            sink(0, end);
        }
    }

    private void sink(int from, int end) {
        int slot = slots[from];
        int place = from;
        while (2 * place + 1 < end) {
            int child = 2 * place + 1;
            if (child + 1 < end && isBefore(slots[child], slots[child + 1])) {
                child++;
            }
            if (isBefore(slots[child], slot)) {
                break;
            }
            slots[place] = slots[child];
            place = child;
        }
        slots[place] = slot;
    }

    private boolean isBefore(int one, int other) {
        boolean buys = orders.buys(one);
        if (buys != orders.buys(other)) {
            return buys;
        }
        return (buys ? bids : offers).isBefore(one, other);
    }
}
