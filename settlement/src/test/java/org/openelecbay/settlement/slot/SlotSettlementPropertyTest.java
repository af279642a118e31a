package org.openelecbay.settlement.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.settlement.slot.RandomSlots.NAMES;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// What holds in every slot (spec G.5, P); the seed is in the name of each run.
class SlotSettlementPropertyTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void membersAndNamedAccountsTogetherHoldNothing(long seed) {
        Booked booked = new RandomSlots(seed).any().settle();

        Money members = NAMES.stream().map(booked::cash).reduce(Money.ZERO, Money::plus);
        Money named = Money.ZERO;
        for (NamedAccount account : NamedAccount.values()) {
            named = named.plus(booked.account(account));
        }
        assertThat(members.plus(named)).isEqualTo(Money.ZERO);
        assertThat(booked.account(NamedAccount.COMMUNITY)).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyMembersCashIsTheNaiveTwinsToTheNano(long seed) {
        SlotStory story = new RandomSlots(seed).any();
        Booked booked = story.settle();

        story.naiveCash()
                .forEach((member, cash) ->
                        assertThat(booked.cash(member.value()).exact()).isEqualTo(cash));
        assertThat(story.naiveCash()).hasSize(4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void perfectDeliveryCostsNeitherDeviationNorPenalty(long seed) {
        Booked booked = new RandomSlots(seed).deliveredPerfectly().settle();

        assertThat(booked.withCause(Cause.DEVIATION)).isEmpty();
        assertThat(booked.withCause(Cause.RESIDUAL)).isEmpty();
        assertThat(booked.withCause(Cause.PENALTY)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aHigherPenaltyNeverLeavesAnybodyWithMore(long seed) {
        SlotStory story = new RandomSlots(seed).withoutTerms();
        Ratio tolerance = new Ratio(seed % 3, 30);
        Booked before = story.settle();
        for (int mills = 1; mills <= 50; mills += 7) {
            Price penalty = Price.ofMicrosPerKwh(mills * 1_000L);
            Booked after = story.terms(
                            new SettlementTerms(penalty, tolerance, Price.ZERO, Price.ZERO, Price.ZERO, Price.ZERO))
                    .settle();
            for (String name : NAMES) {
                assertThat(after.cash(name)).isLessThanOrEqualTo(before.cash(name));
            }
            before = after;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatTheSupplierSoldLessWhatItBoughtIsWhatTheMetersDrewNet(long seed) {
        SlotStory story = new RandomSlots(seed).withPositivePrices();
        Booked booked = story.settle();

        long drawn = story.deliveries().stream()
                .mapToLong(delivery -> -delivery.metered().injection().wattHours())
                .sum();
        long sold = booked.energyPaidTo(NamedAccount.SUPPLIER);
        long boughtBack = booked.energyPaidBy(NamedAccount.SUPPLIER);
        assertThat(sold - boughtBack).isEqualTo(drawn);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePlanTellsResidualFromDeviationAndNeverChangesTheMoney(long seed) {
        SlotStory story = new RandomSlots(seed).any();
        Booked asPlanned = story.settle();
        Booked asPlannedOtherwise = new RandomSlots(-seed).replan(story).settle();

        for (String name : NAMES) {
            assertThat(asPlannedOtherwise.cash(name)).isEqualTo(asPlanned.cash(name));
        }
        for (Account account : NamedAccount.values()) {
            assertThat(asPlannedOtherwise.ledger().balance(account))
                    .isEqualTo(asPlanned.ledger().balance(account));
        }
    }

    @Test
    void theRandomSlotsAreWorthTesting() {
        boolean penalised = false;
        boolean lossesCharged = false;
        BigDecimal lowest = BigDecimal.ZERO;
        for (long seed = 1; seed <= 300; seed++) {
            Booked booked = new RandomSlots(seed).any().settle();
            penalised |= !booked.withCause(Cause.PENALTY).isEmpty();
            lossesCharged |= !booked.withCause(Cause.LOSSES).isEmpty();
            lowest = lowest.min(booked.account(NamedAccount.SUPPLIER).exact());
        }
        assertThat(penalised && lossesCharged).isTrue();
        assertThat(lowest).isNegative();
    }
}
