package org.openelecbay.settlement.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.settlement.slot.Booked.money;
import static org.openelecbay.settlement.slot.SlotStory.slot;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.settlement.ledger.Transfer;

/// What a slot costs everybody, in examples that can be checked by hand.
class SlotSettlementTest {

    private static final SettlementTerms WITH_PENALTY = penalty("0.03", new Ratio(5, 100));

    @Test
    void aTradeAtOnePriceGoesFromTheBuyerToTheSeller() {
        Booked booked = slot().trade("anna", "ben", 3_000, "0.14")
                .metered("anna", 3_000)
                .metered("ben", -3_000)
                .settle();

        assertThat(booked.cash("anna")).isEqualTo(money("0.42"));
        assertThat(booked.cash("ben")).isEqualTo(money("-0.42"));
        assertThat(booked.transfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.energy()).isEqualTo(Energy.ofWattHours(3_000));
            assertThat(transfer.run()).isEqualTo(1);
        });
    }

    @Test
    void theGapBetweenTwoPricesStaysOnTheSurplusAccountUntilAPaymentReturnsIt() {
        SlotStory story = slot().trade("anna", "ben", 1_000, "0.12", "0.15")
                .metered("anna", 1_000)
                .metered("ben", -1_000);
        assertThat(story.settle().account(NamedAccount.SURPLUS)).isEqualTo(money("0.03"));

        Booked returned = story.payment(
                        Payment.to(new ParticipantId("anna"), NamedAccount.SURPLUS, money("0.03"), Cause.SURPLUS_SHARE))
                .settle();
        assertThat(returned.account(NamedAccount.SURPLUS)).isEqualTo(Money.ZERO);
        assertThat(returned.cash("anna")).isEqualTo(money("0.15"));
        assertThat(returned.cash("ben")).isEqualTo(money("-0.15"));
    }

    @Test
    void aBuyerWhoPaysLessThanTheSellerGetsIsPaidTheGapFromTheSurplusAccount() {
        Booked booked = slot().trade("anna", "ben", 1_000, "0.15", "0.12")
                .metered("anna", 1_000)
                .metered("ben", -1_000)
                .settle();

        assertThat(booked.cash("anna")).isEqualTo(money("0.15"));
        assertThat(booked.cash("ben")).isEqualTo(money("-0.12"));
        assertThat(booked.account(NamedAccount.SURPLUS)).isEqualTo(money("-0.03"));
    }

    @Test
    void withoutATradeEverybodyIsSettledWithTheSupplierAlone() {
        Booked booked = slot().metered("anna", 2_000).metered("ben", -500).settle();

        assertThat(booked.cash("anna", Cause.RESIDUAL)).isEqualTo(money("0.18"));
        assertThat(booked.cash("ben", Cause.RESIDUAL)).isEqualTo(money("-0.10"));
        assertThat(booked.withCause(Cause.DEVIATION)).isEmpty();
    }

    @Test
    void theSuppliersPartIsToldApartIntoThePlannedResidualAndTheDeviation() {
        Booked booked = slot().trade("anna", "ben", 1_000, "0.14")
                .planned("anna", 3_000)
                .metered("anna", 3_400)
                .planned("ben", -1_200)
                .metered("ben", -1_100)
                .settle();

        assertThat(booked.cash("anna", Cause.RESIDUAL)).isEqualTo(money("0.18"));
        assertThat(booked.cash("anna", Cause.DEVIATION)).isEqualTo(money("0.036"));
        assertThat(booked.cash("ben", Cause.RESIDUAL)).isEqualTo(money("-0.02"));
        assertThat(booked.cash("ben", Cause.DEVIATION)).isEqualTo(Money.ZERO);
    }

    @Test
    void aPlanInTheOtherDirectionLeavesNothingButDeviation() {
        Booked booked = slot().planned("anna", 1_000).metered("anna", -500).settle();

        assertThat(booked.withCause(Cause.RESIDUAL)).isEmpty();
        assertThat(booked.cash("anna", Cause.DEVIATION)).isEqualTo(money("-0.10"));
    }

    @Test
    void aSellerWhoDeliversTooLittlePaysThePenaltyBeyondTheTolerance() {
        SlotStory story =
                slot().terms(WITH_PENALTY).trade("anna", "ben", 4_000, "0.14").metered("ben", -4_000);

        assertThat(story.metered("anna", 3_800).settle().withCause(Cause.PENALTY))
                .isEmpty();
        assertThat(story.metered("anna", 3_799).settle().cash("anna", Cause.PENALTY))
                .isEqualTo(money("-0.00003"));
        assertThat(story.metered("anna", 3_500).settle().cash("anna", Cause.PENALTY))
                .isEqualTo(money("-0.009"));
    }

    @Test
    void aBuyerWhoDrawsTooLittlePaysThePenaltyToo() {
        Booked booked = slot().terms(WITH_PENALTY)
                .trade("anna", "ben", 3_000, "0.13")
                .metered("anna", 3_000)
                .metered("ben", -2_600)
                .settle();

        assertThat(booked.cash("ben", Cause.PENALTY)).isEqualTo(money("-0.0075"));
        assertThat(booked.account(NamedAccount.PENALTIES)).isEqualTo(money("0.0075"));
    }

    @Test
    void deliveringOrDrawingMoreThanPromisedCostsNoPenalty() {
        Booked booked = slot().terms(WITH_PENALTY)
                .trade("anna", "ben", 3_000, "0.13")
                .metered("anna", 9_000)
                .metered("ben", -9_000)
                .settle();

        assertThat(booked.withCause(Cause.PENALTY)).isEmpty();
    }

    @Test
    void undeliveredEnergyNeverLeavesTheBuyerWithoutSupply() {
        Booked booked = slot().trade("anna", "ben", 3_000, "0.14")
                .metered("anna", 0)
                .metered("ben", -3_000)
                .settle();

        assertThat(booked.cash("ben")).isEqualTo(money("-0.42"));
        assertThat(booked.cash("anna")).isEqualTo(money("-0.18"));
        assertThat(booked.account(NamedAccount.SUPPLIER)).isEqualTo(money("0.60"));
    }

    @Test
    void feesFallOnLocalTradesOnlyAndTheServiceFeeOnBothSides() {
        SettlementTerms fees = new SettlementTerms(
                Price.ZERO,
                new Ratio(0, 1),
                Price.perKwh("0.002"),
                Price.perKwh("0.01"),
                Price.perKwh("0.005"),
                Price.ZERO);
        Booked booked = slot().terms(fees)
                .trade("anna", "ben", 2_000, "0.14")
                .metered("anna", 5_000)
                .metered("ben", -6_000)
                .metered("cleo", -4_000)
                .settle();

        assertThat(booked.cash("anna", Cause.SERVICE_FEE)).isEqualTo(money("-0.004"));
        assertThat(booked.cash("ben", Cause.SERVICE_FEE)).isEqualTo(money("-0.004"));
        assertThat(booked.account(NamedAccount.OPERATOR)).isEqualTo(money("0.008"));
        assertThat(booked.account(NamedAccount.NETWORK)).isEqualTo(money("0.02"));
        assertThat(booked.account(NamedAccount.LEVY)).isEqualTo(money("0.01"));
        assertThat(booked.cash("anna", Cause.NETWORK_FEE)).isEqualTo(Money.ZERO);
        assertThat(booked.cash("cleo")).isEqualTo(money("-0.80"));
    }

    @Test
    void localTradesPayTheShareOfTheLossesThatTheyCoverOfTheDrawnEnergy() {
        Booked booked = slot().terms(lossPrice("0.20"))
                .losses(100)
                .trade("anna", "ben", 1_000, "0.14")
                .metered("anna", 1_000)
                .metered("ben", -1_000)
                .metered("cleo", -3_000)
                .settle();

        assertThat(booked.account(NamedAccount.LOSSES)).isEqualTo(money("0.005"));
        assertThat(booked.cash("anna", Cause.LOSSES)).isEqualTo(money("-0.0025"));
        assertThat(booked.cash("ben", Cause.LOSSES)).isEqualTo(money("-0.0025"));
        assertThat(booked.cash("cleo", Cause.LOSSES)).isEqualTo(Money.ZERO);
    }

    @Test
    void localTradesNeverPayMoreThanAllTheLosses() {
        Booked booked = slot().terms(lossPrice("0.20"))
                .losses(100)
                .trade("anna", "ben", 5_000, "0.14")
                .metered("anna", 1_000)
                .metered("ben", -1_000)
                .settle();

        assertThat(booked.account(NamedAccount.LOSSES)).isEqualTo(money("0.02"));
    }

    @Test
    void lossesWithoutALocalTradeAreInTheSuppliersPrice() {
        Booked booked = slot().terms(lossPrice("0.20"))
                .losses(100)
                .metered("ben", -1_000)
                .settle();

        assertThat(booked.account(NamedAccount.LOSSES)).isEqualTo(Money.ZERO);
    }

    @Test
    void aNegativePriceLetsTheMoneyFlowTheOtherWay() {
        Booked booked = slot().supplier("-0.05", "-0.02")
                .trade("anna", "ben", 1_000, "-0.03")
                .metered("anna", 1_500)
                .metered("ben", -2_000)
                .settle();

        assertThat(booked.cash("anna", Cause.TRADE)).isEqualTo(money("-0.03"));
        assertThat(booked.cash("anna", Cause.RESIDUAL)).isEqualTo(money("-0.025"));
        assertThat(booked.cash("ben", Cause.TRADE)).isEqualTo(money("0.03"));
        assertThat(booked.cash("ben", Cause.RESIDUAL)).isEqualTo(money("0.02"));
        assertThat(booked.transfers()).extracting(Transfer::money).allMatch(Money::isPositive);
    }

    @Test
    void aPoolTradesThroughTheCommunityWhichKeepsNothing() {
        Booked booked = slot().trade("anna", "community", 1_000, "0.145")
                .trade("dora", "community", 500, "0.145")
                .trade("community", "ben", 1_500, "0.145")
                .metered("anna", 1_000)
                .metered("dora", 500)
                .metered("ben", -1_500)
                .settle();

        booked.ledger().requireBalanced();
        assertThat(booked.account(NamedAccount.COMMUNITY)).isEqualTo(Money.ZERO);
        assertThat(booked.cash("ben")).isEqualTo(money("-0.2175"));
        assertThat(booked.account(NamedAccount.SUPPLIER)).isEqualTo(Money.ZERO);
    }

    @Test
    void aPaymentMovesWhatAPriceCannotSay() {
        Booked booked = slot().metered("anna", 0)
                .payment(Payment.from(
                        new ParticipantId("anna"), NamedAccount.OPERATOR, Money.ofNanos(7), Cause.EQUALISATION))
                .settle();

        assertThat(booked.cash("anna")).isEqualTo(Money.ofNanos(-7));
        assertThat(booked.account(NamedAccount.OPERATOR)).isEqualTo(Money.ofNanos(7));
    }

    @Test
    void tradingWithOneselfBetweenHomeAndCarMovesNoMoneyButIsATrade() {
        Booked booked = slot().belongs("home", "anna")
                .belongs("car", "anna")
                .trade("home", "car", 2_000, "0.14")
                .metered("home", 2_000)
                .metered("car", -2_000)
                .settle();

        assertThat(booked.transfers()).isEmpty();
    }

    @Test
    void somebodyInTheClearingWithoutAMeterIsAMistakeOfTheProgram() {
        SlotStory story = slot().trade("anna", "ghost", 1_000, "0.14").metered("anna", 1_000);

        assertThatThrownBy(story::settle)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ghost");
    }

    @Test
    void negativeLossesAndNegativeTermsAreMistakesOfTheProgram() {
        assertThatThrownBy(() -> slot().losses(-1).metered("anna", 0).settle()).hasMessageContaining("-1 Wh");
        assertThatThrownBy(() -> penalty("-0.01", new Ratio(0, 1))).hasMessageContaining("penalty is negative");
        assertThatThrownBy(() -> penalty("0.01", new Ratio(-1, 10))).hasMessageContaining("tolerance is negative");
    }

    static SettlementTerms penalty(String perKwh, Ratio tolerance) {
        return new SettlementTerms(Price.perKwh(perKwh), tolerance, Price.ZERO, Price.ZERO, Price.ZERO, Price.ZERO);
    }

    private static SettlementTerms lossPrice(String perKwh) {
        return new SettlementTerms(
                Price.ZERO, new Ratio(0, 1), Price.ZERO, Price.ZERO, Price.ZERO, Price.perKwh(perKwh));
    }
}
