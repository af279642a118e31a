package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.RandomPositions.position;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.PairwiseK;
import org.openelecbay.market.key.EqualKey;
import org.openelecbay.market.key.KeyRule;
import org.openelecbay.market.key.ProRataKey;
import org.openelecbay.market.matching.PriorityMatching;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.market.pool.MuRule;

/// What holds between the rules (spec, cross-mechanism suite).
class CrossMechanismTest {

    private static final SlotContext CONTEXT = Setting.plain().context();
    private static final long SHIFT = 20_000;

    @Test
    void oneSellerAndOneBuyerOfEqualQuantityTradeInTheMiddleUnderEveryRule() {
        OrderBook orders = book().bid("anna", 1_000, 20).offer("ben", 1_000, 9).build();
        List<Position> metered = List.of(position("anna", -1_000), position("ben", 1_000));
        for (MarketMechanism mechanism : List.of(
                new CallAuction(),
                new PairwiseK(),
                new PriorityMatching(Priority.A),
                new PriorityMatching(Priority.B),
                new PriorityMatching(Priority.C))) {
            isTheMiddle(mechanism.clear(orders, CONTEXT));
        }
        for (SharingRule rule : List.of(
                new MidMarketRate(),
                new MuRule(),
                new MuRule(MuRule.Direction.MALIK_INVERSE),
                new KeyRule(new ProRataKey()),
                new KeyRule(new EqualKey()))) {
            isTheMiddle(rule.share(metered, CONTEXT));
        }
    }

    private static void isTheMiddle(Clearing clearing) {
        ClearingAssert.assertThat(clearing).moves(1_000).allAt(Price.perKwh("0.145"));
    }

    @Test
    void aConstantOnTariffAndLimitsIsAddedToThePrices() {
        SlotContext shifted = Setting.plain()
                .withBand(shift(Setting.BAND.exportPrice()), shift(Setting.BAND.importPrice()))
                .context();
        Seeds.every(300, random -> RandomBooks.small(random, 9, 20), book -> {
            Clearing before = new CallAuction().clear(book, CONTEXT);
            Clearing after = new CallAuction().clear(shifted(book), shifted);
            isShifted(before, after);
        });
        for (SharingRule rule :
                List.of(new MidMarketRate(), new KeyRule(new ProRataKey()), new KeyRule(new EqualKey()))) {
            Seeds.every(
                    300,
                    random -> RandomPositions.small(random, 50),
                    positions -> isShifted(rule.share(positions, CONTEXT), rule.share(positions, shifted)));
        }
    }

    private static void isShifted(Clearing before, Clearing after) {
        assertThat(after.trades()).hasSameSizeAs(before.trades());
        for (int i = 0; i < before.trades().size(); i++) {
            assertThat(after.trades().get(i).buyerPays())
                    .isEqualTo(shift(before.trades().get(i).buyerPays()));
            assertThat(after.trades().get(i).quantity())
                    .isEqualTo(before.trades().get(i).quantity());
        }
        assertThat(after.payments()).isEqualTo(before.payments());
    }

    private static OrderBook shifted(OrderBook book) {
        return new OrderBook(
                book.slot(),
                book.bids().stream()
                        .map(bid ->
                                new Bid(bid.id(), bid.owner(), bid.slot(), shifted(bid.segments()), bid.submittedAt()))
                        .toList(),
                book.offers().stream()
                        .map(offer -> new Offer(
                                offer.id(),
                                offer.owner(),
                                offer.slot(),
                                shifted(offer.segments()),
                                offer.submittedAt()))
                        .toList());
    }

    private static List<Segment> shifted(List<Segment> segments) {
        return segments.stream()
                .map(segment -> new Segment(segment.quantity(), shift(segment.limit())))
                .toList();
    }

    private static Price shift(Price price) {
        return Price.ofMicrosPerKwh(price.microsPerKwh() + SHIFT);
    }
}
