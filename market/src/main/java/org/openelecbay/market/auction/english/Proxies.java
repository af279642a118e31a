package org.openelecbay.market.auction.english;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;

/// The proxy form of the English auction: everybody files a maximum, and the price rises as open outcry would
/// take it.
///
/// The highest maximum wins, the earlier among equals, at one increment above the second highest, at least the
/// reserve and at most the winner's maximum. Below one's own maximum the price does not depend on it. With an
/// increment of zero this is the second-price auction.
///
/// Source: spec A.9.
public final class Proxies {

    private static final Comparator<Call> BEST_FIRST = Comparator.comparing(Call::price)
            .reversed()
            .thenComparing(Call::time)
            .thenComparing(Call::bidder);

    private Proxies() {}

    /// The winner at the price it pays; empty when no maximum reaches the reserve.
    ///
    /// @param maxima in any order; of several of one bidder the highest counts
    /// @param increment not negative
    public static Optional<Call> winner(List<Call> maxima, Price reserve, Price increment) {
        requireIncrement(increment);
        Set<ParticipantId> seen = new HashSet<>();
        List<Call> best = new ArrayList<>();
        maxima.stream()
                .filter(call -> call.price().compareTo(reserve) >= 0)
                .sorted(BEST_FIRST)
                .filter(call -> seen.add(call.bidder()))
                .limit(2)
                .forEach(best::add);
        if (best.isEmpty()) {
            return Optional.empty();
        }
        Call winner = best.getFirst();
        Price price = best.size() == 1
                ? reserve
                : Price.ofMicrosPerKwh(price(
                        winner.price().microsPerKwh(),
                        best.getLast().price().microsPerKwh(),
                        reserve.microsPerKwh(),
                        increment.microsPerKwh()));
        return Optional.of(new Call(winner.bidder(), price, winner.time()));
    }

    /// min(first, max(reserve, second + increment)) without overflow.
    ///
    /// @param first the highest maximum, not below `second`
    static long price(long first, long second, long reserve, long increment) {
        return isRaised(second, first, increment) ? Math.max(reserve, second + increment) : first;
    }

    /// True when `to` is at least `increment` above `from`; right where the difference overflows, too.
    static boolean isRaised(long from, long to, long increment) {
        return to >= from && Long.compareUnsigned(to - from, increment) >= 0;
    }

    static void requireIncrement(Price increment) {
        if (increment.isNegative()) {
            throw new IllegalArgumentException(
                    "The increment of an English auction is " + increment + "; it must not be negative.");
        }
    }
}
