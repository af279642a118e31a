package org.openelecbay.market.auction.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.Volumes;
import org.openelecbay.market.auction.AuctionOutcome;
import org.openelecbay.market.auction.CallAuction;

/// How far the peers end from the greatest welfare, and how much they say to get there.
class DistributedBoundTest {

    private static final SlotContext CONTEXT = Setting.plain().context();

    @Test
    void theWelfareIsLessThanTheGreatestByLessThanTheIncrementTimesTheGreatestVolume() {
        for (long increment : new long[] {1, 7_000, 10_000, 25_000, 60_000, 1_000_000}) {
            Seeds.every(300, random -> RandomBooks.small(random, 5, 25), book -> {
                AuctionOutcome best = new CallAuction().outcome(book, CONTEXT);
                long lost = best.welfare().nanos() - welfare(book, clear(book, increment));
                assertThat(lost).isBetween(0L, (increment - 1) * best.volume().wattHours());
            });
        }
    }

    @Test
    void theFinestIncrementIsEfficient() {
        Seeds.every(300, random -> RandomBooks.large(random, 40), book -> {
            AuctionOutcome best = new CallAuction().outcome(book, CONTEXT);
            assertThat(welfare(book, clear(book, 1))).isEqualTo(best.welfare().nanos());
        });
    }

    @Test
    void everyoneWhoTradesHasALimitThatSuitsThePrice() {
        Seeds.every(300, random -> RandomBooks.small(random, 5, 25), book -> {
            Clearing clearing = clear(book, 30_000);
            clearing.trades().forEach(trade -> {
                assertThat(best(book, trade.buyer().value())).isGreaterThanOrEqualTo(trade.buyerPays());
                assertThat(best(book, trade.seller().value())).isLessThanOrEqualTo(trade.sellerGets());
            });
        });
    }

    @Test
    void roundsGrowAsTheLogarithmOfThePricesAndMessagesAsThePeers() {
        for (int orders : new int[] {50, 500, 5_000}) {
            OrderBook book = RandomBooks.large(new SplittableRandom(orders), orders);
            Clearing clearing = clear(book, 1_000);
            Traffic traffic = clearing.traffic();
            long peers = 2L * orders;
            assertThat(traffic.rounds()).isEqualTo(2 + 8);
            assertThat(traffic.messages())
                    .isLessThanOrEqualTo((2 * traffic.rounds() + 1) * (peers - 1)
                            + 2L * clearing.trades().size());
            assertThat(traffic.bytes()).isLessThan(800 * peers);
        }
    }

    private static Clearing clear(OrderBook book, long increment) {
        return new DistributedDoubleAuction(Price.ofMicrosPerKwh(increment)).clear(book, CONTEXT);
    }

    private static Price best(OrderBook book, String owner) {
        return Stream.concat(book.bids().stream(), book.offers().stream())
                .filter(order -> order.owner().value().equals(owner))
                .findFirst()
                .orElseThrow()
                .segments()
                .getFirst()
                .limit();
    }

    private static long welfare(OrderBook book, Clearing clearing) {
        Volumes volumes = Volumes.of(clearing);
        long welfare = 0;
        for (Order bid : book.bids()) {
            welfare += worth(bid, volumes.boughtBy(bid.owner()));
        }
        for (Order offer : book.offers()) {
            welfare -= worth(offer, volumes.soldBy(offer.owner()));
        }
        return welfare;
    }

    private static long worth(Order order, long wattHours) {
        long left = wattHours;
        long worth = 0;
        for (Segment segment : order.segments()) {
            long part = Math.min(left, segment.quantity().wattHours());
            worth += part * segment.limit().microsPerKwh();
            left -= part;
        }
        return worth;
    }
}
