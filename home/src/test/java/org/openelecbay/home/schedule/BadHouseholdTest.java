package org.openelecbay.home.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.Vehicle;

class BadHouseholdTest {

    private static final Contract CONTRACT = Homes.contract(Homes.PRICES, Homes.each(4, 0.05), 50);

    @Test
    void anEmptyHorizonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Steps(0, 1))
                .withMessage("The horizon is empty. A plan needs at least one step.");
    }

    @Test
    void aHoleInThePricesIsNamedWithItsStep() {
        Contract holed = Homes.contract(new double[] {0.1, Double.NaN, 0.1, 0.1}, Homes.each(4, 0), 50);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scheduler().plan(Homes.of(1, holed, Homes.LOAD)))
                .withMessage("The import price of step 1 is NaN, where a finite number is expected. Has the series a"
                        + " hole?");
    }

    @Test
    void aSeriesThatIsTooShortIsNamedWithBothLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scheduler().plan(Homes.of(1, CONTRACT, new double[3])))
                .withMessageContaining("has 4 numbers for 3 steps");
    }

    @Test
    void aContentAboveTheCapacityAndAnEfficiencyInPercentAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Storage("b", 6, 0.5, 5, 2, 2, 0.95, 0.95, 0, 0, 0, Terminal.AS_BEGUN))
                .withMessageContaining("The initial content of b is 6.0 kWh, above its highest of 5.0 kWh.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Storage("b", 1, 0.5, 5, 2, 2, 95, 0.95, 0, 0, 0, Terminal.AS_BEGUN))
                .withMessageContaining("The charge efficiency of b is 95.0")
                .withMessageEndingWith("Is it a percentage?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Storage("b", 1, 0.5, 5, -2, 2, 1, 0.95, 0, 0, 0, Terminal.AS_BEGUN))
                .withMessageContaining("The charging power of b is -2.0");
    }

    @Test
    void aComfortBandUpsideDownIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> room(23, 19))
                .withMessageContaining("The lowest temperature of room in step 0 is 23.0, above its highest of 19.0.");
    }

    @Test
    void aComfortBandOutOfReachIsKeptAsWellAsCanBeAndNamed() {
        Household home = Homes.of(1, CONTRACT, Homes.LOAD, room(21, 22));
        Schedule plan = new Scheduler().plan(home);

        assertThat(ScheduleAudit.check(home, plan)).isEmpty();
        assertThat(plan.equipment().get("room").drawKw()).containsExactly(Homes.each(4, 0.3), within(1e-6));
        assertThat(plan.shortfalls()).singleElement().satisfies(each -> {
            assertThat(each.what()).isEqualTo("room");
            assertThat(each.sentence()).contains("K below its comfort band until the end of step 3");
        });
    }

    private static ThermalZone room(double lowest, double highest) {
        return new ThermalZone(
                "room",
                2,
                2,
                20,
                Homes.each(4, -5),
                Homes.each(4, 0),
                Homes.each(4, lowest),
                Homes.each(4, highest),
                ThermalZone.Mode.HEAT,
                0.3,
                Homes.each(4, 3),
                Double.POSITIVE_INFINITY);
    }

    @Test
    void aCarThatCannotBeChargedInTimeNamesTheMissingKilowattHours() {
        Vehicle car = new Vehicle("car", 0, 40, 2, 0, 0.9, 1, 0, 5, List.of(new Vehicle.Stay(1, 3, 10, 22)));
        Household home = Homes.of(1, CONTRACT, Homes.LOAD, car);
        Schedule plan = new Scheduler().plan(home);

        assertThat(ScheduleAudit.check(home, plan)).isEmpty();
        assertThat(plan.shortfalls()).singleElement().satisfies(each -> {
            assertThat(each.amount()).isBetween(22 - 13.6 - 1e-6, 22 - 13.6 + 1e-6);
            assertThat(each.sentence())
                    .isEqualTo("car leaves at the begin of step 3 with 13.600 kWh instead of 22.000 kWh: in its stay"
                            + " of 2 steps no more than 13.600 kWh are within reach.");
        });
    }

    @Test
    void loadBeyondTheImportLimitIsUnservedAndNamedOnce() {
        Contract tight = Homes.contract(Homes.PRICES, Homes.each(4, 0.05), 2.5);
        Household home = Homes.of(1, tight, Homes.LOAD);
        Schedule plan = new Scheduler().plan(home);

        assertThat(ScheduleAudit.check(home, plan)).isEmpty();
        assertThat(plan.shortfalls()).hasSize(2);
        assertThat(plan.cost().shortfall()).isBetween(20 - 1e-4, 20 + 1e-4);
    }

    @Test
    void anApplianceThatDoesNotFitAndTwoOfOneNameAreRefused() {
        BlockAppliance late = new BlockAppliance("washing", 1, 3, 2, 3, 2, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scheduler().plan(Homes.of(1, CONTRACT, Homes.LOAD, late)))
                .withMessageContaining("beyond the 4 steps of the horizon");
        Storage one = Homes.battery(5, 0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scheduler().plan(Homes.of(1, CONTRACT, Homes.LOAD, one, one)))
                .withMessageContaining("Two pieces of equipment are called battery");
    }

    @Test
    void aLoadWhoseLeastPowersExceedItsEnergyIsRefused() {
        DivisibleLoad load = new DivisibleLoad(
                "pump", Homes.each(4, 1), Homes.each(4, 1), Homes.each(4, 2), 3, 0, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scheduler().plan(Homes.of(1, CONTRACT, Homes.LOAD, load)))
                .withMessageContaining("The lowest powers of pump alone take 4.0 kWh");
    }
}
