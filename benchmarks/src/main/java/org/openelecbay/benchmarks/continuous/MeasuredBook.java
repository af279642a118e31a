package org.openelecbay.benchmarks.continuous;

/// A book that takes the commands of a stream and mixes its trades into one number.
interface MeasuredBook {

    /// Lets the command number `index` of the stream happen.
    void apply(CommandStream stream, int index);

    /// Depends on every trade: the incoming order, the resting one, price, quantity, and their sequence.
    long checksum();

    static long mixed(long sum, long incoming, long resting, long price, long quantity) {
        long mixed = sum * 31 + incoming;
        mixed = mixed * 31 + resting;
        mixed = mixed * 31 + price;
        return mixed * 31 + quantity;
    }

    /// A fresh book of this kind: `live`, `direct` or `naive` (exchange-core's two), filled to the depth of the stream.
    static MeasuredBook filled(String kind, CommandStream stream) {
        MeasuredBook book =
                switch (kind) {
                    case "live" -> new MeasuredLiveBook(stream.depth);
                    case "direct" -> ExchangeCoreBook.direct();
                    case "naive" -> ExchangeCoreBook.naive();
                    default -> throw new IllegalArgumentException("There is no book called " + kind + ".");
                };
        for (int i = 0; i < stream.first; i++) {
            book.apply(stream, i);
        }
        return book;
    }
}
