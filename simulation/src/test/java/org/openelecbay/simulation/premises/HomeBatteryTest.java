package org.openelecbay.simulation.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;
import org.openelecbay.home.device.Battery;
import org.openelecbay.home.device.StoredEnergy;
import org.openelecbay.simulation.Streets;

/// A battery behind the meter takes its home's surplus and gives into its home's deficit, and loses no energy.
class HomeBatteryTest {

    @Test
    void itTakesTheSurplusUntilItIsFullAndThenLeavesItToTheMeter() {
        HomeBattery battery = lossless(1_000, 500);

        assertThat(battery.deliverMinute(2_000)).as("beyond its power").isEqualTo(1_000);
        for (int minute = 1; minute < 30; minute++) {
            battery.deliverMinute(2_000);
        }
        assertThat(battery.stored()).isEqualTo(Energy.ofWattHours(1_000));
        assertThat(battery.deliverMinute(2_000)).as("when it is full").isEqualTo(2_000);
    }

    @Test
    void itGivesIntoTheDeficitDownToItsFloor() {
        HomeBattery battery = lossless(1_000, 500);

        assertThat(battery.deliverMinute(-600)).isZero();
        for (int minute = 1; minute < 60; minute++) {
            battery.deliverMinute(-600);
        }
        assertThat(battery.stored()).isEqualTo(Energy.ofWattHours(100));
        assertThat(battery.deliverMinute(-600)).isEqualTo(-600);
    }

    @Test
    void aTrickleBelowAWattHourIsNotForgotten() {
        HomeBattery battery = lossless(1_000, 500);

        for (int minute = 0; minute < 60; minute++) {
            assertThat(battery.deliverMinute(7)).isZero();
        }

        assertThat(battery.stored()).isEqualTo(Energy.ofWattHours(507));
    }

    /// Over any day, surplus less what the meter saw is what the content gained, to within a watt-hour; and what the
    /// meter sees never exceeds the home's own surplus or deficit, nor changes its direction.
    @Test
    void overAnyDayItMovesOnlyItsOwnHomesEnergy() {
        RandomGenerator random = Streets.random("home battery");
        for (int round = 0; round < 50; round++) {
            HomeBattery battery = lossless(random.nextInt(200, 5_000), random.nextInt(50, 150));
            long before = battery.stored().wattHours();
            long taken = 0;
            for (int minute = 0; minute < 1_440; minute++) {
                long surplus = random.nextInt(-4_000, 4_000);
                long left = battery.deliverMinute(surplus);
                assertThat(left).isBetween(Math.min(0, surplus), Math.max(0, surplus));
                taken += surplus - left;
            }
            assertThat(battery.stored().wattHours() - before).isCloseTo(taken / 60, within(1L));
        }
    }

    @Test
    void whatItPlansIsWhatASlotOfThatSurplusLeaves() {
        HomeBattery battery = lossless(1_000, 900);

        assertThat(battery.left(Energy.ofWattHours(300), Duration.ofMinutes(15)))
                .isEqualTo(Energy.ofWattHours(200));
        assertThat(battery.left(Energy.ofWattHours(-400), Duration.ofMinutes(15)))
                .isEqualTo(Energy.ofWattHours(-150));
    }

    private static HomeBattery lossless(long capacity, long content) {
        Battery battery = new Battery(capacity, Math.min(100, content), capacity, 1_000, 1_000, 1_000, 1_000);
        return new HomeBattery(battery, StoredEnergy.ofWattHours(content));
    }
}
