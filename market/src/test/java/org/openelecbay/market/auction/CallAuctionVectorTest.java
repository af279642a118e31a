package org.openelecbay.market.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.BookBuilder.step;
import static org.openelecbay.market.Setting.cents;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.Setting;

/// The golden cases A01 of the specification, in watt-hours.
class CallAuctionVectorTest {

    private static AuctionOutcome outcome(BookBuilder book, TieRule tieRule) {
        return new CallAuction(Pricing.EQUILIBRIUM, Ratio.half(), tieRule)
                .outcome(book.build(), Setting.plain().context());
    }

    private static void crosses(AuctionOutcome outcome, long volume, int bid, int offer, int lowest, int highest) {
        assertThat(outcome.crossing())
                .contains(new Crossing(
                        Energy.ofWattHours(volume), cents(bid), cents(offer), cents(lowest), cents(highest)));
    }

    private static void prices(AuctionOutcome outcome, String equilibrium, String marginalPair) {
        Crossing crossing = outcome.crossing().orElseThrow();
        assertThat(crossing.price(Pricing.EQUILIBRIUM, Ratio.half())).isEqualTo(Price.perKwh(equilibrium));
        assertThat(crossing.price(Pricing.MARGINAL_PAIR, Ratio.half())).isEqualTo(Price.perKwh(marginalPair));
    }

    private static void payAsBid(AuctionOutcome outcome, long buyersPay, long sellersGet) {
        assertThat(outcome.buyersPayAsBid()).isEqualTo(Money.ofHundredths(buyersPay));
        assertThat(outcome.sellersGetAsBid()).isEqualTo(Money.ofHundredths(sellersGet));
        assertThat(outcome.welfare()).isEqualTo(Money.ofHundredths(buyersPay - sellersGet));
    }

    private static List<String> fills(AuctionOutcome outcome) {
        return Stream.concat(outcome.bids().stream(), outcome.offers().stream())
                .map(fill -> fill.order() + "#" + fill.segment() + " " + fill.quantity())
                .toList();
    }

    private static List<String> pairs(AuctionOutcome outcome) {
        return outcome.pairs().stream()
                .map(pair -> pair.bid().order() + "-" + pair.offer().order() + " " + pair.quantity() + " at "
                        + pair.price(Ratio.half()))
                .toList();
    }

    @Test
    void aPartlyFilledMarginalBidCollapsesTheInterval() {
        AuctionOutcome outcome = outcome(
                book().bid("b1", 3_000, 24)
                        .bid("b2", 4_000, 20)
                        .bid("b3", 5_000, 15)
                        .offer("a1", 2_000, 10)
                        .offer("a2", 3_000, 14)
                        .offer("a3", 4_000, 22),
                TieRule.TIME);

        crosses(outcome, 5_000, 20, 14, 20, 20);
        prices(outcome, "0.20", "0.17");
        payAsBid(outcome, 112, 62);
        assertThat(fills(outcome)).containsExactly("b1#1 3000 Wh", "b2#1 2000 Wh", "a1#1 2000 Wh", "a2#1 3000 Wh");
        assertThat(pairs(outcome))
                .containsExactly("b1-a1 2000 Wh at 0.17/kWh", "b1-a2 1000 Wh at 0.19/kWh", "b2-a2 2000 Wh at 0.17/kWh");
    }

    @Test
    void exactBalanceLeavesAnIntervalBoundedByRejectedOrders() {
        AuctionOutcome outcome = outcome(
                book().bid("b1", 3_000, 24)
                        .bid("b2", 2_000, 20)
                        .bid("b3", 5_000, 12)
                        .offer("a1", 2_000, 10)
                        .offer("a2", 3_000, 14)
                        .offer("a3", 4_000, 18),
                TieRule.TIME);

        crosses(outcome, 5_000, 20, 14, 14, 18);
        prices(outcome, "0.16", "0.17");
        payAsBid(outcome, 112, 62);
        assertThat(fills(outcome)).containsExactly("b1#1 3000 Wh", "b2#1 2000 Wh", "a1#1 2000 Wh", "a2#1 3000 Wh");
    }

    private static BookBuilder tied() {
        return book().at(5)
                .bid("b1", 2_000, 20)
                .at(1)
                .bid("b2", 3_000, 20)
                .at(3)
                .bid("b3", 4_000, 20)
                .at(1)
                .offer("a1", 4_000, 10)
                .at(2)
                .offer("a2", 2_000, 15);
    }

    @Test
    void aTieAtTheMarginGoesToTheEarlierOrders() {
        AuctionOutcome outcome = outcome(tied(), TieRule.TIME);

        crosses(outcome, 6_000, 20, 15, 20, 20);
        prices(outcome, "0.20", "0.175");
        payAsBid(outcome, 120, 70);
        assertThat(fills(outcome)).containsExactly("b2#1 3000 Wh", "b3#1 3000 Wh", "a1#1 4000 Wh", "a2#1 2000 Wh");
        assertThat(pairs(outcome))
                .containsExactly(
                        "b2-a1 3000 Wh at 0.15/kWh", "b3-a1 1000 Wh at 0.15/kWh", "b3-a2 2000 Wh at 0.175/kWh");
    }

    @Test
    void aTieAtTheMarginIsSharedProRataByLargestRemainder() {
        AuctionOutcome outcome = outcome(tied(), TieRule.PRO_RATA);

        crosses(outcome, 6_000, 20, 15, 20, 20);
        payAsBid(outcome, 120, 70);
        assertThat(fills(outcome))
                .containsExactly("b2#1 2000 Wh", "b3#1 2667 Wh", "b1#1 1333 Wh", "a1#1 4000 Wh", "a2#1 2000 Wh");
        assertThat(pairs(outcome))
                .containsExactly(
                        "b2-a1 2000 Wh at 0.15/kWh",
                        "b3-a1 2000 Wh at 0.15/kWh",
                        "b3-a2 667 Wh at 0.175/kWh",
                        "b1-a2 1333 Wh at 0.175/kWh");
    }

    @Test
    void withoutACrossingThereIsNoPrice() {
        AuctionOutcome outcome = outcome(book().bid("b1", 3_000, 10).offer("a1", 2_000, 12), TieRule.TIME);

        assertThat(outcome.crossing()).isEmpty();
        assertThat(outcome.volume()).isEqualTo(Energy.ZERO);
        assertThat(fills(outcome)).isEmpty();
        assertThat(pairs(outcome)).isEmpty();
    }

    @Test
    void segmentsOfOneOrderFillInTheirOrder() {
        AuctionOutcome outcome = outcome(
                book().at(1)
                        .bid("b1", step(1_000, 25), step(2_000, 18), step(3_000, 11))
                        .bid("b2", 2_000, 21)
                        .at(1)
                        .offer("a1", step(2_000, 9), step(2_000, 16))
                        .offer("a2", 5_000, 19),
                TieRule.TIME);

        crosses(outcome, 4_000, 18, 16, 18, 18);
        prices(outcome, "0.18", "0.17");
        payAsBid(outcome, 85, 50);
        assertThat(fills(outcome))
                .containsExactly("b1#1 1000 Wh", "b2#1 2000 Wh", "b1#2 1000 Wh", "a1#1 2000 Wh", "a1#2 2000 Wh");
        assertThat(pairs(outcome))
                .containsExactly(
                        "b1-a1 1000 Wh at 0.17/kWh",
                        "b2-a1 1000 Wh at 0.15/kWh",
                        "b2-a1 1000 Wh at 0.185/kWh",
                        "b1-a1 1000 Wh at 0.17/kWh");
    }

    @Test
    void aTradeWithoutGainTakesPlace() {
        AuctionOutcome outcome = outcome(book().bid("b1", 2_000, 15).offer("a1", 3_000, 15), TieRule.TIME);

        crosses(outcome, 2_000, 15, 15, 15, 15);
        payAsBid(outcome, 30, 30);
        assertThat(outcome.crossing().orElseThrow().price(Pricing.EQUILIBRIUM, new Ratio(3, 10)))
                .isEqualTo(cents(15));
    }
}
