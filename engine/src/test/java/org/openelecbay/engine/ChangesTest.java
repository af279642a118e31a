package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Village.CLOSURE;
import static org.openelecbay.engine.Village.OPENING;
import static org.openelecbay.engine.Village.bid;
import static org.openelecbay.engine.Village.id;
import static org.openelecbay.engine.Village.offer;
import static org.openelecbay.engine.Village.segment;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Segment;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.auction.continuous.ContinuousAuction;

/// Orders are cancelled and amended while the gate is open, under any rule.
class ChangesTest {

    private static final MarketRule CALL = new PairInOrder();
    private static final Instant LATER = OPENING.plusSeconds(60);

    @Test
    void aCancelledOrderIsNotInTheBookAtClosure() {
        SlotStory story = pair(CALL).tell(cancel("bid", "ben", LATER)).closes().secure();

        assertThat(story.trades()).isEmpty();
        assertThat(story.all(Event.OrderCancelled.class)).hasSize(1);
    }

    @Test
    void anAmendedOrderIsClearedAsItStandsAtClosure() {
        SlotStory story = pair(CALL)
                .tell(amend("bid", "ben", segment(300, "0.12"), LATER))
                .closes()
                .secure();

        assertThat(story.trades()).containsExactly("anna > ben 300 Wh @ 0.11/kWh");
        assertThat(story.last(Event.OrderAmended.class).remaining()).isEqualTo(segment(300, "0.12"));
    }

    @Test
    void theNetworkSeesWhatIsStillOrderedWhenNobodyPlans() {
        SlotStory story = pair(CALL).tell(cancel("bid", "ben", LATER)).closes();

        assertThat(story.planned("ben")).isZero();
        assertThat(story.planned("anna")).isEqualTo(1_000);
    }

    @Test
    void whoHasCancelledMayTakeTheOtherSide() {
        SlotStory story = open(CALL)
                .order(bid("bid", "ben", 500, "0.20", OPENING))
                .tell(cancel("bid", "ben", LATER))
                .order(offer("offer", "ben", 500, "0.10", LATER));

        assertThat(story.all(Event.OrderRejected.class)).isEmpty();
    }

    @Test
    void anIdIsNotFreeAgainAfterItsOrderWasCancelled() {
        SlotStory story = pair(CALL).tell(cancel("bid", "ben", LATER)).order(bid("bid", "ben", 500, "0.20", LATER));

        assertThat(story.last(Event.OrderRejected.class).why()).isEqualTo(Rejection.DUPLICATE_ID);
    }

    @Test
    void whatCannotBeChangedIsAnsweredWithTheReason() {
        assertRejected(pair(CALL), cancel("ghost", "ben", LATER), Rejection.UNKNOWN_ORDER);
        assertRejected(pair(CALL), cancel("bid", "anna", LATER), Rejection.NOT_THE_OWNER);
        assertRejected(pair(CALL), cancel("bid", "ben", OPENING.minusNanos(1)), Rejection.GATE_NOT_OPEN);
        assertRejected(pair(CALL), cancel("bid", "ben", CLOSURE), Rejection.GATE_CLOSED);
        assertRejected(pair(CALL).closes(), cancel("bid", "ben", LATER), Rejection.GATE_CLOSED);
        assertRejected(SlotStory.announced(CALL), cancel("bid", "ben", LATER), Rejection.GATE_NOT_OPEN);
        assertRejected(
                pair(CALL).tell(cancel("bid", "ben", LATER)), cancel("bid", "ben", LATER), Rejection.UNKNOWN_ORDER);
        assertRejected(pair(CALL), amend("bid", "ben", segment(1, "0.51"), LATER), Rejection.LIMIT_ABOVE_CAP);
        assertRejected(
                pair(CALL), amend("bid", "ben", segment(1_000_000_001, "0.20"), LATER), Rejection.QUANTITY_TOO_LARGE);
    }

    @Test
    void anOrderCannotChangeBeforeItWasPlacedOrLastAmended() {
        SlotStory story = pair(CALL).tell(amend("bid", "ben", segment(300, "0.12"), LATER));

        assertRejected(story, cancel("bid", "ben", LATER.minusNanos(1)), Rejection.UNKNOWN_ORDER);
    }

    @Test
    void anAmendmentMayNotCrossOnesOwnOrderUnlessTheRulePreventsSelfTrade() {
        assertRejected(ownPair(CALL), amend("bid", "ben", segment(500, "0.30"), LATER), Rejection.CROSSES_OWN_ORDER);

        SlotStory continuous = ownPair(new ContinuousAuction())
                .tell(amend("bid", "ben", segment(500, "0.30"), LATER))
                .closes()
                .secure();
        assertThat(continuous.all(Event.ChangeRejected.class)).isEmpty();
        assertThat(continuous.trades()).isEmpty();
    }

    @Test
    void severalSegmentsBecomeOne() {
        Bid steps = new Bid(
                new OrderId("bid"),
                id("ben"),
                Village.SLOT,
                List.of(segment(400, "0.25"), segment(400, "0.20")),
                OPENING);
        SlotStory story = open(CALL)
                .order(offer("offer", "anna", 1_000, "0.10", OPENING))
                .order(steps)
                .tell(amend("bid", "ben", segment(100, "0.20"), LATER))
                .closes()
                .secure();

        assertThat(story.trades()).containsExactly("anna > ben 100 Wh @ 0.15/kWh");
    }

    private static void assertRejected(SlotStory story, Command change, Rejection why) {
        assertThat(story.tell(change).last(Event.ChangeRejected.class).why()).isEqualTo(why);
    }

    private static SlotStory pair(MarketRule rule) {
        return open(rule)
                .order(offer("offer", "anna", 1_000, "0.10", OPENING))
                .order(bid("bid", "ben", 600, "0.20", OPENING));
    }

    private static SlotStory ownPair(MarketRule rule) {
        return open(rule)
                .order(offer("offer", "ben", 1_000, "0.25", OPENING))
                .order(bid("bid", "ben", 600, "0.20", OPENING));
    }

    private static SlotStory open(MarketRule rule) {
        return SlotStory.open(rule);
    }

    private static Command cancel(String order, String owner, Instant at) {
        return new Command.CancelOrder(new OrderId(order), id(owner), at);
    }

    private static Command amend(String order, String owner, Segment remaining, Instant at) {
        return new Command.AmendOrder(new OrderId(order), id(owner), remaining, at);
    }
}
