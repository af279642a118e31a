package org.openelecbay.home.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.WaterHeater;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Shortfall;
import org.openelecbay.home.schedule.Steps;

/// A home that plans nothing.
class UnplannedTest {

    private static final int HOURS = 4;

    private static Schedule of(double exportKw, double importKw, Equipment... equipment) {
        return Unplanned.of(new Household(
                new Steps(HOURS, 1),
                new Contract(flat(0.3), flat(0.1), flat(0), flat(importKw), flat(exportKw), 0, 100),
                flat(1),
                List.of(equipment)));
    }

    private static double[] flat(double value) {
        double[] flat = new double[HOURS];
        Arrays.fill(flat, value);
        return flat;
    }

    private static EquipmentSchedule only(Schedule schedule) {
        return schedule.equipment().values().iterator().next();
    }

    @Test
    void aCarChargesAtFullPowerFromArrivalUntilItHasWhatItNeeds() {
        Schedule day = of(9, 20, new Vehicle("car", 0, 40, 7, 0, 1, 1, 0, 10, List.of(new Vehicle.Stay(1, 4, 10, 20))));

        assertThat(only(day).drawKw()).containsExactly(0, 7, 3, 0);
        assertThat(day.cost().energy()).isCloseTo(14 * 0.3, within(1e-12));
        assertThat(day.shortfalls()).isEmpty();
    }

    @Test
    void aCarThatStaysTooShortNamesWhatIsMissing() {
        Schedule day = of(9, 20, new Vehicle("car", 0, 40, 7, 0, 1, 1, 0, 10, List.of(new Vehicle.Stay(1, 2, 10, 20))));

        assertThat(day.shortfalls()).extracting(Shortfall::amount).containsExactly(3.0);
        assertThat(day.cost().shortfall()).isCloseTo(30, within(1e-9));
    }

    @Test
    void aBatteryRests() {
        Schedule day = of(9, 20, new Storage("b", 4, 0, 8, 3, 3, 0.9, 0.9, 0, 0.01, 0, Terminal.AS_BEGUN));

        assertThat(only(day).state()).containsExactly(4, 4, 4, 4);
        assertThat(day.cost().total()).isCloseTo(4 * 0.3, within(1e-12));
    }

    @Test
    void loadsAreDrawnAsWishedAndAppliancesStartWhenPreferred() {
        Schedule day = of(
                9,
                20,
                new DivisibleLoad("laundry", new double[] {0, 2, 0, 0}, flat(0), flat(2), 2, 1, 10),
                new BlockAppliance("dishes", 1.5, 2, 0, 2, 1, 0.1));

        assertThat(day.equipment().get("laundry").drawKw()).containsExactly(0, 2, 0, 0);
        assertThat(day.equipment().get("dishes").drawKw()).containsExactly(0, 1.5, 1.5, 0);
        assertThat(day.cost().discomfort()).isZero();
    }

    @Test
    void aThermostatHoldsTheLowerEdgeOnceItIsReached() {
        ThermalZone zone = new ThermalZone(
                "room", 5, 2, 21, flat(0), flat(0), flat(20), flat(24), ThermalZone.Mode.HEAT, 9, flat(3), 1);

        EquipmentSchedule room = only(of(9, 20, zone));

        assertThat(room.state()).containsExactly(new double[] {20, 20, 20, 20}, within(1e-9));
        assertThat(room.drawKw()[2]).as("20 K over R COP").isCloseTo(20.0 / (5 * 3), within(1e-9));
    }

    @Test
    void aWaterHeaterIsRefilledToWhatItBeganWith() {
        WaterHeater heater =
                new WaterHeater("tank", 5, 0, 8, 2, 1, 0, new double[] {0, 3, 0, 0}, 10, Terminal.AS_BEGUN);

        EquipmentSchedule tank = only(of(9, 20, heater));

        assertThat(tank.drawKw()).containsExactly(0, 2, 1, 0);
        assertThat(tank.state()).containsExactly(5, 4, 5, 5);
    }

    @Test
    void sunGivesLessAboveTheExportLimit() {
        Schedule day = of(2, 20, new Renewable("roof", new double[] {0, 5, 0, 0}, 0.01));

        assertThat(only(day).giveKw()).containsExactly(0, 3, 0, 0);
        assertThat(day.exportKw()).containsExactly(0, 2, 0, 0);
        assertThat(day.cost().discomfort()).as("2 kWh not given").isCloseTo(0.02, within(1e-12));
    }

    @Test
    void loadAboveTheImportLimitIsUnserved() {
        Schedule day = of(2, 0.75, new BlockAppliance("dishes", 0.5, 1, 0, 3, 0, 0));

        assertThat(day.unservedKw()).containsExactly(new double[] {0.75, 0.25, 0.25, 0.25}, within(1e-12));
        assertThat(day.shortfalls()).isNotEmpty();
    }
}
