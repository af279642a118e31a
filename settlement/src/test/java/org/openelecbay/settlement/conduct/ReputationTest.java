package org.openelecbay.settlement.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// The reputation, its surcharge and the standing that follow from promises (spec G.6, P).
class ReputationTest {

    private static final ConductTerms TERMS = new ConductTerms(
            new Ratio(1, 5), new Ratio(3, 10), reputation("0.7"), Reputation.FULL, reputation("0.8"), 2);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @Test
    void aShortfallLowersItAndDeliveryLeadsBack() {
        Reputation first = Reputation.FULL.after(TERMS.eta(), wh(4_000), wh(1_000));
        Reputation second = first.after(TERMS.eta(), wh(2_000), wh(0));
        Reputation third = second.after(TERMS.eta(), wh(2_000), wh(3_000));

        assertThat(first).isEqualTo(reputation("0.85"));
        assertThat(second).isEqualTo(reputation("0.68"));
        assertThat(third).isEqualTo(reputation("0.744"));
    }

    @Test
    void aThirdIsExactToTwelvePlaces() {
        assertThat(Reputation.FULL.after(new Ratio(1, 1), wh(3), wh(1)).decimal())
                .isEqualTo(new BigDecimal("0.333333333333"));
    }

    @Test
    void withoutAPromiseNothingChanges() {
        assertThat(reputation("0.4").after(TERMS.eta(), wh(0), wh(700))).isEqualTo(reputation("0.4"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void itStaysBetweenZeroAndOneAndFullDeliveryNeverLowersIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Reputation reputation = new Reputation(random.nextLong(Reputation.ONE + 1));
        Ratio eta = new Ratio(random.nextInt(1_000_001), 1_000_000);
        for (int i = 0; i < 50; i++) {
            Energy committed = wh(random.nextLong(1, 1_000_000_000));
            Energy delivered = wh(random.nextLong(-5, 1_500_000_000));
            Reputation next = reputation.after(eta, committed, delivered);
            assertThat(next.trillionths()).isBetween(0L, Reputation.ONE);
            assertThat(reputation.after(eta, committed, committed)).isGreaterThanOrEqualTo(reputation);
            reputation = next;
        }
    }

    @Test
    void theSurchargeIsWhatLacksTimesKappa() {
        Conduct conduct = Standing.starting(reputation("0.85"), TERMS).conduct(TERMS);

        assertThat(conduct.surcharge()).isEqualTo(new Ratio(9, 200));
        assertThat(conduct.bidLimit(Price.perKwh("0.209"))).isEqualTo(Price.perKwh("0.2"));
        assertThat(conduct.offerLimit(Price.perKwh("0.191"), Price.perKwh("1"))).contains(Price.perKwh("0.2"));
        assertThat(conduct.on(Money.ofNanos(1_000))).isEqualTo(Money.ofNanos(45));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void priceAndSurchargeTogetherNeverBreakTheLimitThatWasGiven(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ConductTerms terms = new ConductTerms(
                TERMS.eta(),
                new Ratio(random.nextInt(1_000_001), 1_000_000),
                TERMS.least(),
                TERMS.initial(),
                TERMS.newcomers(),
                0);
        Conduct conduct = Standing.starting(new Reputation(random.nextLong(Reputation.ONE + 1)), terms)
                .conduct(terms);
        for (int i = 0; i < 50; i++) {
            Price limit = Price.ofMicrosPerKwh(random.nextLong(-300_000, 400_000));
            Energy energy = wh(random.nextLong(1, 10_000));
            Money paid = conduct.bidLimit(limit).times(energy);
            assertThat(paid.plus(conduct.on(paid))).isLessThanOrEqualTo(limit.times(energy));
            conduct.offerLimit(limit, Price.perKwh("1000")).ifPresent(moved -> {
                Money got = moved.times(energy);
                assertThat(got.minus(conduct.on(got))).isGreaterThanOrEqualTo(limit.times(energy));
            });
        }
    }

    @Test
    void aSellerWhomNoPriceWouldServeHasNoLimitLeft() {
        Conduct all = new Conduct(true, new Ratio(1, 1));

        assertThat(all.offerLimit(Price.perKwh("0.01"), Price.perKwh("1000"))).isEmpty();
        assertThat(all.offerLimit(Price.ZERO, Price.perKwh("1000"))).contains(Price.ZERO);
        assertThat(new Conduct(true, new Ratio(1, 2)).offerLimit(Price.perKwh("0.2"), Price.perKwh("0.3")))
                .isEmpty();
    }

    @Test
    void belowTheLeastNobodyTradesUntilItsProbationAndKeptPromisesLeadBack() {
        Standing good = Standing.starting(reputation("0.75"), TERMS);
        Standing blocked = good.after(wh(1_000), wh(0), TERMS);
        Standing oneSlotLeft = blocked.after(wh(0), wh(0), TERMS);
        Standing onProbation = oneSlotLeft.after(wh(0), wh(0), TERMS);
        Standing trying = onProbation.after(wh(10), wh(10), TERMS);
        Standing back = trying.after(wh(10), wh(10), TERMS);

        assertThat(blocked).isEqualTo(new Standing(reputation("0.6"), new Standing.Blocked(2)));
        assertThat(blocked.mayTrade() || oneSlotLeft.mayTrade()).isFalse();
        assertThat(onProbation).isEqualTo(new Standing(reputation("0.6"), new Standing.OnProbation()));
        assertThat(trying).isEqualTo(new Standing(reputation("0.68"), new Standing.OnProbation()));
        assertThat(back).isEqualTo(new Standing(reputation("0.744"), new Standing.Good()));
        assertThat(trying.after(wh(10), wh(9), TERMS).state()).isEqualTo(new Standing.Good());
        assertThat(trying.after(wh(10), wh(1), TERMS).state()).isEqualTo(new Standing.Blocked(2));
    }

    @Test
    void withoutABlockingTimeProbationBeginsAtOnce() {
        ConductTerms lenient =
                new ConductTerms(TERMS.eta(), TERMS.kappa(), TERMS.least(), TERMS.initial(), TERMS.newcomers(), 0);

        assertThat(Standing.starting(reputation("0.7"), lenient)
                        .after(wh(1), wh(0), lenient)
                        .state())
                .isEqualTo(new Standing.OnProbation());
        assertThat(Standing.starting(reputation("0.6"), lenient).state()).isEqualTo(new Standing.OnProbation());
    }

    @Test
    void sharesOutsideZeroToOneAreRefusedWithAdvice() {
        assertThatThrownBy(() -> reputation("1.01")).hasMessageContaining("Is it given in percent?");
        assertThatThrownBy(() -> new ConductTerms(
                        new Ratio(20, 1), TERMS.kappa(), TERMS.least(), TERMS.initial(), TERMS.newcomers(), 2))
                .hasMessageContaining("eta")
                .hasMessageContaining("20/1");
    }

    static Reputation reputation(String decimal) {
        return Reputation.of(new BigDecimal(decimal));
    }

    static Energy wh(long wattHours) {
        return Energy.ofWattHours(wattHours);
    }
}
