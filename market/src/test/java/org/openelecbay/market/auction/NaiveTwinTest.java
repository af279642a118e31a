package org.openelecbay.market.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Segment;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;

/// The fast auction and its naive twin agree on every book.
class NaiveTwinTest {

    private static final CallAuction AUCTION = new CallAuction();

    @Test
    void bothFindTheSameVolumeMarginalOrdersAndPairs() {
        Seeds.every(1_000, random -> RandomBooks.small(random, 8, 20), NaiveTwinTest::agree);
    }

    @Test
    void bothAgreeWhenManyLimitsTie() {
        Seeds.every(500, random -> RandomBooks.small(random, 10, 12), NaiveTwinTest::agree);
    }

    @Test
    void theWholeIntervalSupportsTheVolumeAndNothingBesideItDoes() {
        Seeds.every(300, random -> RandomBooks.small(random, 8, 20), book -> {
            NaiveAuction naive = twin(book);
            outcome(book).crossing().ifPresent(crossing -> {
                long lowest = crossing.lowest().microsPerKwh();
                long highest = crossing.highest().microsPerKwh();
                assertThat(naive.supports(lowest)).isTrue();
                assertThat(naive.supports(highest)).isTrue();
                assertThat(naive.supports(lowest - 1)).isFalse();
                assertThat(naive.supports(highest + 1)).isFalse();
                long price = crossing.price(Pricing.EQUILIBRIUM, Ratio.half()).microsPerKwh();
                assertThat(naive.supports(price)).isTrue();
            });
        });
    }

    @Test
    void raisingTheLimitOfAFilledBidNeverReducesItsFill() {
        Seeds.every(300, RandomBooks::singleSegments, book -> {
            for (Fill fill : outcome(book).bids()) {
                long before = fill.quantity().wattHours();
                long after = outcome(raised(book, fill)).bids().stream()
                        .filter(each -> each.order().equals(fill.order()))
                        .mapToLong(each -> each.quantity().wattHours())
                        .sum();
                assertThat(after).as("fill of %s", fill.order()).isGreaterThanOrEqualTo(before);
            }
        });
    }

    @Test
    void oneMoreBidNeverLowersTheHighestPrice() {
        Seeds.every(300, RandomBooks::singleSegments, book -> {
            for (int cents = 8; cents <= 22; cents++) {
                List<Bid> bids = new ArrayList<>(book.bids());
                bids.addAll(BookBuilder.book().bid("newcomer", 4, cents).build().bids());
                AuctionOutcome after = outcome(new OrderBook(book.slot(), bids, book.offers()));
                outcome(book)
                        .crossing()
                        .ifPresent(before -> assertThat(
                                        after.crossing().orElseThrow().highest())
                                .isGreaterThanOrEqualTo(before.highest()));
            }
        });
    }

    private static void agree(OrderBook book) {
        NaiveAuction naive = twin(book);
        AuctionOutcome outcome = outcome(book);
        assertThat(outcome.volume().wattHours()).isEqualTo(naive.volume());
        outcome.crossing().ifPresent(crossing -> {
            assertThat(crossing.marginalBid()).isEqualTo(Price.ofMicrosPerKwh(naive.marginalBid()));
            assertThat(crossing.marginalOffer()).isEqualTo(Price.ofMicrosPerKwh(naive.marginalOffer()));
        });
        List<String> pairs = outcome.pairs().stream()
                .map(pair -> NaiveAuction.name(pair.bid().order(), pair.bid().segment()) + "-"
                        + NaiveAuction.name(pair.offer().order(), pair.offer().segment()) + " "
                        + pair.quantity())
                .toList();
        assertThat(pairs).containsExactlyElementsOf(naive.pairs().values());
    }

    private static OrderBook raised(OrderBook book, Fill fill) {
        var bids = book.bids().stream()
                .map(bid -> bid.id().equals(fill.order())
                        ? new Bid(
                                bid.id(),
                                bid.owner(),
                                bid.slot(),
                                List.of(new Segment(
                                        bid.quantity(),
                                        bid.segments().getFirst().limit().plus(Setting.cents(2)))),
                                bid.submittedAt())
                        : bid)
                .toList();
        return new OrderBook(book.slot(), bids, book.offers());
    }

    private static NaiveAuction twin(OrderBook book) {
        return new NaiveAuction(book, Setting.plain().context().ties());
    }

    private static AuctionOutcome outcome(OrderBook book) {
        return AUCTION.outcome(book, Setting.plain().context());
    }
}
