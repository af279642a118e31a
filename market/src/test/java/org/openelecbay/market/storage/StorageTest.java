package org.openelecbay.market.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.storage.StorageDispatch.Step;

/// With the golden case C03 of the specification.
class StorageTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final StorageUtility UTILITY = new StorageUtility(0.02, 1.6, 0.02, 20, 12, 0.1, 0.17);
    private static final StorageDispatch BATTERY = new StorageDispatch(20, 0.2, 0.8, 0.3, 1, 1, 3, 4);

    @Test
    void utilitiesAreConcaveInTheEnergy() {
        assertThat(UTILITY.ofCharging(0)).isZero();
        assertThat(UTILITY.ofCharging(1)).isCloseTo(0.264, EXACT);
        assertThat(UTILITY.ofCharging(5)).isCloseTo(1.0, EXACT);
        assertThat(UTILITY.ofDischarging(0)).isZero();
        assertThat(UTILITY.ofDischarging(1)).isCloseTo(0.374, EXACT);
        assertThat(UTILITY.ofDischarging(5)).isCloseTo(1.55, EXACT);
    }

    @Test
    void theBestChargeLiesInsideAndTheBestDischargeAtTheContent() {
        assertThat(UTILITY.optimalCharge(15)).isCloseTo(8.75, EXACT);
        assertThat(UTILITY.ofCharging(UTILITY.optimalCharge(15))).isCloseTo(1.225, EXACT);
        assertThat(UTILITY.optimalDischarge(15)).isEqualTo(12);
        assertThat(UTILITY.ofDischarging(UTILITY.optimalDischarge(15))).isCloseTo(2.376, EXACT);
    }

    @Test
    void noOtherEnergyIsWorthMore() {
        for (int i = 0; i <= 1_500; i++) {
            double energy = i / 100.0;
            assertThat(UTILITY.ofCharging(energy)).isLessThanOrEqualTo(1.225 + 1e-12);
            if (energy <= 12) {
                assertThat(UTILITY.ofDischarging(energy)).isLessThanOrEqualTo(2.376 + 1e-12);
            }
        }
    }

    private static double follows(double soc, double alpha, Step expected) {
        Step step = BATTERY.step(soc, alpha);
        assertThat(step.role()).isEqualTo(expected.role());
        assertThat(step.community()).isCloseTo(expected.community(), EXACT);
        assertThat(step.grid()).isCloseTo(expected.grid(), EXACT);
        assertThat(step.gridCharge()).isCloseTo(expected.gridCharge(), EXACT);
        assertThat(step.soc()).isCloseTo(expected.soc(), EXACT);
        return step.soc();
    }

    @Test
    void theBatteryFollowsTheCommunityAsFarAsItCan() {
        double soc = 0.55;
        soc = follows(soc, 2, new Step(StorageRole.CHARGE, 2, 0, 0, 0.65));
        soc = follows(soc, 6, new Step(StorageRole.CHARGE, 3, -3, 0, 0.8));
        soc = follows(soc, -1, new Step(StorageRole.DISCHARGE, -1, 0, 0, 0.75));
        soc = follows(soc, 0, new Step(StorageRole.STANDBY, 0, 0, 0, 0.75));
        soc = follows(soc, -9, new Step(StorageRole.DISCHARGE, -4, 5, 0, 0.55));
        follows(soc, -9, new Step(StorageRole.DISCHARGE, -4, 5, 0, 0.35));
    }

    @Test
    void aLowBatteryChargesFromTheGridInASecondStep() {
        follows(0.35, -9, new Step(StorageRole.DISCHARGE, -3, 6, 2, 0.3));
        follows(0.25, 0, new Step(StorageRole.STANDBY, 0, 0, 1, 0.3));
        follows(0.2, 0.5, new Step(StorageRole.CHARGE, 0.5, 0, 0, 0.225));
    }

    @Test
    void lossesCountOnTheWayInAndOnTheWayOut() {
        StorageDispatch lossy = new StorageDispatch(10, 0, 1, 0, 0.9, 0.8, 5, 5);
        assertThat(lossy.step(0.5, 2).soc()).isCloseTo(0.5 + 2 * 0.9 / 10, EXACT);
        assertThat(lossy.step(0.5, -2).soc()).isCloseTo(0.5 - 2 / 0.8 / 10, EXACT);
        assertThat(lossy.step(0.1, -5).community()).isCloseTo(-0.8, EXACT);
    }

    @Test
    void theStateOfChargeStaysInItsBounds() {
        Seeds.every(200, random -> random.doubles(50, -8, 8).boxed().toList(), alphas -> {
            double soc = 0.5;
            for (double alpha : alphas) {
                soc = BATTERY.step(soc, alpha).soc();
                assertThat(soc).isBetween(0.2 - 1e-12, 0.8 + 1e-12);
            }
        });
    }

    @Test
    void percentInsteadOfFractionsAreRefusedWithAdvice() {
        assertThatThrownBy(() -> new StorageDispatch(20, 20, 80, 30, 1, 1, 3, 4))
                .hasMessageContaining("Are they fractions, not percent?");
    }
}
