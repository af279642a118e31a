package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Village.metered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Price;
import org.openelecbay.core.Quality;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.settlement.bill.BillLine;
import org.openelecbay.settlement.bill.Billing;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.SettlementTerms;

/// Missing and late meter values are cases, not errors: substituted, flagged, corrected in a later run.
class CorrectionTest {

    private static final SettlementTerms TERMS = new SettlementTerms(
            Price.perKwh("0.03"),
            new Ratio(5, 100),
            Price.perKwh("0.002"),
            Price.perKwh("0.01"),
            Price.perKwh("0.005"),
            Price.ZERO);

    @Test
    void aMissingValueIsSubstitutedByThePlanAndFlagged() {
        SlotStory story = agreed(new PairInOrder()).delivers(metered("ben", -900));

        assertThat(story.all(Event.ReadingSubstituted.class))
                .extracting(substituted -> substituted.point().id())
                .containsExactly(
                        "meter of anna",
                        "meter of cleo",
                        "meter of dora",
                        "meter of eric",
                        "meter of car",
                        "meter of battery");
        assertThat(value(story, "anna"))
                .isEqualTo(new Metered(
                        Village.SLOT,
                        Village.point("anna"),
                        SlotStory.wh(0),
                        SlotStory.wh(1_300),
                        Quality.SUBSTITUTED));
        assertThat(value(story, "ben").quality()).isEqualTo(Quality.MEASURED);
    }

    @Test
    void theSubstituteObeysTheEnvelopeAsThePlanDoes() {
        SlotStory story = SlotStory.open(new PairInOrder())
                .plan("anna", 1_300, 0, 1_300)
                .closes()
                .violated(Village.envelope("anna", 5_000, 800))
                .secure()
                .delivers();

        assertThat(value(story, "anna").exported()).isEqualTo(SlotStory.wh(800));
    }

    @Test
    void aLateValueReversesTheFirstRunAndBooksAnew() {
        SlotStory story = agreed(new PairInOrder()).delivers(metered("ben", -900));
        List<Transfer> first = story.last(Event.Settled.class).transfers();
        List<Transfer> second =
                story.corrects(metered("anna", 700)).last(Event.Settled.class).transfers();

        assertThat(second.subList(0, first.size()))
                .containsExactlyElementsOf(
                        first.stream().map(transfer -> transfer.reversed(2)).toList());
        assertThat(second).allSatisfy(transfer -> assertThat(transfer.run()).isEqualTo(2));
        assertThat(second.subList(first.size(), second.size())).noneMatch(Transfer::reversal);
    }

    @Test
    void theTotalIsWhatTheRightValueWouldHaveGivenFromTheStart() {
        assertLateIsAsGoodAsEarly(new PairInOrder());
    }

    @Test
    void aSharingRuleSharesAnewWithTheLateValue() {
        assertLateIsAsGoodAsEarly(new MidMarketRate());

        SlotStory story = agreed(new MidMarketRate()).delivers(metered("ben", -900));
        assertThat(story.clearing().localEnergy()).isEqualTo(SlotStory.wh(900));
        assertThat(story.corrects(metered("anna", 700)).clearing().localEnergy())
                .isEqualTo(SlotStory.wh(700));
    }

    @Test
    void severalCorrectionsReplaceEachOther() {
        SlotStory story = agreed(new PairInOrder())
                .delivers(metered("ben", -900))
                .corrects(metered("anna", 1))
                .corrects(metered("cleo", -60))
                .corrects(metered("anna", 700));
        SlotStory right =
                agreed(new PairInOrder()).delivers(metered("ben", -900), metered("anna", 700), metered("cleo", -60));

        assertThat(lines(story)).isEqualTo(lines(right));
    }

    private static void assertLateIsAsGoodAsEarly(MarketRule rule) {
        SlotStory late = agreed(rule).delivers(metered("ben", -900)).corrects(metered("anna", 700));
        SlotStory early = agreed(rule).delivers(metered("ben", -900), metered("anna", 700));

        early.ledger()
                .balances()
                .forEach((account, money) ->
                        assertThat(late.ledger().balance(account)).isEqualTo(money));
        late.ledger()
                .balances()
                .forEach((account, money) ->
                        assertThat(early.ledger().balance(account)).isEqualTo(money));
        assertThat(lines(late)).isEqualTo(lines(early));
    }

    /// The bill lines of everybody, member by member.
    private static List<List<BillLine>> lines(SlotStory story) {
        return Billing.bill(story.ledger(), Village.COMMUNITY.members(), Village.SLOT.start(), Village.SLOT.end())
                .stream()
                .map(Bill::lines)
                .toList();
    }

    private static SlotStory agreed(MarketRule rule) {
        return SlotStory.open(rule, Village.terms(TERMS))
                .plan("anna", 1_300)
                .plan("ben", -1_000)
                .offer("anna", 1_000, "0.10")
                .bid("ben", 1_000, "0.20")
                .closes()
                .secure();
    }

    private static Metered value(SlotStory story, String who) {
        return story.last(Event.Delivered.class).metered().stream()
                .filter(metered -> metered.point().equals(Village.point(who)))
                .findFirst()
                .orElseThrow();
    }
}
