package org.openelecbay.market.auction.english;

import java.time.Duration;
import java.time.Instant;
import org.openelecbay.core.Price;

/// What is auctioned and by which rules (spec A.9).
///
/// @param reserve the least the seller takes
/// @param increment by how much a bid must at least exceed the standing one; not negative
/// @param end bids at or after it are late
/// @param extension a leading bid within this time of the end moves the end to this time after the bid; not
///     negative
public record Lot(Price reserve, Price increment, Instant end, Duration extension) {

    public Lot {
        Proxies.requireIncrement(increment);
        if (extension.isNegative()) {
            throw new IllegalArgumentException("The soft close of a lot is " + extension + "; zero switches it off.");
        }
    }
}
