package org.openelecbay.benchmarks.continuous;

import java.util.random.RandomGenerator;
import org.openelecbay.market.auction.continuous.BookListener;
import org.openelecbay.market.auction.continuous.Refusal;
import org.openelecbay.market.auction.continuous.Withdrawal;

/// Which orders stand, so that a stream of commands can name one of them.
final class Standing implements BookListener {

    private final boolean[] buys;
    private final long[] prices;
    private final long[] left;
    private final int[] places;
    private final int[] alive;
    private int size;

    Standing(int most) {
        this.buys = new boolean[most];
        this.prices = new long[most];
        this.left = new long[most];
        this.places = new int[most];
        this.alive = new int[most];
    }

    void enter(long id, boolean isBid, long price, long quantity) {
        int index = (int) id;
        buys[index] = isBid;
        prices[index] = price;
        left[index] = quantity;
        places[index] = size;
        alive[size++] = index;
    }

    long any(RandomGenerator random) {
        return alive[random.nextInt(size)];
    }

    boolean buys(long id) {
        return buys[(int) id];
    }

    long price(long id) {
        return prices[(int) id];
    }

    long left(long id) {
        return left[(int) id];
    }

    void setPrice(long id, long price) {
        prices[(int) id] = price;
    }

    void setLeft(long id, long quantity) {
        left[(int) id] = quantity;
    }

    @Override
    public void traded(long at, long buy, long sell, long price, long quantity) {
        fill((int) buy, quantity);
        fill((int) sell, quantity);
    }

    @Override
    public void withdrawn(long at, long order, Withdrawal why, boolean isBid, long price, long quantity) {
        leave((int) order);
    }

    @Override
    public void refused(long at, long order, Refusal why) {
        throw new IllegalStateException("The stream made a command that the book refuses: " + order + " " + why);
    }

    private void fill(int order, long quantity) {
        left[order] -= quantity;
        if (left[order] == 0) {
            leave(order);
        }
    }

    private void leave(int order) {
        int last = alive[--size];
        alive[places[order]] = last;
        places[last] = places[order];
    }
}
