package org.openelecbay.market.dispatch.peer;

/// What has to be small before peers have agreed.
public sealed interface Closeness {

    /// How many numbers the measured one stands for.
    long numbers();

    /// The square of what is measured, with that of one more peer.
    double with(double squares, double next);

    /// The norm of what all pairs differ by.
    ///
    /// @param numbers how many quantities all peers together propose
    record OfAll(long numbers) implements Closeness {

        @Override
        public double with(double squares, double next) {
            return squares + next;
        }
    }

    /// The largest of all differences.
    record OfTheWorst() implements Closeness {

        @Override
        public long numbers() {
            return 1;
        }

        @Override
        public double with(double squares, double next) {
            return Math.max(squares, next);
        }
    }
}
