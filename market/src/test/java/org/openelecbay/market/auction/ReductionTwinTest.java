package org.openelecbay.market.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.OrderId;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SlotContext;

/// The fast reductions and McAfee's auction find what their naive twin finds on every book.
class ReductionTwinTest {

    private static final SlotContext CONTEXT = Setting.plain().context();

    @Test
    void bothReduceToTheSameTradesAndPrices() {
        for (Rationing rationing : Rationing.values()) {
            Seeds.every(1_000, RandomBooks::singleSegments, book -> agree(book, rationing));
            Seeds.every(50, random -> RandomBooks.large(random, 40), book -> agree(book, rationing));
        }
    }

    @Test
    void bothAcceptTheSameCandidatePrice() {
        Seeds.every(1_000, RandomBooks::singleSegments, book -> {
            McAfeeOutcome fast = new McAfee().outcome(book, CONTEXT);
            Optional<NaiveReduction.Found> naive = new NaiveReduction(book, CONTEXT, Rationing.BY_RANK).found();
            assertThat(fast.candidate()).isEqualTo(naive.map(NaiveReduction.Found::candidate));
            assertThat(fast.full())
                    .isEqualTo(naive.filter(found -> found.offer().compareTo(found.candidate()) <= 0
                                    && found.candidate().compareTo(found.bid()) <= 0)
                            .isPresent());
        });
    }

    private static void agree(OrderBook book, Rationing rationing) {
        ReductionOutcome fast = new TradeReduction(rationing).outcome(book, CONTEXT);
        Optional<NaiveReduction.Found> naive = new NaiveReduction(book, CONTEXT, rationing).found();
        assertThat(fast.excluded().map(pair -> List.of(pair.buyersPay(), pair.sellersGet())))
                .isEqualTo(naive.map(found -> List.of(found.bid(), found.offer())));
        Map<OrderId, Long> fills = new HashMap<>();
        Stream.concat(fast.bids().stream(), fast.offers().stream())
                .forEach(fill -> fills.put(fill.order(), fill.quantity().wattHours()));
        assertThat(fills).isEqualTo(naive.map(NaiveReduction.Found::fills).orElse(Map.of()));
    }
}
