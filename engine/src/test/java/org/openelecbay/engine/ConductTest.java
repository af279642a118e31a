package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Village.id;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Reason;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.Financing;
import org.openelecbay.market.auction.PayAsBid;
import org.openelecbay.market.auction.Vcg;
import org.openelecbay.market.auction.continuous.ContinuousAuction;
import org.openelecbay.market.matching.BestPriority;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.settlement.conduct.Conduct;
import org.openelecbay.settlement.conduct.ConductBook;
import org.openelecbay.settlement.conduct.ConductTerms;
import org.openelecbay.settlement.conduct.Performance;
import org.openelecbay.settlement.conduct.Reputation;
import org.openelecbay.settlement.conduct.Standing;

/// A broken promise changes a later price and a later rank (spec G.6).
class ConductTest {

    private static final ConductTerms TERMS = new ConductTerms(
            new Ratio(1, 2),
            new Ratio(1, 2),
            Reputation.of(new BigDecimal("0.4")),
            Reputation.FULL,
            Reputation.FULL,
            2);
    private static final Conduct QUARTER = new Conduct(true, new Ratio(1, 4));
    private static final Conduct BLOCKED = new Conduct(false, new Ratio(1, 4));

    @Test
    void aBrokenPromiseOfOneSlotChangesThePriceOfTheNext() {
        SlotStory first = SlotStory.open(new CallAuction())
                .plan("anna", 1_000)
                .plan("ben", -1_000)
                .offer("anna", 1_000, "0.10")
                .bid("ben", 1_000, "0.20")
                .closes()
                .secure()
                .delivers(Village.metered("anna", 0), Village.metered("ben", -1_000));
        ConductBook book = book();
        book.note(
                Village.SLOT,
                Performance.all(
                        first.clearing().trades(),
                        Village.COMMUNITY.participants(),
                        first.last(Event.Delivered.class).metered()));

        SlotStory next = SlotStory.open(new CallAuction(), Village.terms(book.conduct()))
                .offer("anna", 1_000, "0.12")
                .bid("ben", 1_000, "0.20")
                .closes()
                .secure();

        assertThat(book.standing(id("anna")).reputation().decimal()).isEqualByComparingTo("0.5");
        assertThat(first.trades()).containsExactly("anna > ben 1000 Wh @ 0.15/kWh");
        assertThat(next.trades()).containsExactly("anna > ben 1000 Wh @ 0.18/kWh");
        assertThat(next.delivers(Village.metered("anna", 1_000), Village.metered("ben", -1_000))
                        .cash("anna"))
                .isEqualTo(Money.ofNanos(135_000_000));
        assertThat(next.account(NamedAccount.PENALTIES)).isEqualTo(Money.ofNanos(45_000_000));
    }

    @Test
    void aBuyerWithABadReputationRanksBehindOneWhoBidsALittleLess() {
        SlotStory usual = SlotStory.open(new CallAuction());
        SlotStory after = SlotStory.open(new CallAuction(), Village.terms(Map.of(id("ben"), QUARTER)));

        assertThat(oneLotForTwo(usual).trades().getFirst()).startsWith("anna > ben 1000 Wh");
        assertThat(oneLotForTwo(after).trades().getFirst()).startsWith("anna > cleo 1000 Wh");
    }

    @Test
    void aBuyerNeverPaysMoreThanItsLimitWithTheSurcharge() {
        SlotStory story = SlotStory.open(new PayAsBid(), Village.terms(Map.of(id("ben"), QUARTER)))
                .offer("anna", 1_000, "0.20")
                .bid("ben", 1_000, "0.25")
                .closes()
                .secure()
                .delivers(Village.metered("anna", 1_000), Village.metered("ben", -1_000));

        assertThat(story.cash("ben")).isEqualTo(Money.ofNanos(-250_000_000));
        assertThat(story.account(NamedAccount.PENALTIES)).isEqualTo(Money.ofNanos(50_000_000));
        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
    }

    @Test
    void whoeverIsBlockedIsToldWhyAndDoesNotTrade() {
        SlotStory story = SlotStory.open(new CallAuction(), Village.terms(Map.of(id("ben"), BLOCKED)))
                .offer("anna", 1_000, "0.10")
                .bid("ben", 1_000, "0.25")
                .plan("ben", -1_000)
                .battery(0, 0, 1_000, false)
                .contract("ben", 500, "0.2")
                .closes()
                .secure();

        assertThat(story.last(Event.OrderRejected.class).why()).isEqualTo(Rejection.BLOCKED);
        assertThat(Rejection.BLOCKED.words()).contains("broken too many promises");
        assertThat(story.last(Event.SubmissionRefused.class).why()).contains("broken too many promises");
        assertThat(story.clearing().trades()).isEmpty();
    }

    @Test
    void anOfferThatNoPriceCouldServeIsToldSo() {
        Conduct worst = new Conduct(true, new Ratio(1, 1));
        SlotStory story = SlotStory.open(new CallAuction(), Village.terms(Map.of(id("anna"), worst)))
                .offer("anna", 1_000, "0.10")
                .bid("ben", 1_000, "0.25")
                .closes()
                .secure();

        assertThat(story.clearing().trades()).isEmpty();
        assertThat(story.clearing().reasons())
                .extracting(Reason::sentence)
                .contains("After the surcharge for earlier broken promises, no price allowed would leave anna its"
                        + " limit.");
    }

    @Test
    void underSharingTheBlockedDoNotShareAndTheSurchargeLeavesNobodyWorseThanTheSupplier() {
        SlotStory shared = SlotStory.open(
                        new MidMarketRate(), Village.terms(Map.of(id("ben"), QUARTER, id("cleo"), BLOCKED)))
                .closes()
                .secure()
                .delivers(
                        Village.metered("anna", 2_000),
                        Village.metered("ben", -1_000),
                        Village.metered("cleo", -1_000));

        assertThat(shared.trades())
                .containsExactlyInAnyOrder("anna > community 1000 Wh @ 0.18/kWh", "community > ben 1000 Wh @ 0.18/kWh");
        assertThat(shared.cash("ben")).isEqualTo(Money.ofNanos(-225_000_000));
        assertThat(shared.cash("cleo")).isEqualTo(Money.ofNanos(-280_000_000));

        SlotStory harsh = SlotStory.open(
                        new MidMarketRate(), Village.terms(Map.of(id("ben"), new Conduct(true, new Ratio(1, 1)))))
                .closes()
                .secure()
                .delivers(Village.metered("anna", 1_000), Village.metered("ben", -1_000));

        assertThat(harsh.cash("ben")).isEqualTo(Money.ofNanos(-280_000_000));
    }

    @Test
    void aBatteryWithABadReputationStillKeepsItsTwoPrices() {
        SlotStory story = SlotStory.open(new BestPriority(), Village.terms(Map.of(id("battery"), QUARTER)))
                .battery(0, 1_000, 1_000, true)
                .bid("ben", 600, "0.28")
                .closes()
                .secure()
                .delivers(Village.metered("battery", 600), Village.metered("ben", -600));

        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        assertThat(story.cash("village").nanos()).isGreaterThanOrEqualTo(120_000_000);
    }

    @Test
    void aFeeForTakingPartBearsNoSurcharge() {
        Vcg vcg = new Vcg(new Financing.ParticipationFee(Money.ofNanos(10_000_000)));
        SlotStory story = SlotStory.open(vcg, Village.terms(Map.of(id("ben"), QUARTER)))
                .offer("anna", 1_000, "0.10")
                .offer("dora", 1_000, "0.20")
                .bid("ben", 1_000, "0.25")
                .bid("cleo", 1_000, "0.20")
                .closes()
                .secure()
                .delivers(
                        Village.metered("anna", 1_000),
                        Village.metered("dora", 1_000),
                        Village.metered("ben", -1_000),
                        Village.metered("cleo", -1_000));

        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        assertThat(story.trades()).isNotEmpty();
        assertThat(story.cash("ben")).isEqualTo(Money.ofNanos(-260_000_000));
        assertThat(story.account(NamedAccount.PENALTIES)).isEqualTo(Money.ofNanos(50_000_000));
    }

    @Test
    void anOfferAmendedBackToWhereAPriceCanServeItTradesInAContinuousMarket() {
        Conduct half = new Conduct(true, new Ratio(1, 2));
        SlotStory story = SlotStory.open(new ContinuousAuction(), Village.terms(Map.of(id("anna"), half)))
                .offer("anna", 1_000, "0.30")
                .bid("ben", 1_000, "0.25")
                .tell(amended("0.10", 3))
                .closes()
                .secure();

        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        assertThat(story.trades()).containsExactly("anna > ben 1000 Wh @ 0.25/kWh");
    }

    @Test
    void anAmendmentBeyondEveryPriceAndBackReplacesOnlyWhatHasNotTraded() {
        Conduct half = new Conduct(true, new Ratio(1, 2));
        SlotStory story = SlotStory.open(new ContinuousAuction(), Village.terms(Map.of(id("anna"), half)))
                .offer("anna", 1_000, "0.10")
                .bid("ben", 400, "0.25")
                .tell(amended("0.30", 3))
                .bid("cleo", 2_000, "0.25")
                .tell(amended("0.10", 5))
                .tell(amended("0.30", 6))
                .order(Village.bid("late", "dora", 2_000, "0.50", Village.OPENING.plusSeconds(9)))
                .closes()
                .secure();

        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        assertThat(story.trades()).containsExactly("anna > ben 400 Wh @ 0.2/kWh", "anna > cleo 1000 Wh @ 0.25/kWh");
    }

    @Test
    void aBookThatSurchargesWouldMakeTooLargeIsFullBefore() {
        Conduct nearlyAll = new Conduct(true, new Ratio(99, 100));
        SlotTerms usual = Village.terms(Map.of(id("anna"), nearlyAll));
        SlotTerms terms = new SlotTerms(
                usual.slot(),
                usual.gateClosure(),
                usual.band(),
                usual.floor(),
                Price.perKwh("100"),
                usual.preferences(),
                usual.distances(),
                usual.ties(),
                usual.settlement(),
                usual.keys(),
                usual.conduct());
        SlotStory story = SlotStory.open(new CallAuction(), terms);
        for (int i = 0; i < 20; i++) {
            story.offer("anna", 1_000_000_000, "1");
        }
        story.closes().secure();

        assertThat(story.last(Event.OrderRejected.class).why()).isEqualTo(Rejection.BOOK_FULL);
    }

    private static Command amended(String limit, int second) {
        return new Command.AmendOrder(
                new OrderId("o1"), id("anna"), Village.segment(1_000, limit), Village.OPENING.plusSeconds(second));
    }

    private static SlotStory oneLotForTwo(SlotStory story) {
        return story.offer("anna", 1_000, "0.10")
                .bid("ben", 1_000, "0.24")
                .bid("cleo", 1_000, "0.22")
                .closes()
                .secure();
    }

    private static ConductBook book() {
        Map<ParticipantId, Standing> starting = new LinkedHashMap<>();
        for (Participant participant : Village.COMMUNITY.participants()) {
            starting.put(participant.id(), Standing.starting(TERMS.initial(), TERMS));
        }
        return new ConductBook(TERMS, starting);
    }
}
