package org.openelecbay.home.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.TruncatedNormal;

class EveningArrivalsTest {

    /// The scenario's seed in examples/european-lv/README.md.
    private static final EveningArrivals SCENARIO = new EveningArrivals(180, ArrivalHabits.commuters());

    @Test
    void fifteenCarsOfTheScenarioNeedTheTwoMegawattsOfThePaper() {
        long served = 0;
        for (int charger = 1; charger <= 15; charger++) {
            ChargingDay day = day(SCENARIO, charger);
            served += day.servedWattHours();
            assertThat(day.unservedWattHours()).isZero();
        }
        assertThat(served).isEqualTo(166_663);
    }

    @Test
    void noCarDrawsFromSlotNinetyToOneHundredAndSixty() {
        for (int charger = 1; charger <= 500; charger++) {
            long[] slots = day(SCENARIO, charger).wattHoursPerSlot(5);
            assertThat(IntStream.range(90, 160).mapToLong(slot -> slots[slot]).sum())
                    .isZero();
        }
    }

    @Test
    void overManyChargersTheHabitsShow() {
        double arrival = 0;
        double need = 0;
        for (int charger = 1; charger <= 5_000; charger++) {
            ChargingSession session = day(SCENARIO, charger).session();
            arrival += session.arrivalMinute() / 5_000.0;
            need += session.requiredWattHours() / 5_000.0;
            assertThat(session.arrivalMinute()).isBetween(900, 1_439);
            assertThat(session.departureMinute()).isBetween(360, 450);
            assertThat(session.requiredWattHours()).isBetween(3_000L, 25_000L);
        }
        assertThat(arrival).isCloseTo(1_170, within(6.0));
        assertThat(need).isCloseTo(11_250, within(250.0));
    }

    @Test
    void aChargersCarDependsOnTheSeedAndItsOwnNameOnly() {
        ChargingSession seventh = SCENARIO.session("ev-07", 3_700);
        SCENARIO.session("ev-08", 3_700);

        assertThat(new EveningArrivals(180, ArrivalHabits.commuters()).session("ev-07", 3_700))
                .isEqualTo(seventh);
        assertThat(new EveningArrivals(181, ArrivalHabits.commuters()).session("ev-07", 3_700))
                .isNotEqualTo(seventh);
    }

    @Test
    void habitsThatDoNotFitADayAreRefused() {
        TruncatedNormal noon = new TruncatedNormal(720, 10, 700, 740);
        TruncatedNormal need = new TruncatedNormal(1, 0, 0, 2);
        assertThatThrownBy(() -> new ArrivalHabits(noon, noon, need)).hasMessageContaining("leave before it comes");
        assertThatThrownBy(() -> new ArrivalHabits(new TruncatedNormal(1_440, 0, 0, 1_440), noon, need))
                .hasMessageContaining("leave the day");
        TruncatedNormal morning = new TruncatedNormal(400, 10, 390, 410);
        assertThatThrownBy(() -> new ArrivalHabits(noon, morning, new TruncatedNormal(0, 1, -1, 1)))
                .hasMessageContaining("gives energy back");
    }

    private static ChargingDay day(EveningArrivals arrivals, int charger) {
        return arrivals.session("ev-%02d".formatted(charger), 3_700).asSoonAsPossible();
    }
}
