package org.openelecbay.settlement.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.settlement.slot.Booked.money;
import static org.openelecbay.settlement.slot.SlotStory.slot;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Ratio;

/// One slot under every method of settling deviations: the worked example of docs/reference/conduct.md.
///
/// Anna sold Ben 2 kWh and gives 0.5 more; Ben draws 0.3 more; Cleo sold Dora 1 kWh and gives 0.4 less. Emil traded
/// nothing and draws 0.1.
class DeviationMethodsTest {

    @Test
    void everyMeterWithTheSupplier() {
        Booked booked = settled(DeviationTerms.by(DeviationMethod.SUPPLIER));

        assertThat(booked.cash("anna")).isEqualTo(money("0.325"));
        assertThat(booked.account(NamedAccount.SUPPLIER)).isEqualTo(money("0.115"));
    }

    @Test
    void atTwoPricesTheSupplierBillsTheNetAndTheRestGoesToWhoeverKeptItsPromise() {
        Booked booked = settled(DeviationTerms.by(DeviationMethod.TWO_PRICE));

        assertThat(booked.account(NamedAccount.SUPPLIER)).isEqualTo(money("0.06"));
        assertThat(booked.cash("anna", Cause.DEVIATION).plus(booked.cash("anna", Cause.RESIDUAL)))
                .isEqualTo(money("0.045"));
        assertThat(booked.cash("anna", Cause.NETTING_SHARE)).isEqualTo(money("0.022"));
        assertThat(booked.cash("ben", Cause.NETTING_SHARE)).isEqualTo(money("0.022"));
        assertThat(booked.cash("cleo", Cause.NETTING_SHARE)).isEqualTo(money("0"));
        assertThat(booked.cash("dora", Cause.NETTING_SHARE)).isEqualTo(money("0.011"));
        booked.ledger().requireBalanced();
    }

    @Test
    void theNettingCanBeKeptInReserve() {
        Booked booked =
                settled(new DeviationTerms(DeviationMethod.TWO_PRICE, Proceeds.RESERVE, Proceeds.RESERVE, false));

        assertThat(booked.account(NamedAccount.RESERVE)).isEqualTo(money("0.055"));
        assertThat(booked.withCause(Cause.NETTING_SHARE)).hasSize(1);
        booked.ledger().requireBalanced();
    }

    @Test
    void atTheSinglePriceLongAndShortMeetInTheMiddle() {
        Booked booked = settled(DeviationTerms.by(DeviationMethod.SINGLE_PRICE));

        assertThat(booked.cash("anna", Cause.COVERED)).isEqualTo(money("0.0725"));
        assertThat(booked.cash("ben", Cause.COVERED)).isEqualTo(money("-0.03103"));
        assertThat(booked.cash("cleo", Cause.COVERED)).isEqualTo(money("-0.04147"));
        assertThat(booked.account(NamedAccount.SUPPLIER)).isEqualTo(money("0.06"));
        assertThat(booked.withCause(Cause.NETTING_SHARE)).isEmpty();
    }

    @Test
    void underMinOfTwoTheLargestShortIsCoveredFirst() {
        Booked booked = settled(DeviationTerms.by(DeviationMethod.MIN_OF_TWO));

        assertThat(booked.cash("cleo", Cause.COVERED)).isEqualTo(money("-0.058"));
        assertThat(booked.cash("ben", Cause.COVERED)).isEqualTo(money("-0.0145"));
    }

    @Test
    void inProRataRoundsBothShortsGetTheirPart() {
        Booked booked = settled(DeviationTerms.by(DeviationMethod.PRO_RATA));

        assertThat(booked.cash("ben", Cause.COVERED)).isEqualTo(money("-0.03103"));
        assertThat(booked.cash("cleo", Cause.COVERED)).isEqualTo(money("-0.04147"));
    }

    @Test
    void withoutATradeTheRetailPriceHoldsUnderEveryMethod() {
        for (DeviationMethod method : DeviationMethod.values()) {
            assertThat(settled(DeviationTerms.by(method)).cash("emil"))
                    .as("%s", method)
                    .isEqualTo(money("-0.02"));
        }
    }

    @Test
    void undeliveredEnergyNeverLeavesABuyerWithoutSupply() {
        for (DeviationMethod method : DeviationMethod.values()) {
            assertThat(settled(DeviationTerms.by(method)).cash("dora", Cause.TRADE))
                    .as("%s", method)
                    .isEqualTo(money("-0.14"));
        }
    }

    @Test
    void penaltiesCanGoToWhoeverKeptItsPromise() {
        DeviationTerms returning =
                new DeviationTerms(DeviationMethod.SUPPLIER, Proceeds.RESERVE, Proceeds.TRADERS, false);
        Booked booked = story().terms(
                        SlotSettlementTest.penalty("0.03", new Ratio(1, 10)).with(returning))
                .settle();

        assertThat(booked.cash("cleo", Cause.PENALTY)).isEqualTo(money("-0.009"));
        assertThat(booked.cash("anna", Cause.PENALTY_SHARE)).isEqualTo(money("0.0036"));
        assertThat(booked.cash("dora", Cause.PENALTY_SHARE)).isEqualTo(money("0.0018"));
        assertThat(booked.account(NamedAccount.PENALTIES)).isEqualTo(money("0"));
    }

    @Test
    void penaltiesThatNobodyDeservesAreKept() {
        DeviationTerms returning =
                new DeviationTerms(DeviationMethod.SUPPLIER, Proceeds.RESERVE, Proceeds.TRADERS, true);
        Booked booked = slot().terms(
                        SlotSettlementTest.penalty("0.03", new Ratio(0, 1)).with(returning))
                .trade("anna", "ben", 1_000, "0.14")
                .metered("anna", 900)
                .metered("ben", -1_100)
                .settle();

        assertThat(booked.account(NamedAccount.PENALTIES)).isEqualTo(money("0.006"));
    }

    @Test
    void givingOrDrawingMoreThanPromisedCostsThePenaltyOnlyWhereTheTermsSaySo() {
        DeviationTerms strict = new DeviationTerms(DeviationMethod.SUPPLIER, Proceeds.RESERVE, Proceeds.RESERVE, true);
        SlotStory story = story();

        assertThat(story.terms(SlotSettlementTest.penalty("0.03", new Ratio(1, 10))
                                .with(strict))
                        .settle()
                        .cash("anna", Cause.PENALTY))
                .isEqualTo(money("-0.009"));
        assertThat(story.terms(SlotSettlementTest.penalty("0.03", new Ratio(1, 10)))
                        .settle()
                        .cash("anna", Cause.PENALTY))
                .isEqualTo(money("0"));
    }

    private static Booked settled(DeviationTerms deviations) {
        return story().terms(SettlementTerms.FREE.with(deviations)).settle();
    }

    private static SlotStory story() {
        return slot().trade("anna", "ben", 2_000, "0.14")
                .trade("cleo", "dora", 1_000, "0.14")
                .metered("anna", 2_500)
                .metered("ben", -2_300)
                .metered("cleo", 600)
                .metered("dora", -1_000)
                .metered("emil", -100);
    }
}
