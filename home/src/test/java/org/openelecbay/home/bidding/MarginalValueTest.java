package org.openelecbay.home.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;

/// What a home would trade, and for how much.
class MarginalValueTest {

    private static final Scheduler SCHEDULER = new Scheduler();
    private static final double CENT = 1e-5;

    private static TradeCurve curve(Household home, int step) {
        return MarginalValue.of(SCHEDULER, home, SCHEDULER.plan(home), step, 14);
    }

    @Test
    void aHomeWithoutFlexibilityBidsItsDeficitAtTheSuppliersPrice() {
        Household home = BiddingHomes.home(new double[] {2, 1}, new double[] {0.3, 0.2}, 0.08, List.of());

        TradeCurve curve = curve(home, 0);

        assertThat(curve.offers()).isEmpty();
        assertThat(curve.bids()).hasSize(1);
        assertThat(curve.bids().getFirst().kwh()).isCloseTo(2, within(1e-6));
        assertThat(curve.bids().getFirst().perKwh()).isEqualTo(0.3);
    }

    @Test
    void aHomeWithoutFlexibilityOffersItsSurplusAtWhatTheSupplierPays() {
        Household home = BiddingHomes.home(
                new double[] {1, 1}, new double[] {0.3, 0.3}, 0.08, List.of(BiddingHomes.sun("roof", 4, 0)));

        TradeCurve curve = curve(home, 0);

        assertThat(curve.bids()).isEmpty();
        assertThat(curve.offers()).hasSize(1);
        assertThat(curve.offers().getFirst().kwh()).isCloseTo(3, within(1e-6));
        assertThat(curve.offers().getFirst().perKwh()).isEqualTo(0.08);
    }

    @Test
    void aBatteryOffersAtTheValueOfItsContentOverTheEfficiencyPlusWear() {
        double wear = 0.01;
        Storage battery = new Storage("b", 5, 0, 8, 2, 2, 0.9, 0.9, 0, wear, 0, new Terminal.Worth(0.2));
        Household home = BiddingHomes.home(new double[] {0}, new double[] {0.5}, 0.05, List.of(battery));
        Schedule plan = SCHEDULER.plan(home);

        TradeCurve curve = curve(home, 0);

        assertThat(plan.equipment().get("b").stateValue()[0]).isCloseTo(0.2, within(CENT));
        assertThat(curve.offers()).hasSize(1);
        assertThat(curve.offers().getFirst().perKwh()).isCloseTo(0.2 / 0.9 + wear, within(CENT));
        assertThat(curve.offers().getFirst().kwh()).isCloseTo(2, within(1e-3));
    }

    @Test
    void anEmptyBatteryBidsAtTheValueOfItsContentTimesTheEfficiencyLessWear() {
        double wear = 0.01;
        Storage battery = new Storage("b", 0, 0, 5, 2, 2, 0.9, 0.9, 0, wear, 0, new Terminal.Worth(0.2));
        Household home = BiddingHomes.home(new double[] {0}, new double[] {0.5}, 0.05, List.of(battery));

        TradeCurve curve = curve(home, 0);

        assertThat(curve.offers()).isEmpty();
        assertThat(curve.bids()).hasSize(1);
        assertThat(curve.bids().getFirst().perKwh()).isCloseTo(0.2 * 0.9 - wear, within(CENT));
        assertThat(curve.bids().getFirst().kwh()).isCloseTo(2, within(1e-3));
    }

    @Test
    void theMeterLeavesNoRoomForMoreThanItsExportLimit() {
        Storage battery = new Storage("b", 5, 0, 5, 4, 4, 0.9, 0.9, 0, 0.01, 0, new Terminal.Worth(0.2));
        Household home = BiddingHomes.limited(new double[] {0}, new double[] {0.5}, 0.05, List.of(battery), 1.5);

        assertThat(sum(curve(home, 0).offers())).isCloseTo(1.5, within(1e-6));
    }

    @Test
    void aStepOutsideThePlanIsRefused() {
        Household home = BiddingHomes.home(new double[] {0}, new double[] {0.5}, 0.05, List.of());

        assertThatThrownBy(() -> curve(home, 1)).hasMessageContaining("step 1 of 1");
    }

    /// For any accepted part at any price within its limits, planning anew with the trade costs no more than the plan
    /// with the supplier alone.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noAcceptedPartMakesTheMemberWorseOffThanItsPlan(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Household home = BiddingHomes.random(random);
        int step = random.nextInt(home.steps().count());
        TradeCurve curve = curve(home, step);
        TradeCost cost = new TradeCost(SCHEDULER, home, step);
        double alone = cost.at(0).cost();

        for (int trial = 0; trial < 6; trial++) {
            double sold = sum(curve.offers()) * random.nextDouble();
            double bought = sum(curve.bids()) * random.nextDouble();

            assertThat(value(curve.offers(), sold) - (cost.at(sold).cost() - alone))
                    .as("seed %d sells %f", seed, sold)
                    .isGreaterThan(-1e-4);
            assertThat(alone - cost.at(-bought).cost() - value(curve.bids(), bought))
                    .as("seed %d buys %f", seed, bought)
                    .isGreaterThan(-1e-4);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void offersRiseBidsFallAndTheyNeverCross(long seed) {
        Household home = BiddingHomes.random(
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        TradeCurve curve = curve(home, 0);
        double[] offers = curve.offers().stream().mapToDouble(Portion::perKwh).toArray();
        double[] bids =
                curve.bids().stream().mapToDouble(each -> -each.perKwh()).toArray();

        assertThat(offers).as("seed %d", seed).isSorted();
        assertThat(bids).as("seed %d", seed).isSorted();
        double highestBid = Arrays.stream(bids).map(each -> -each).max().orElse(Double.NEGATIVE_INFINITY);
        double lowestOffer = Arrays.stream(offers).min().orElse(Double.POSITIVE_INFINITY);
        assertThat(highestBid).as("seed %d", seed).isLessThanOrEqualTo(lowestOffer + 1e-4);
    }

    private static double sum(List<Portion> portions) {
        return portions.stream().mapToDouble(Portion::kwh).sum();
    }

    /// Money for the first kWh of a side at the limits.
    private static double value(List<Portion> portions, double kwh) {
        double left = kwh;
        double money = 0;
        for (Portion each : portions) {
            double part = Math.min(left, each.kwh());
            money += part * each.perKwh();
            left -= part;
        }
        return money;
    }

    /// So that the list of kinds in a random home stays honest.
    @Test
    void randomHomesHoldStoragesCarsAndSun() {
        Household home = BiddingHomes.random(
                RandomGeneratorFactory.of("L64X128MixRandom").create(5));

        assertThat(home.equipment().stream().map(Equipment::name)).contains("battery", "car", "roof");
    }
}
