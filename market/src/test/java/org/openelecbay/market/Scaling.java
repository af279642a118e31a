package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Trade;

/// Scaling all quantities scales what everybody trades, to within one watt-hour before scaling, and keeps the
/// prices. Where everything is less than a watt-hour before scaling there is no price to keep.
final class Scaling {

    static final long FACTOR = 7;

    private Scaling() {}

    static void check(OrderBook book, Function<OrderBook, Clearing> rule) {
        OrderBook larger = scaled(book);
        Clearing once = rule.apply(book);
        Clearing scaled = rule.apply(larger);
        Volumes before = Volumes.of(once);
        Volumes after = Volumes.of(scaled);
        for (Bid bid : book.bids()) {
            assertThat(Math.abs(after.boughtBy(bid.owner()) - FACTOR * before.boughtBy(bid.owner())))
                    .as("bought by %s", bid.owner())
                    .isLessThanOrEqualTo(FACTOR);
        }
        for (Offer offer : book.offers()) {
            assertThat(Math.abs(after.soldBy(offer.owner()) - FACTOR * before.soldBy(offer.owner())))
                    .as("sold by %s", offer.owner())
                    .isLessThanOrEqualTo(FACTOR);
        }
        if (!once.trades().isEmpty()) {
            assertThat(prices(scaled)).isEqualTo(prices(once));
        }
    }

    static OrderBook scaled(OrderBook book) {
        return new OrderBook(
                book.slot(),
                book.bids().stream().map(Scaling::scaled).toList(),
                book.offers().stream().map(Scaling::scaled).toList());
    }

    private static Set<List<Price>> prices(Clearing clearing) {
        Set<List<Price>> prices = new HashSet<>();
        for (Trade trade : clearing.trades()) {
            prices.add(List.of(trade.sellerGets(), trade.buyerPays()));
        }
        return prices;
    }

    private static Bid scaled(Bid bid) {
        return new Bid(bid.id(), bid.owner(), bid.slot(), scaled(bid.segments()), bid.submittedAt());
    }

    private static Offer scaled(Offer offer) {
        return new Offer(offer.id(), offer.owner(), offer.slot(), scaled(offer.segments()), offer.submittedAt());
    }

    private static List<Segment> scaled(List<Segment> segments) {
        return segments.stream()
                .map(segment -> new Segment(
                        Energy.ofWattHours(FACTOR * segment.quantity().wattHours()), segment.limit()))
                .toList();
    }
}
