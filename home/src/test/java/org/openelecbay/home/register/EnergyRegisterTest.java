package org.openelecbay.home.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class EnergyRegisterTest {

    @Test
    void aSteadyLoadFillsTheRegisterWithoutLosingAnything() {
        double[] fortyWatts = new double[1_440];
        Arrays.fill(fortyWatts, 40);

        assertThat(EnergyRegister.wattHoursPerSlot(fortyWatts, 5)).startsWith(3, 3, 4, 3, 3, 4);
        assertThat(EnergyRegister.readings(fortyWatts)[1_440]).isEqualTo(960);
    }

    @Test
    void slotsOfEveryLengthAddUpToTheSameDayWithinOneWattHourOfTheTruth() {
        RandomGenerator random = Property.random("register-telescopes");
        for (int day = 0; day < 200; day++) {
            double[] watts = random.doubles(1_440, 0, 9_000).toArray();
            double truth = Arrays.stream(watts).sum() / 60;
            long five = Arrays.stream(EnergyRegister.wattHoursPerSlot(watts, 5)).sum();
            assertThat((double) five).isBetween(truth - 1.01, truth + 0.01);
            for (int length : new int[] {1, 15, 30, 60, 1_440}) {
                assertThat(Arrays.stream(EnergyRegister.wattHoursPerSlot(watts, length))
                                .sum())
                        .isEqualTo(five);
            }
        }
    }

    @Test
    void theRegisterNeverRunsBackwards() {
        double[] watts = {0, 59.9995, 0.0004, 60, 1e9};
        assertThat(EnergyRegister.readings(watts)).isSorted().startsWith(0, 0, 1, 1, 2);
    }

    @Test
    void powerWithASignOrWithoutAValueIsRefused() {
        assertThatThrownBy(() -> EnergyRegister.readings(new double[] {5, -1}))
                .hasMessageContaining("-1.0 W in minute 1")
                .hasMessageContaining("two registers");
        assertThatThrownBy(() -> EnergyRegister.readings(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EnergyRegister.wattHoursPerSlot(new double[1_440], 7))
                .hasMessageContaining("divides the day");
    }
}
