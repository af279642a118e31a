package org.openelecbay.market.auction.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Every clause of spec A.7 as a short story; the gate closes at 100.
class LiveBookTest {

    private static final boolean BUY = true;
    private static final boolean SELL = false;

    private final Tape tape = new Tape();
    private final LiveBook book = new LiveBook(100, 4, tape);

    @Test
    void theRestingOrderSetsThePriceAndTheIncomingOneSweepsTheBook() {
        limit(1, 1, SELL, 15, 2);
        limit(2, 2, SELL, 13, 1);
        limit(3, 3, SELL, 13, 2);
        limit(4, 4, BUY, 14, 4);

        assertThat(tape.lines()).containsExactly("4: 4 buys 1 from 2 at 13", "4: 4 buys 2 from 3 at 13");
        assertThat(book.resting(BUY)).extracting(RestingOrder::quantity).containsExactly(1L);
    }

    @Test
    void equalLimitsTrade() {
        limit(1, 1, SELL, 13, 1);
        limit(1, 2, BUY, 13, 1);

        assertThat(tape.lines()).containsExactly("1: 2 buys 1 from 1 at 13");
        assertThat(book.size()).isZero();
    }

    @Test
    void atOneTimeTheEventsHappenInTheirOrder() {
        limit(1, 1, BUY, 10, 1);
        limit(1, 2, BUY, 10, 1);
        limit(1, 3, SELL, 10, 1);

        assertThat(tape.lines()).containsExactly("1: 1 buys 1 from 3 at 10");
    }

    @Test
    void lessEnergyKeepsThePlaceAndMoreLosesIt() {
        limit(1, 1, BUY, 10, 5);
        limit(2, 2, BUY, 10, 5);
        book.amend(3, 1, LiveBook.KEEP, 3);
        limit(4, 3, SELL, 10, 1);
        book.amend(5, 1, LiveBook.KEEP, 6);
        limit(6, 4, SELL, 10, 1);

        assertThat(tape.lines()).containsExactly("4: 1 buys 1 from 3 at 10", "6: 2 buys 1 from 4 at 10");
        assertThat(book.resting(BUY)).extracting(RestingOrder::quantity).containsExactly(4L, 6L);
    }

    @Test
    void theSameQuantityAndPriceKeepThePlace() {
        limit(1, 1, BUY, 10, 5);
        limit(2, 2, BUY, 10, 5);
        book.amend(3, 1, 10, 5);

        assertThat(book.resting(BUY)).extracting(RestingOrder::id).containsExactly(1L, 2L);
    }

    @Test
    void anotherPriceLosesThePlaceAndMayTradeAtOnce() {
        limit(1, 1, BUY, 10, 5);
        limit(2, 2, SELL, 12, 2);
        book.amend(3, 1, 12, LiveBook.KEEP);

        assertThat(tape.lines()).containsExactly("3: 1 buys 2 from 2 at 12");
        assertThat(book.resting(BUY).getFirst().quantity()).isEqualTo(3);
    }

    @Test
    void anAmendmentSaysWhatRemainsAfterPartlyTrading() {
        limit(1, 1, BUY, 10, 5);
        limit(2, 2, SELL, 10, 3);
        book.amend(3, 1, LiveBook.KEEP, 2);
        book.amend(4, 1, LiveBook.KEEP, 1);

        assertThat(book.resting(BUY).getFirst().quantity()).isEqualTo(1);
        assertThat(tape.withdrawn()).isZero();
    }

    @Test
    void anAmendmentToNothingEndsTheOrderWithoutARecord() {
        limit(1, 1, BUY, 10, 5);
        book.amend(2, 1, 11, 0);
        limit(3, 2, BUY, 10, 5);
        book.amend(4, 2, LiveBook.KEEP, 0);

        assertThat(book.size()).isZero();
        assertThat(tape.lines()).isEmpty();
    }

    @Test
    void anOrderEndsAtItsTimeExactlyBeforeWhatHappensThen() {
        book.limit(1, 1, 1, SELL, 10, 5, 20);
        limit(20, 2, BUY, 10, 5);

        assertThat(tape.lines()).containsExactly("20: 1 EXPIRED 5 at 10");
    }

    @Test
    void ordersThatEndTogetherAreListedAsAtClosure() {
        book.limit(1, 1, 1, SELL, 12, 1, 5);
        book.limit(1, 2, 2, BUY, 8, 2, 6);
        book.limit(1, 3, 3, BUY, 9, 3, 7);
        book.limit(1, 4, 4, SELL, 11, 4, 8);
        book.limit(1, 5, 5, SELL, 11, 5, 4);
        book.tick(8);

        assertThat(tape.lines())
                .containsExactly(
                        "8: 3 EXPIRED 3 at 9",
                        "8: 2 EXPIRED 2 at 8",
                        "8: 4 EXPIRED 4 at 11",
                        "8: 5 EXPIRED 5 at 11",
                        "8: 1 EXPIRED 1 at 12");
    }

    @Test
    void anOrderThatIsOverWhenItComesStillTradesAndLeavesBeforeTheNextEvent() {
        limit(1, 1, SELL, 10, 1);
        book.limit(5, 2, 2, BUY, 10, 3, 5);
        limit(5, 3, SELL, 10, 1);

        assertThat(tape.lines()).containsExactly("5: 2 buys 1 from 1 at 10", "5: 2 EXPIRED 2 at 10");
    }

    @Test
    void whatAnImmediateOrderDoesNotTradeIsWithdrawn() {
        limit(1, 1, SELL, 10, 1);
        book.immediate(2, 2, 2, BUY, 11, 3);
        book.amend(3, 2, LiveBook.KEEP, 1);

        assertThat(tape.lines())
                .containsExactly("2: 2 buys 1 from 1 at 10", "2: 2 IOC 2 at 11", "3: 2 refused UNKNOWN_ORDER");
    }

    @Test
    void nobodyTradesWithItselfAndEarlierFillsStand() {
        book.limit(1, 1, 7, SELL, 10, 1, LiveBook.FOREVER);
        book.limit(1, 2, 8, SELL, 11, 1, LiveBook.FOREVER);
        book.limit(2, 3, 8, BUY, 12, 3, LiveBook.FOREVER);
        book.immediate(3, 4, 8, BUY, 12, 3);

        assertThat(tape.lines())
                .containsExactly("2: 3 buys 1 from 1 at 10", "2: 3 SELF_TRADE 2 at 12", "3: 4 SELF_TRADE 3 at 12");
        assertThat(book.resting(SELL)).extracting(RestingOrder::id).containsExactly(2L);
    }

    @Test
    void anAmendmentIntoOnesOwnOrderIsASelfTrade() {
        book.limit(1, 1, 7, SELL, 10, 1, LiveBook.FOREVER);
        book.limit(1, 2, 7, BUY, 9, 2, LiveBook.FOREVER);
        book.amend(2, 2, 10, LiveBook.KEEP);

        assertThat(tape.lines()).containsExactly("2: 2 SELF_TRADE 2 at 10");
    }

    @Test
    void ordersThatAreUnknownOrFinishedCannotChange() {
        limit(1, 1, SELL, 10, 1);
        limit(2, 2, BUY, 10, 1);
        book.cancel(3, 1);
        book.amend(4, 2, 9, 1);
        book.cancel(5, 99);

        assertThat(tape.lines().subList(1, 4))
                .containsExactly(
                        "3: 1 refused UNKNOWN_ORDER", "4: 2 refused UNKNOWN_ORDER", "5: 99 refused UNKNOWN_ORDER");
    }

    @Test
    void anIdStandsOnceAndIsFreeAgainAfterwards() {
        limit(1, 1, SELL, 10, 1);
        limit(2, 1, BUY, 9, 1);
        book.cancel(3, 1);
        limit(4, 1, BUY, 9, 1);

        assertThat(tape.lines()).containsExactly("2: 1 refused DUPLICATE_ID", "3: 1 CANCELLED 1 at 10");
        assertThat(book.resting(BUY)).hasSize(1);
    }

    @Test
    void noEnergyIsNoOrder() {
        limit(1, 1, SELL, 10, 0);
        book.immediate(1, 2, 2, BUY, 10, -1);
        limit(1, 3, SELL, 10, 1);
        book.amend(2, 3, LiveBook.KEEP, -1);

        assertThat(tape.lines())
                .containsExactly("1: 1 refused NOT_POSITIVE", "1: 2 refused NOT_POSITIVE", "2: 3 refused NOT_POSITIVE");
    }

    @Test
    void atClosureEverybodyLeavesBuyersFirstEachSideInBookOrder() {
        limit(1, 1, SELL, 12, 1);
        limit(2, 2, SELL, 11, 2);
        limit(3, 3, BUY, 8, 3);
        limit(4, 4, BUY, 9, 4);
        limit(5, 5, BUY, 9, 5);
        limit(100, 6, BUY, 12, 1);
        book.cancel(101, 1);

        assertThat(tape.lines())
                .containsExactly(
                        "100: 4 GATE_CLOSED 4 at 9",
                        "100: 5 GATE_CLOSED 5 at 9",
                        "100: 3 GATE_CLOSED 3 at 8",
                        "100: 2 GATE_CLOSED 2 at 11",
                        "100: 1 GATE_CLOSED 1 at 12",
                        "100: 6 refused GATE_CLOSED",
                        "101: 1 refused GATE_CLOSED");
    }

    @Test
    void anOrderThatEndsAtClosureExpiresAndOneThatEndsLaterIsClosed() {
        book.limit(1, 1, 1, SELL, 12, 1, 100);
        book.limit(1, 2, 2, SELL, 12, 1, 101);
        book.tick(150);

        assertThat(tape.lines()).containsExactly("100: 1 EXPIRED 1 at 12", "100: 2 GATE_CLOSED 1 at 12");
    }

    @Test
    void quantitiesAndPricesMayBeAsLargeAsNumbersAre() {
        limit(1, 1, SELL, Long.MIN_VALUE + 1, Long.MAX_VALUE);
        limit(2, 2, BUY, Long.MAX_VALUE, Long.MAX_VALUE);

        assertThat(tape.trades()).containsExactly(new Tape.Struck(2, 2, 1, Long.MIN_VALUE + 1, Long.MAX_VALUE));
        assertThat(book.size()).isZero();
    }

    @Test
    void timeDoesNotRunBackwards() {
        book.tick(5);

        assertThatThrownBy(() -> limit(4, 1, SELL, 10, 1)).hasMessage("An event at 4 comes after one at 5.");
    }

    private void limit(long at, long id, boolean buys, long price, long quantity) {
        book.limit(at, id, id, buys, price, quantity, LiveBook.FOREVER);
    }
}
