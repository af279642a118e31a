package org.openelecbay.settlement.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.settlement.slot.RandomSlots.NAMES;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// What holds in every slot under every method of settling deviations (spec G.5, P).
class DeviationPropertyTest {

    static Stream<Arguments> slots() {
        List<Arguments> slots = new ArrayList<>();
        for (DeviationMethod method : DeviationMethod.values()) {
            for (long seed = 1; seed <= 120; seed++) {
                slots.add(Arguments.of(method, seed));
            }
        }
        return slots.stream();
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("slots")
    void everythingTogetherIsNothingAndTheBalancingAccountIsEmpty(DeviationMethod method, long seed) {
        RandomSlots random = new RandomSlots(seed);
        Booked booked = random.settledBy(method, random.any()).settle();

        Money all = booked.ledger().balances().values().stream().reduce(Money.ZERO, Money::plus);
        assertThat(all).isEqualTo(Money.ZERO);
        assertThat(booked.account(NamedAccount.BALANCING)).isEqualTo(Money.ZERO);
        assertThat(booked.account(NamedAccount.RESERVE).nanos()).isNotNegative();
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("slots")
    void theSupplierBillsTheCommunitysNetUnlessEveryMeterSettlesByItself(DeviationMethod method, long seed) {
        RandomSlots random = new RandomSlots(seed);
        SlotStory story = random.settledBy(method, random.withPositivePrices());
        Booked booked = story.settle();

        Energy net = Energy.ofWattHours(story.deliveries().stream()
                .mapToLong(each -> each.metered().injection().wattHours())
                .sum());
        Money bill = net.isPositive()
                ? story.band().exportPrice().times(net).negated()
                : story.band().importPrice().times(net.negated());
        if (method == DeviationMethod.SUPPLIER) {
            assertThat(booked.account(NamedAccount.SUPPLIER)).isGreaterThanOrEqualTo(bill);
        } else {
            assertThat(booked.account(NamedAccount.SUPPLIER)).isEqualTo(bill);
        }
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("slots")
    void nobodyPaysMoreForItsDeviationThanWithTheSupplierAlone(DeviationMethod method, long seed) {
        SlotStory story = new RandomSlots(seed).withoutTerms();
        Booked alone = story.terms(SettlementTerms.FREE).settle();
        Booked booked = story.terms(SettlementTerms.FREE.with(DeviationTerms.by(method)))
                .settle();

        for (String name : NAMES) {
            assertThat(booked.cash(name)).isGreaterThanOrEqualTo(alone.cash(name));
        }
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("slots")
    void perfectDeliveryCostsNeitherImbalanceNorPenalty(DeviationMethod method, long seed) {
        RandomSlots random = new RandomSlots(seed);
        Booked booked = random.settledBy(method, random.deliveredPerfectly()).settle();

        assertThat(booked.transfers())
                .noneMatch(transfer -> List.of(
                                Cause.RESIDUAL,
                                Cause.DEVIATION,
                                Cause.COVERED,
                                Cause.COMMUNITY_NET,
                                Cause.NETTING_SHARE,
                                Cause.PENALTY)
                        .contains(transfer.cause()));
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("slots")
    void aHigherPenaltyThatIsKeptNeverLeavesAnybodyWithMore(DeviationMethod method, long seed) {
        SlotStory story = new RandomSlots(seed).withoutTerms();
        DeviationTerms kept = new DeviationTerms(method, Proceeds.RESERVE, Proceeds.RESERVE, seed % 2 == 0);
        Booked before = story.terms(SettlementTerms.FREE.with(kept)).settle();
        for (int mills = 1; mills <= 50; mills += 14) {
            SettlementTerms terms = new SettlementTerms(
                    Price.ofMicrosPerKwh(mills * 1_000L),
                    new Ratio(seed % 3, 30),
                    Price.ZERO,
                    Price.ZERO,
                    Price.ZERO,
                    Price.ZERO,
                    kept);
            Booked after = story.terms(terms).settle();
            for (String name : NAMES) {
                assertThat(after.cash(name)).isLessThanOrEqualTo(before.cash(name));
            }
            before = after;
        }
    }

    @Test
    void theRandomSlotsAreWorthTesting() {
        boolean covered = false;
        boolean shared = false;
        for (long seed = 1; seed <= 120; seed++) {
            RandomSlots random = new RandomSlots(seed);
            Booked booked =
                    random.settledBy(DeviationMethod.MIN_OF_TWO, random.any()).settle();
            covered |= !booked.withCause(Cause.COVERED).isEmpty();
            shared |= !booked.withCause(Cause.PENALTY_SHARE).isEmpty();
        }
        assertThat(covered && shared).isTrue();
    }
}
