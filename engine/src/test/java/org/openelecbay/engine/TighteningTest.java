package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Village.metered;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Verdict;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.pool.MidMarketRate;

/// Clear, ask, receive tightened envelopes, clear again, at most five times.
///
/// Anna and Dora plan to inject 1,000 Wh each, which is 4,000 W each; a round takes 500 W off each of them.
class TighteningTest {

    private static final long STEP = 500;
    private static final MarketRule RULE = new PairInOrder();

    @Test
    void aSecurePlanStandsInTheFirstRound() {
        SlotStory story = sunnySlot(RULE).asks(new Street(8_000, STEP));

        assertThat(story.all(Event.SecurityAsked.class)).hasSize(1);
        assertThat(story.trades()).containsExactly("anna > ben 1000 Wh @ 0.15/kWh", "dora > cleo 1000 Wh @ 0.15/kWh");
    }

    @Test
    void tightenedEnvelopesCutTheOffersOfTheSecondRound() {
        SlotStory story = sunnySlot(RULE).asks(new Street(7_000, STEP));

        assertThat(story.all(Event.SecurityAsked.class)).hasSize(2);
        assertThat(story.planned("anna")).isEqualTo(875);
        assertThat(story.trades())
                .containsExactly(
                        "anna > ben 875 Wh @ 0.15/kWh",
                        "dora > ben 125 Wh @ 0.15/kWh",
                        "dora > cleo 750 Wh @ 0.15/kWh");
    }

    @Test
    void theFifthRoundMayStillBeSecure() {
        SlotStory story = sunnySlot(RULE).asks(new Street(4_000, STEP));

        assertThat(story.all(Event.SecurityAsked.class))
                .extracting(Event.SecurityAsked::round)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(story.all(Event.TradingSuspended.class)).isEmpty();
        assertThat(story.clearing().localEnergy().wattHours()).isEqualTo(1_000);
    }

    @Test
    void withoutASecureClearingAfterFiveRoundsNobodyTradesAndTheReasonSaysWhy() {
        SlotStory story = sunnySlot(RULE).asks(new Street(3_999, STEP));

        String why = "Nobody trades in this slot, because no clearing was secure in 5 rounds: "
                + "The feed-in limit of your street is reached.";
        assertThat(story.all(Event.SecurityAsked.class)).hasSize(5);
        assertThat(story.last(Event.TradingSuspended.class).reason()).isEqualTo(why);
        assertThat(story.trades()).isEmpty();
        assertThat(story.clearing().reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.sentence()).isEqualTo(why));
    }

    @Test
    void inASuspendedSlotEverybodyIsSettledWithTheSupplier() {
        SlotStory story = sunnySlot(RULE)
                .asks(new Street(3_999, STEP))
                .delivers(metered("anna", 375), metered("dora", 375), metered("ben", -1_000), metered("cleo", -900));

        assertThat(story.last(Event.Settled.class).transfers())
                .allSatisfy(transfer -> assertThat(transfer.cause()).isIn(Cause.RESIDUAL, Cause.DEVIATION));
        assertThat(story.cash("anna")).isEqualTo(Money.ofNanos(30_000_000));
        assertThat(story.account(NamedAccount.SUPPLIER)).isEqualTo(Money.ofNanos(472_000_000));
    }

    @Test
    void aSuspendedSlotIsNotSharedAfterDeliveryEither() {
        SlotStory story = sunnySlot(new MidMarketRate())
                .asks(new Street(3_999, STEP))
                .delivers(metered("anna", 375), metered("ben", -1_000));

        assertThat(story.all(Event.Secured.class)).isEmpty();
        assertThat(story.trades()).isEmpty();
        assertThat(story.cash("anna")).isEqualTo(Money.ofNanos(30_000_000));
        story.corrects(metered("anna", 400));
        assertThat(story.cash("anna")).isEqualTo(Money.ofNanos(32_000_000));
    }

    @Test
    void whatNoTradeCausedAndNoneCuresLeavesTheTradesAlone() {
        SlotStory story = SlotStory.open(RULE)
                .plan("anna", 1_000)
                .plan("ben", 0)
                .offer("anna", 1_000, "0.10")
                .bid("ben", 1_000, "0.20")
                .closes()
                .asks(new Street(3_000, STEP));

        assertThat(story.last(Event.BaselineViolated.class).reason())
                .isEqualTo("The feed-in limit of your street is reached.");
        assertThat(story.trades()).containsExactly("anna > ben 1000 Wh @ 0.15/kWh");
    }

    @Test
    void aBaselineViolationAfterTighteningKeepsTheTightenedTrades() {
        SlotStory story = sunnySlot(RULE)
                .violated(Village.envelope("anna", 5_000, 600), Village.envelope("dora", 5_000, 600))
                .answered(new Verdict.BaselineViolated("The voltage limit of your street is reached."));

        assertThat(story.clearing().localEnergy().wattHours()).isEqualTo(1_200);
    }

    @Test
    void theDsoSeesInjectionsAndHowFarTheyCanMoveAndNothingElse() {
        SlotStory story = sunnySlot(RULE);

        assertThat(story.last(Event.SecurityAsked.class).plan())
                .hasSize(Village.COMMUNITY.participants().size())
                .first()
                .satisfies(anna -> {
                    assertThat(anna.point()).isEqualTo(Village.point("anna"));
                    assertThat(anna.planned().watts()).isEqualTo(4_000);
                    assertThat(anna.lowest().watts()).isZero();
                    assertThat(anna.highest().watts()).isEqualTo(4_000);
                });
    }

    private static SlotStory sunnySlot(MarketRule rule) {
        return SlotStory.open(rule)
                .plan("anna", 1_000, 0, 1_000)
                .plan("dora", 1_000, 0, 1_000)
                .plan("ben", 0)
                .plan("cleo", 0)
                .offer("anna", 1_000, "0.10")
                .offer("dora", 1_000, "0.10")
                .bid("ben", 1_000, "0.20")
                .bid("cleo", 1_000, "0.20")
                .closes();
    }
}
