package org.openelecbay.benchmarks.continuous;

import org.openelecbay.market.auction.continuous.BookListener;
import org.openelecbay.market.auction.continuous.LiveBook;
import org.openelecbay.market.auction.continuous.Refusal;
import org.openelecbay.market.auction.continuous.Withdrawal;

/// The live book of module market.
final class MeasuredLiveBook implements MeasuredBook, BookListener {

    private final LiveBook book;
    private long incoming;
    private long sum;

    MeasuredLiveBook(int depth) {
        this.book = new LiveBook(LiveBook.FOREVER, depth + depth / 16, this);
    }

    @Override
    public void apply(CommandStream stream, int i) {
        long id = stream.ids[i];
        incoming = id;
        switch (stream.kinds[i]) {
            case CommandStream.PLACE ->
                book.limit(i, id, id, stream.buys[i], stream.prices[i], stream.quantities[i], LiveBook.FOREVER);
            case CommandStream.IMMEDIATE ->
                book.immediate(i, id, id, stream.buys[i], stream.prices[i], stream.quantities[i]);
            case CommandStream.CANCEL -> book.cancel(i, id);
            case CommandStream.MOVE -> book.amend(i, id, stream.prices[i], LiveBook.KEEP);
            default -> book.amend(i, id, LiveBook.KEEP, stream.remaining[i]);
        }
    }

    @Override
    public long checksum() {
        return sum;
    }

    @Override
    public void traded(long at, long buy, long sell, long price, long quantity) {
        sum = MeasuredBook.mixed(sum, incoming, buy == incoming ? sell : buy, price, quantity);
    }

    @Override
    public void withdrawn(long at, long order, Withdrawal why, boolean isBid, long price, long quantity) {
        // only trades are compared
    }

    @Override
    public void refused(long at, long order, Refusal why) {
        throw new IllegalStateException("The live book refuses " + order + ": " + why);
    }
}
