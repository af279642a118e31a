package org.openelecbay.home.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;

class BatteryPlanTest {

    private static final Renewable PANELS = new Renewable("panels", new double[] {0, 1, 4, 0}, 0);

    private static Schedule sound(Household household) {
        Schedule schedule = new Scheduler().plan(household);
        assertThat(ScheduleAudit.check(household, schedule)).isEmpty();
        return schedule;
    }

    @Test
    void theBatteryOfTheGoldenVectorSavesWhatItSays() {
        Contract contract = Homes.contract(Homes.PRICES, Homes.each(4, 0.05), 50);

        Schedule without = sound(Homes.of(1, contract, Homes.LOAD, PANELS));
        Schedule with = sound(Homes.of(1, contract, Homes.LOAD, PANELS, Homes.battery(5, 0.01, 0)));

        assertThat(without.cost().total()).isCloseTo(2.05, within(1e-6));
        assertThat(with.cost().total()).isCloseTo(1.2431, within(1e-6));
        assertThat(with.method()).isEqualTo(Schedule.Method.LINEAR);
    }

    @Test
    void aNegativePriceIsPlannedWithWholeNumbers() {
        Contract contract =
                Homes.contract(new double[] {-0.3, 0.3, 0.12, 0.35}, new double[] {-0.35, 0.05, 0.05, 0.05}, 50);

        Schedule schedule = sound(Homes.of(1, contract, Homes.LOAD, PANELS, Homes.battery(1.2, 0, 0)));

        assertThat(schedule.method()).isEqualTo(Schedule.Method.MIXED_INTEGER);
        assertThat(schedule.cost().total()).isCloseTo(0.957684210526, within(1e-6));
    }

    @Test
    void quadraticWearHasTheUniqueScheduleOfTheGoldenVector() {
        Contract contract = Homes.contract(Homes.PRICES, Homes.PRICES, 50);

        Schedule schedule = sound(Homes.of(1, contract, Homes.each(4, 0), Homes.battery(5, 0, 0.02)));

        assertThat(schedule.cost().total()).isCloseTo(-0.451158, within(1e-5));
        assertThat(schedule.equipment().get("battery").giveKw())
                .containsExactly(new double[] {0, 1.61, 0, 2}, within(1e-5));
    }

    /// Five equal hours, of which one and a half at full power are enough.
    @Test
    void equallyCheapHoursAreUsedAtFullPowerOneAfterTheOther() {
        Storage battery = new Storage("battery", 1, 0, 5, 2, 2, 1, 1, 0, 0, 0, new Terminal.AtLeast(4));
        Contract contract = Homes.contract(Homes.each(5, 0.2), Homes.each(5, 0.05), 50);
        Household home = Homes.of(1, contract, Homes.each(5, 0), battery);

        Schedule schedule = new Scheduler().planFullest(home);

        assertThat(ScheduleAudit.check(home, schedule)).isEmpty();
        assertThat(schedule.cost().total()).isCloseTo(sound(home).cost().total(), within(1e-6));
        assertThat(schedule.equipment().get("battery").drawKw())
                .containsExactly(new double[] {2, 1, 0, 0, 0}, within(1e-3));
    }

    @Test
    void aBatteryBelowItsFloorIsChargedAsFastAsItCanAndNamed() {
        Storage low = new Storage("battery", 0.1, 3, 5, 2, 2, 0.95, 0.95, 0, 0.01, 0, Terminal.AS_BEGUN);
        Contract contract = Homes.contract(Homes.PRICES, Homes.each(4, 0.05), 50);

        Schedule schedule = sound(Homes.of(1, contract, Homes.LOAD, low));

        assertThat(schedule.equipment().get("battery").drawKw()[0]).isCloseTo(2, within(1e-6));
        assertThat(schedule.equipment().get("battery").state()[1]).isGreaterThanOrEqualTo(3 - 1e-6);
        assertThat(schedule.shortfalls())
                .singleElement()
                .satisfies(each -> assertThat(each.sentence())
                        .isEqualTo("battery begins at 0.100 kWh, below its floor of 3.000 kWh, and is charged as fast"
                                + " as it can until the end of step 0."));
    }

    @Test
    void anUnreachableTargetIsMissedByAsLittleAsPossible() {
        Storage battery = new Storage("battery", 1, 0.5, 9, 2, 2, 0.95, 0.95, 0, 0.01, 0, new Terminal.AtLeast(9));
        Contract contract = Homes.contract(Homes.PRICES, Homes.each(4, 0.05), 50);

        Schedule schedule = sound(Homes.of(1, contract, Homes.LOAD, battery));

        assertThat(schedule.shortfalls())
                .singleElement()
                .satisfies(each -> assertThat(each.amount()).isCloseTo(9 - (1 + 4 * 2 * 0.95), within(1e-6)));
    }
}
