package org.openelecbay.home.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class ChargingSessionTest {

    @Test
    void aCarChargesAtFullPowerUntilItsNeedIsMet() {
        ChargingDay day = new ChargingSession("ev-01", 1_170, 690, 3_700, 3_700).asSoonAsPossible();

        assertThat(day.wattsPerMinute()[1_169]).isZero();
        assertThat(day.wattsPerMinute()[1_170]).isEqualTo(3_700);
        assertThat(day.wattsPerMinute()[1_229]).isEqualTo(3_700);
        assertThat(day.wattsPerMinute()[1_230]).isZero();
        assertThat(day.unservedWattHours()).isZero();
    }

    @Test
    void whatFollowsMidnightIsDrawnInTheMorningOfTheSameDay() {
        ChargingSession late = new ChargingSession("ev-02", 1_410, 450, 3_700, 3_700);
        double[] watts = late.asSoonAsPossible().wattsPerMinute();

        assertThat(late.departureMinute()).isEqualTo(420);
        assertThat(late.isPluggedIn(1_439) && late.isPluggedIn(0) && late.isPluggedIn(419))
                .isTrue();
        assertThat(late.isPluggedIn(420) || late.isPluggedIn(1_409)).isFalse();
        assertThat(watts[0]).isEqualTo(3_700);
        assertThat(watts[29]).isEqualTo(3_700);
        assertThat(watts[30]).isZero();
    }

    @Test
    void whatDoesNotFitBeforeTheDepartureIsReported() {
        ChargingDay day = new ChargingSession("ev-03", 0, 60, 5_000, 3_700).asSoonAsPossible();

        assertThat(day.servedWattHours()).isEqualTo(3_700);
        assertThat(day.unservedWattHours()).isEqualTo(1_300);
        assertThat(new ChargingSession("ev-04", 0, 60, 500, 0)
                        .asSoonAsPossible()
                        .unservedWattHours())
                .isEqualTo(500);
    }

    @Test
    void theRegisterShowsWhatWasServedForEverySessionAndSlotLength() {
        RandomGenerator random = Property.random("charging-register");
        for (int i = 0; i < 2_000; i++) {
            ChargingSession session = new ChargingSession(
                    "ev",
                    random.nextInt(1_440),
                    random.nextInt(1, 1_441),
                    random.nextLong(0, 60_000),
                    random.nextLong(0, 22_000));
            ChargingDay day = session.asSoonAsPossible();
            assertThat(Arrays.stream(day.wattHoursPerSlot(5)).sum()).isEqualTo(day.servedWattHours());
            for (int minute = 0; minute < 1_440; minute++) {
                assertThat(day.wattsPerMinute()[minute] == 0 || session.isPluggedIn(minute))
                        .isTrue();
            }
        }
    }

    @Test
    void anImpossibleSessionIsRefusedWithItsCharger() {
        assertThatThrownBy(() -> new ChargingSession(" ", 0, 1, 1, 1)).hasMessageContaining("no charger");
        assertThatThrownBy(() -> new ChargingSession("ev-05", 1_440, 1, 1, 1)).hasMessageContaining("ev-05");
        assertThatThrownBy(() -> new ChargingSession("ev-05", 0, 1_441, 1, 1)).hasMessageContaining("1441");
        assertThatThrownBy(() -> new ChargingSession("ev-05", 0, 1, -1, 1)).hasMessageContaining("-1 Wh");
        assertThatThrownBy(() -> new ChargingSession("ev-05", 0, 1, 1, -1)).hasMessageContaining("-1 W");
    }
}
