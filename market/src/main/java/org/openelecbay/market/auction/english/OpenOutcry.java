package org.openelecbay.market.auction.english;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openelecbay.core.Price;

/// One lot under open outcry: bids are called one after another, and the end moves while bidders are still raising.
///
/// Source: spec A.9.
public final class OpenOutcry {

    private final Lot lot;
    private Instant end;
    private Optional<Call> leading = Optional.empty();

    public OpenOutcry(Lot lot) {
        this.lot = lot;
        this.end = lot.end();
    }

    /// Answers the next call; calls come in the order of their times.
    public Standing call(Call call) {
        if (!call.time().isBefore(end)) {
            return Standing.LATE;
        }
        if (isTooLow(call.price())) {
            return Standing.TOO_LOW;
        }
        if (leading.filter(standing -> standing.bidder().equals(call.bidder())).isPresent()) {
            return Standing.ALREADY_LEADING;
        }
        leading = Optional.of(call);
        if (Duration.between(call.time(), end).compareTo(lot.extension()) < 0) {
            end = call.time().plus(lot.extension());
        }
        return Standing.LEADING;
    }

    /// The standing bid: the winner and the price it pays, once the auction is closed.
    public Optional<Call> leading() {
        return leading;
    }

    /// When the auction closes unless somebody calls before.
    public Instant closesAt() {
        return end;
    }

    private boolean isTooLow(Price price) {
        return leading.map(standing -> !Proxies.isRaised(
                        standing.price().microsPerKwh(),
                        price.microsPerKwh(),
                        lot.increment().microsPerKwh()))
                .orElse(price.compareTo(lot.reserve()) < 0);
    }
}
