package org.openelecbay.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TieOrder;

/// Books for the auctions: half of the orders bid, half offer, one an owner, from one seed.
final class RandomOrders {

    private static final Slot SLOT = new Slot(Instant.parse("2017-05-24T12:00:00Z"), Duration.ofMinutes(5));
    private static final PriceBand BAND = new PriceBand(Price.perKwh("0.09"), Price.perKwh("0.20"));
    private static final long LOWEST_MICROS = 90_000;
    private static final long SPAN_MICROS = 110_000;

    private RandomOrders() {}

    /// @param orders on both sides together
    /// @param levels how many prices there are, evenly from the supplier's export to its import price; at least two
    static OrderBook book(int orders, int levels) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<Bid> bids = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < orders / 2; i++) {
            ParticipantId buyer = new ParticipantId("b" + i);
            ParticipantId seller = new ParticipantId("o" + i);
            bids.add(new Bid(new OrderId("b" + i), buyer, SLOT, segment(random, levels), arrival(random)));
            offers.add(new Offer(new OrderId("o" + i), seller, SLOT, segment(random, levels), arrival(random)));
        }
        return new OrderBook(SLOT, bids, offers);
    }

    /// Ties by id.
    static SlotContext context() {
        return context(TieOrder.byId());
    }

    /// Ties rotated by slot, as in a running market.
    static SlotContext rotated(OrderBook book) {
        List<ParticipantId> participants = Stream.concat(
                        book.bids().stream().map(Bid::owner),
                        book.offers().stream().map(Offer::owner))
                .toList();
        return context(TieOrder.rotated(participants, 17));
    }

    private static SlotContext context(TieOrder ties) {
        return new SlotContext(SLOT, BAND, Map.of(), (_, _) -> 0, Optional.empty(), ties);
    }

    private static List<Segment> segment(RandomGenerator random, int levels) {
        long micros = LOWEST_MICROS + random.nextLong(levels) * (SPAN_MICROS / (levels - 1));
        return List.of(new Segment(Energy.ofWattHours(random.nextLong(1, 500)), Price.ofMicrosPerKwh(micros)));
    }

    private static Instant arrival(RandomGenerator random) {
        return SLOT.start().minusSeconds(random.nextLong(300, 3_600));
    }
}
