package org.openelecbay.home.study.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.market.pool.MuRule.Direction;
import org.openelecbay.market.storage.StorageDispatch;
import org.openelecbay.market.storage.StorageUtility;

class CommunityRuleTest {

    private static final double[] NO_CARS = {0};

    private static CommunityRule rule(double hours) {
        return rule(hours, Direction.MALIK_CLAMPED);
    }

    private static CommunityRule rule(double hours, Direction direction) {
        return new CommunityRule(
                new StorageDispatch(1_250, 0.3, 0.8, 0.3, 1, 1, 40 * hours, 40 * hours), hours, 0.2, 0.09, direction);
    }

    @Test
    void everyKilowattIsAccountedForAndTheContentStaysInItsBand() {
        RandomGenerator random = Property.random("community-rule");
        double[] demand = random.doubles(2_000, 0, 120).toArray();
        double[] generation = random.doubles(2_000, 0, 120).toArray();
        double[] cars = random.doubles(2_000, 0, 20).toArray();
        double before = 600;
        int t = 0;
        for (RuleStep step : rule(0.25).day(600, demand, generation, cars)) {
            double served = generation[t] + step.dischargeKw() + step.importKw();
            assertThat(served).isCloseTo(demand[t] + cars[t] + step.chargeKw() + step.exportKw(), within(1e-9));
            assertThat(step.socKwh())
                    .isCloseTo(
                            before + 0.25 * (step.chargeKw() + step.gridChargeKw() - step.dischargeKw()), within(1e-9));
            assertThat(step.socKwh()).isBetween(375 - 1e-9, 1_000 + 1e-9);
            assertThat(step.price()).isBetween(0.09, 0.2);
            before = step.socKwh();
            t++;
        }
    }

    @Test
    void thePrintedPriceRisesWithSurplusAndTheInverseFalls() {
        double[] demand = {10, 10, 10};
        double[] generation = {7, 10, 13};
        List<RuleStep> printed = rule(1).day(600, demand, generation, new double[3]);
        List<RuleStep> inverse = rule(1, Direction.MALIK_INVERSE).day(600, demand, generation, new double[3]);

        assertThat(printed.stream().mapToDouble(RuleStep::rawPrice)).isSorted();
        assertThat(printed.get(1).price()).isCloseTo(0.145, within(1e-12));
        assertThat(inverse.get(0).price()).isCloseTo(0.2, within(1e-12));
        assertThat(inverse.get(2).price()).isCloseTo(0.145 / 1.3, within(1e-12));
    }

    @Test
    void withoutDemandOrGenerationThePriceIsAtAnEdge() {
        double[] nothing = {0};
        double[] plenty = {5};

        assertThat(rule(1).day(600, nothing, nothing, NO_CARS).getFirst().mu()).isZero();
        assertThat(rule(1).day(600, nothing, nothing, NO_CARS).getFirst().price())
                .isEqualTo(0.09);
        assertThat(rule(1).day(600, nothing, plenty, NO_CARS).getFirst().mu()).isInfinite();
        assertThat(rule(1).day(600, nothing, plenty, NO_CARS).getFirst().price())
                .isEqualTo(0.2);
        assertThat(rule(1, Direction.MALIK_INVERSE)
                        .day(600, nothing, plenty, NO_CARS)
                        .getFirst()
                        .price())
                .isEqualTo(0.09);
    }

    @Test
    void anEmptyBatteryIsFilledFromTheGridToItsFloorOnly() {
        RuleStep step =
                rule(1).day(360, new double[] {5}, new double[] {0}, NO_CARS).getFirst();

        assertThat(step.gridChargeKw()).isCloseTo(15, within(1e-9));
        assertThat(step.socKwh()).isCloseTo(375, within(1e-9));
        assertThat(step.importKw()).isCloseTo(5, within(1e-9));
    }

    @Test
    void noEnergyIsWorthMoreThanTheMaximisersOfTheUtilities() {
        StorageUtility utility = new StorageUtility(0.8, 0.02, 0.01, 20, 12, 0.05, 0.1);

        assertThat(utility.unlimitedCharge()).isCloseTo(996.25, within(1e-9));
        assertThat(utility.ofCharging(996.25)).isCloseTo(7940.1125, within(1e-9));
        for (double away : new double[] {-5, -0.1, 0.1, 5}) {
            assertThat(utility.ofCharging(utility.unlimitedCharge() + away)).isLessThan(7940.1125);
            assertThat(utility.ofDischarging(utility.unlimitedDischarge() + away))
                    .isLessThan(utility.ofDischarging(utility.unlimitedDischarge()));
        }
        assertThat(utility.optimalCharge(5)).isEqualTo(5);
    }
}
