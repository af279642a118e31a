package org.openelecbay.benchmarks.continuous;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openelecbay.market.auction.continuous.LiveBook;

/// A seeded stream of mixed commands on a book of a given depth: first the orders that fill it, then the commands that
/// are measured and that keep it about as deep.
///
/// Every order has an owner of its own, since exchange-core knows no self-trade prevention. A reduction carries both
/// what is taken off and what remains, because the two books ask for the one or the other.
final class CommandStream {

    static final byte PLACE = 0;
    static final byte IMMEDIATE = 1;
    static final byte CANCEL = 2;
    static final byte MOVE = 3;
    static final byte REDUCE = 4;

    private static final long MIDDLE = 1_000_000;
    private static final double SPREAD_OF_PRICES = 600;
    private static final int MOST_QUANTITY = 1_000;

    final int depth;
    final int first;
    final int end;
    final byte[] kinds;
    final long[] ids;
    final boolean[] buys;
    final long[] prices;
    final long[] quantities;
    final long[] remaining;

    private final RandomGenerator random;
    private final Standing standing;
    private final LiveBook book;
    private long nextId = 1;
    private long middle = MIDDLE;
    private int count;

    /// Makes the stream by running it.
    ///
    /// @param depth orders that rest when the measured commands begin
    /// @param commands to measure
    CommandStream(int depth, int commands, long seed) {
        int most = 4 * depth + commands;
        this.depth = depth;
        this.kinds = new byte[most];
        this.ids = new long[most];
        this.buys = new boolean[most];
        this.prices = new long[most];
        this.quantities = new long[most];
        this.remaining = new long[most];
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.standing = new Standing(most);
        this.book = new LiveBook(LiveBook.FOREVER, depth, standing);
        while (book.size() < depth) {
            place(PLACE);
        }
        this.first = count;
        while (count < first + commands) {
            command();
        }
        this.end = count;
    }

    private void command() {
        int draw = random.nextInt(100);
        boolean deep = book.size() > depth;
        if (draw < (deep ? 38 : 52)) {
            place(PLACE);
        } else if (draw < (deep ? 48 : 62)) {
            place(IMMEDIATE);
        } else if (draw < 85) {
            long id = standing.any(random);
            add(CANCEL, id, standing.buys(id), 0, 0, 0);
            book.cancel(0, id);
        } else if (draw < 95) {
            move();
        } else {
            reduce();
        }
    }

    private void place(byte kind) {
        middle += random.nextInt(3) - 1;
        boolean isBid = random.nextBoolean();
        long price = price(isBid);
        long quantity = 1L + random.nextInt(MOST_QUANTITY);
        long id = nextId++;
        add(kind, id, isBid, price, quantity, 0);
        standing.enter(id, isBid, price, quantity);
        if (kind == PLACE) {
            book.limit(0, id, id, isBid, price, quantity, LiveBook.FOREVER);
        } else {
            book.immediate(0, id, id, isBid, price, quantity);
        }
    }

    /// Always to another price: at the same one the two books disagree about who goes first.
    private void move() {
        long id = standing.any(random);
        long price = price(standing.buys(id));
        if (price != standing.price(id)) {
            add(MOVE, id, standing.buys(id), price, 0, 0);
            standing.setPrice(id, price);
            book.amend(0, id, price, LiveBook.KEEP);
        }
    }

    private void reduce() {
        long id = standing.any(random);
        long left = standing.left(id);
        if (left > 1) {
            long less = 1 + random.nextLong(left - 1);
            add(REDUCE, id, standing.buys(id), 0, less, left - less);
            standing.setLeft(id, left - less);
            book.amend(0, id, LiveBook.KEEP, left - less);
        }
    }

    /// Most prices near the middle, a few across it.
    private long price(boolean isBid) {
        long distance = (long) (Math.abs(random.nextGaussian()) * SPREAD_OF_PRICES) - 12;
        return isBid ? middle - distance : middle + distance;
    }

    private void add(byte kind, long id, boolean isBid, long price, long quantity, long left) {
        kinds[count] = kind;
        ids[count] = id;
        buys[count] = isBid;
        prices[count] = price;
        quantities[count] = quantity;
        remaining[count] = left;
        count++;
    }
}
