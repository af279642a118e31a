package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.engine.SlotStory.open;
import static org.openelecbay.engine.Village.CLOSURE;
import static org.openelecbay.engine.Village.OPENING;
import static org.openelecbay.engine.Village.bid;
import static org.openelecbay.engine.Village.id;
import static org.openelecbay.engine.Village.offer;
import static org.openelecbay.engine.Village.segment;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Price;
import org.openelecbay.market.BookLoad;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.OrderBook;

/// Who gets into the book, and with which reason not (spec A.1).
class GateTest {

    private static final MarketRule RULE = new PairInOrder();

    @Test
    void anOrderFromTheOpeningToJustBeforeClosureStands() {
        SlotStory story = open(RULE)
                .order(bid("first", "ben", 1_000, "0.20", OPENING))
                .order(offer("last", "anna", 1_000, "0.10", CLOSURE.minusNanos(1)));

        assertThat(story.all(Event.OrderAccepted.class)).hasSize(2);
    }

    @Test
    void anOrderBeforeTheOpeningIsTooEarly() {
        assertRejected(open(RULE), bid("o", "ben", 1_000, "0.20", OPENING.minusNanos(1)), Rejection.GATE_NOT_OPEN);
        assertRejected(SlotStory.announced(RULE), bid("o", "ben", 1_000, "0.20", OPENING), Rejection.GATE_NOT_OPEN);
    }

    @Test
    void anOrderAtClosureExactlyIsTooLate() {
        assertRejected(open(RULE), bid("o", "ben", 1_000, "0.20", CLOSURE), Rejection.GATE_CLOSED);
        assertRejected(open(RULE).closes(), bid("o", "ben", 1_000, "0.20", OPENING), Rejection.GATE_CLOSED);
        assertRejected(
                open(RULE).closes().secure().delivers(),
                bid("o", "ben", 1_000, "0.20", OPENING),
                Rejection.GATE_CLOSED);
    }

    @Test
    void aStrangerDoesNotTrade() {
        assertRejected(open(RULE), bid("o", "ghost", 1_000, "0.20", OPENING), Rejection.UNKNOWN_OWNER);
        assertRejected(open(RULE), bid("o", "community", 1_000, "0.20", OPENING), Rejection.UNKNOWN_OWNER);
    }

    @Test
    void whoDoesNotTakePartDoesNotTrade() {
        assertRejected(open(RULE), bid("o", "eric", 1_000, "0.20", OPENING), Rejection.UNWILLING);
    }

    @Test
    void anOrderIsForOneSlot() {
        Order tomorrow =
                new Bid(new OrderId("o"), id("ben"), Village.SLOT.next(), List.of(segment(1_000, "0.20")), OPENING);

        assertRejected(open(RULE), tomorrow, Rejection.WRONG_SLOT);
    }

    @Test
    void anIdIsUsedOnceAndFreeAgainAfterARejection() {
        SlotStory story = open(RULE).order(bid("o", "ben", 1_000, "0.20", OPENING));
        assertRejected(story, offer("o", "anna", 1_000, "0.10", OPENING), Rejection.DUPLICATE_ID);

        SlotStory again = open(RULE).order(bid("o", "ben", 1_000, "0.60", OPENING));
        again.order(bid("o", "ben", 1_000, "0.50", OPENING));
        assertThat(again.all(Event.OrderAccepted.class)).hasSize(1);
    }

    @Test
    void limitsKeepFloorAndCap() {
        assertRejected(open(RULE), bid("o", "ben", 1_000, "0.500001", OPENING), Rejection.LIMIT_ABOVE_CAP);
        assertRejected(open(RULE), offer("o", "anna", 1_000, "-0.000001", OPENING), Rejection.LIMIT_BELOW_FLOOR);
        assertThat(open(RULE)
                        .order(bid("b", "ben", 1_000, "0.50", OPENING))
                        .order(offer("a", "anna", 1_000, "0", OPENING))
                        .all(Event.OrderRejected.class))
                .isEmpty();
    }

    @Test
    void everySegmentKeepsFloorAndCap() {
        Order falling = new Bid(
                new OrderId("o"),
                id("ben"),
                Village.SLOT,
                List.of(segment(1_000, "0.20"), segment(1_000, "-0.01")),
                OPENING);

        assertRejected(open(RULE), falling, Rejection.LIMIT_BELOW_FLOOR);
    }

    @Test
    void nobodyTradesWithItselfTheLaterOrderGoes() {
        SlotStory story = open(RULE).order(offer("sell", "anna", 1_000, "0.15", OPENING));
        assertRejected(story, bid("buy", "anna", 1_000, "0.15", OPENING), Rejection.CROSSES_OWN_ORDER);

        SlotStory other = open(RULE).order(bid("buy", "anna", 1_000, "0.15", OPENING));
        assertRejected(other, offer("sell", "anna", 1_000, "0.14", OPENING), Rejection.CROSSES_OWN_ORDER);
    }

    @Test
    void ordersOfOneOwnerOnBothSidesThatDoNotCrossStand() {
        SlotStory story = open(RULE)
                .order(offer("sell", "anna", 1_000, "0.15", OPENING))
                .order(bid("buy", "anna", 1_000, "0.149999", OPENING));

        assertThat(story.all(Event.OrderAccepted.class)).hasSize(2);
    }

    @Test
    void noOrderIsLargerThanAnyConnectionNotEvenOneThatOverflows() {
        assertRejected(open(RULE), bid("o", "ben", 1_000_000_001, "0.20", OPENING), Rejection.QUANTITY_TOO_LARGE);
        Order overflowing = new Bid(
                new OrderId("o"),
                id("ben"),
                Village.SLOT,
                List.of(segment(Long.MAX_VALUE, "0.20"), segment(Long.MAX_VALUE, "0.20")),
                OPENING);
        assertRejected(open(RULE), overflowing, Rejection.QUANTITY_TOO_LARGE);
    }

    @Test
    void aFullBookTakesNoMoreOrdersOfThatSide() {
        SlotStory story = open(RULE);
        for (int i = 0; i < OrderBook.MOST_ORDERS; i++) {
            story.order(bid("b" + i, "ben", 1, "0.20", OPENING));
        }
        assertRejected(story, bid("one too many", "ben", 1, "0.20", OPENING), Rejection.BOOK_FULL);
        assertThat(story.order(offer("a", "anna", 1, "0.30", OPENING)).last(Event.OrderAccepted.class))
                .isNotNull();
    }

    @Test
    void aBookWhoseSumsCouldOverflowTakesNoMoreOrders() {
        SlotStory story = open(RULE);
        long worth = 1_000_000_000L * 200_000;
        for (long i = 0; i < BookLoad.MOST / worth; i++) {
            story.order(bid("b" + i, "ben", 1_000_000_000, "0.20", OPENING));
        }
        assertThat(story.last(Event.OrderAccepted.class)).isNotNull();
        assertRejected(story, bid("one too many", "ben", 1_000_000_000, "0.20", OPENING), Rejection.BOOK_FULL);
    }

    @Test
    void everyRejectionHasWordsThatFollowBecause() {
        assertThat(Rejection.values())
                .allSatisfy(
                        rejection -> assertThat(rejection.words()).isNotBlank().doesNotEndWith("."));
    }

    @Test
    void termsThatCannotHoldAreMistakesOfTheProgram() {
        SlotTerms good = Village.terms();
        assertThatThrownBy(() -> new SlotTerms(
                        good.slot(),
                        good.slot().start().plusNanos(1),
                        good.band(),
                        good.floor(),
                        good.cap(),
                        good.preferences(),
                        good.distances(),
                        good.ties(),
                        good.settlement()))
                .hasMessageContaining("after the slot has started");
        assertThatThrownBy(() -> new SlotTerms(
                        good.slot(),
                        good.gateClosure(),
                        good.band(),
                        good.cap(),
                        Price.ZERO,
                        good.preferences(),
                        good.distances(),
                        good.ties(),
                        good.settlement()))
                .hasMessageContaining("Exchange them?");
    }

    @Test
    void aCommunityHasOneNameAndOneMeterForEachParticipant() {
        var anna = Village.COMMUNITY.participants().getFirst();
        assertThatThrownBy(() -> new Community(List.of(anna, anna))).hasMessageContaining("called \"anna\"");
        assertThat(Village.COMMUNITY.members()).hasSize(6);
    }

    private static void assertRejected(SlotStory story, Order order, Rejection why) {
        story.order(order);
        assertThat(story.events().getLast()).isEqualTo(new Event.OrderRejected(order, why));
    }
}
