package org.openelecbay.market.auction.continuous;

import java.util.Arrays;

/// The orders that end before gate closure, soonest first: a binary heap in which every order knows its place, so that
/// one that trades or is cancelled leaves at once.
final class ExpiryQueue {

    private final OrderPool orders;
    private int[] heap = new int[16];
    private int size;

    ExpiryQueue(OrderPool orders) {
        this.orders = orders;
    }

    /// True when an order ends at this time or before.
    boolean hasDue(long at) {
        return size > 0 && orders.validUntil(heap[0]) <= at;
    }

    int first() {
        return heap[0];
    }

    void add(int slot) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        rise(size++, slot);
    }

    /// Takes an order out, if it is there.
    void remove(int slot) {
        if (!orders.expires(slot)) {
            return;
        }
        int place = orders.expiryPlace(slot);
        if (place == OrderPool.NONE) {
            return;
        }
        orders.setExpiryPlace(slot, OrderPool.NONE);
        int last = heap[--size];
        if (last != slot) {
            sink(place, last);
            if (heap[place] == last) {
                rise(place, last);
            }
        }
    }

    private void rise(int from, int slot) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            if (orders.validUntil(heap[parent]) <= orders.validUntil(slot)) {
                break;
            }
            put(place, heap[parent]);
            place = parent;
        }
        put(place, slot);
    }

    private void sink(int from, int slot) {
        int place = from;
        while (true) {
            int child = 2 * place + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && orders.validUntil(heap[child + 1]) < orders.validUntil(heap[child])) {
                child++;
            }
            if (orders.validUntil(slot) <= orders.validUntil(heap[child])) {
                break;
            }
            put(place, heap[child]);
            place = child;
        }
        put(place, slot);
    }

    private void put(int place, int slot) {
        heap[place] = slot;
        orders.setExpiryPlace(slot, place);
    }
}
