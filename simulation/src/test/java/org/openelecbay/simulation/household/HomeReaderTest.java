package org.openelecbay.simulation.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.simulation.input.BadInput;

/// What a home's file says, and what it must not say.
class HomeReaderTest {

    private static final String HOME = """
            name: test
            time: {start: 2026-05-12T00:00:00Z, localOffset: "+02:00", steps: 4, stepMinutes: 60}
            prices: {import: 0.3, export: 0.1}
            load: [1, 2, 3, 4]
            equipment:
              - PIECE
            """;

    @TempDir
    private Path folder;

    private Path file(String text) {
        Path file = folder.resolve("home.yaml");
        write(file, text);
        return file;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Household home(String text) {
        return HomeReader.read(file(text)).household();
    }

    private Equipment piece(String yaml) {
        return home(HOME.replace("PIECE", yaml)).equipment().getFirst();
    }

    private void refused(String text, String... parts) {
        assertThatThrownBy(() -> home(text))
                .isInstanceOf(BadInput.class)
                .satisfies(
                        bad -> assertThat(bad.getMessage()).contains(parts).containsPattern("home.yaml:[0-9]+|\\.csv"));
    }

    @Test
    void aBatteryTakesItsDefaults() {
        Storage battery = (Storage) piece("{kind: battery, name: b, capacityKwh: 10, initialKwh: 4, chargeKw: 3}");

        assertThat(battery.dischargeKw()).isEqualTo(3);
        assertThat(battery.chargeEfficiency()).isEqualTo(0.95);
        assertThat(battery.lowestKwh()).isZero();
        assertThat(battery.terminal()).isEqualTo(Terminal.AS_BEGUN);
    }

    @Test
    void wearIsThePriceOverTheThroughputOfALifetime() {
        Storage battery = (Storage) piece("{kind: battery, name: b, capacityKwh: 10, initialKwh: 4, chargeKw: 3,"
                + " wear: {price: 6000, cycles: 5000, depthOfDischarge: 0.8}}");

        assertThat(battery.wearPerKwh()).isCloseTo(6000 / (2.0 * 5000 * 10 * 0.8), within(1e-12));
    }

    @Test
    void aShareOfACommunityBatteryIsABatteryOfItsOwn() {
        Storage battery =
                (Storage) piece("{kind: communityBattery, name: b, share: 0.25, capacityKwh: 40, lowestKwh: 4,"
                        + " initialKwh: 20, chargeKw: 8, wearPerKw2h: 0.01, endKwh: 10}");

        assertThat(battery.highestKwh()).isEqualTo(10);
        assertThat(battery.lowestKwh()).isEqualTo(1);
        assertThat(battery.initialKwh()).isEqualTo(5);
        assertThat(battery.chargeKw()).isEqualTo(2);
        assertThat(battery.wearPerKw2h())
                .as("a c^2 of the whole, for a quarter of it")
                .isEqualTo(0.04);
        assertThat(battery.terminal()).isEqualTo(new Terminal.Exactly(2.5));
    }

    @Test
    void aCarArrivesAndLeavesAtLocalTimes() {
        Vehicle car = (Vehicle) piece("{kind: ev, name: car, capacityKwh: 50, chargeKw: 7, stays:"
                + " [{arrival: \"03:00\", departure: \"05:00\", arrivalKwh: 10, requiredKwh: 20}]}");

        assertThat(car.stays()).containsExactly(new Vehicle.Stay(1, 3, 10, 20));
    }

    @Test
    void aStayBeyondThePlanMustStillBeReadyInTimeAtFullPower() {
        Vehicle car = (Vehicle) piece("{kind: ev, name: car, capacityKwh: 50, chargeKw: 7, chargeEfficiency: 1, stays:"
                + " [{arrival: \"05:00\", departure: \"07:00\", arrivalKwh: 10, requiredKwh: 20}]}");

        assertThat(car.stays()).containsExactly(new Vehicle.Stay(3, 4, 10, 13));
    }

    @Test
    void aStayOfEveryDayRepeats() {
        String twoDays = HOME.replace("steps: 4", "steps: 48").replace("load: [1, 2, 3, 4]", "load: 1");
        Vehicle car = (Vehicle) home(twoDays.replace(
                        "PIECE",
                        "{kind: ev, name: car, capacityKwh: 50, chargeKw: 7, stays: [{arrival: \"18:00\","
                                + " departure: \"20:00\", arrivalKwh: 10, requiredKwh: 20, everyDay: true}]}"))
                .equipment()
                .getFirst();

        assertThat(car.stays()).extracting(Vehicle.Stay::arrival).containsExactly(16, 40);
        assertThat(car.stays()).extracting(Vehicle.Stay::departure).containsExactly(18, 42);
    }

    @Test
    void aHeatPumpsPerformanceFollowsTheOutdoorTemperature() {
        ThermalZone zone = (ThermalZone) piece("{kind: heating, name: pump, kelvinPerKw: 5, kwhPerKelvin: 3,"
                + " initialC: 20, outdoorC: [-20, 0, 3.5, 12], lowestC: 20, highestC: 22, mostKw: 3,"
                + " copByOutdoor: [{outdoorC: -7, cop: 2}, {outdoorC: 7, cop: 4}]}");

        assertThat(zone.cop()).containsExactly(2, 3, 3.5, 4);
        assertThat(zone.discomfortPerKelvinHour()).isInfinite();
    }

    @Test
    void aTurbineTurnsSpeedIntoPower() {
        Renewable turbine = (Renewable) piece("{kind: wind, name: t, speedMs: [2, 6, 12, 25],"
                + " turbine: {cutInMs: 3, ratedMs: 12, cutOutMs: 25, ratedKw: 9}}");

        assertThat(turbine.availableKw()).containsExactly(0, 3, 9, 0);
    }

    @Test
    void anApplianceRunsWithinItsHours() {
        BlockAppliance dishes = (BlockAppliance) piece("{kind: appliance, name: dishes, kw: 1, runMinutes: 120,"
                + " earliestStart: \"03:00\", preferredStart: 2, discomfortPerKwhHour: 0.1}");

        assertThat(dishes).isEqualTo(new BlockAppliance("dishes", 1, 2, 1, 2, 2, 0.1));
    }

    @Test
    void pricesFollowTheLocalDay() {
        Household home = home(HOME.replace("import: 0.3", """
                networkFee: 0.02, import: [{from: "00:00", to: "04:00", value: 0.2},
                  {from: "04:00", to: "24:00", value: 0.4}]""").replace("  - PIECE", "  []"));

        assertThat(home.contract().importPrice()).as("02:00 to 06:00").containsExactly(0.2, 0.2, 0.4, 0.4);
        assertThat(home.contract().networkFee()).containsOnly(0.02);
        assertThat(home.contract().importLimitKw()).containsOnly(Double.POSITIVE_INFINITY);
    }

    @Test
    void aFileOfQuarterHoursIsTakenByItsMeanAndOneOfTwoHoursRepeats() {
        write(folder.resolve("fine.csv"), series("15", 16));
        write(folder.resolve("coarse.csv"), "timeUtc,x\n2026-05-12T00:00:00Z,5\n2026-05-12T02:00:00Z,7\n");

        assertThat(home(HOME.replace("[1, 2, 3, 4]", "{file: fine.csv, column: x, times: 2}")
                                .replace("  - PIECE", "  []"))
                        .loadKw())
                .containsExactly(new double[] {3, 11, 19, 27}, within(1e-9));
        assertThat(home(HOME.replace("[1, 2, 3, 4]", "{file: coarse.csv, column: x}")
                                .replace("  - PIECE", "  []"))
                        .loadKw())
                .containsExactly(5, 5, 7, 7);
    }

    private static String series(String minutes, int rows) {
        StringBuilder text = new StringBuilder("timeUtc,x\n");
        java.time.Instant at = java.time.Instant.parse("2026-05-12T00:00:00Z");
        for (int k = 0; k < rows; k++) {
            text.append(at.plus(java.time.Duration.ofMinutes(Long.parseLong(minutes) * k)))
                    .append(',')
                    .append(k)
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void theFirstStepsCanBePlannedAlone() {
        Household home = HomeReader.read(file(HOME.replace("  - PIECE", "  []")), Optional.of(2))
                .household();

        assertThat(home.loadKw()).containsExactly(1, 2);
        assertThat(home.steps().count()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name: test | nmae: test | Did you mean name?",
                "export: 0.1 | exprot: 0.1 | Did you mean export?",
                "steps: 4 | steps: 0 | leaves nothing to plan",
                "stepMinutes: 60 | stepMinutes: 7 | does not divide a day",
                "'+02:00' | 'two' | no offset",
                "import: 0.3 | import: [0.3, 0.2] | has 2 values for 4 steps",
                "load: [1, 2, 3, 4] | load: [1, 2, x, 4] | is not a number",
                "load: [1, 2, 3, 4] | load: [1, -2, 3, 4] | out of range",
                "load: [1, 2, 3, 4] | load: {file: none.csv, column: x} | does not exist",
                "import: 0.3 | import: [{from: '00:00', to: '05:00', value: 1}] | end at 05:00",
                "import: 0.3 | import: [{from: '01:00', to: '05:00', value: 1}] | does not start at 00:00",
            })
    void aSlipInTheHomeHasItsPlace(String before, String after, String sentence) {
        String whole = HOME.replace("  - PIECE", "  []").replace('"', '\'');
        assertThat(whole).contains(before);

        refused(whole.replace(before, after), sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: batery, name: b} | Did you mean battery?",
                "{kind: battery, name: b, capacityKwh: 10, initialKwh: 1, lowestKwh: 2, chargeKw: 3} | below the lowest content",
                "{kind: battery, name: b, capacityKwh: 10, initialKwh: 11, chargeKw: 3} | above the capacity",
                "{kind: battery, name: b, capacityKwh: 10, initialKwh: 1, chargeKw: 3, endKwh: 1, endWorthPerKwh: 1} | Keep one",
                "{kind: battery, name: b, capacityKwh: 10, initialKwh: 1, chargeKW: 3} | Did you mean chargeKw?",
                "{kind: battery, name: b, capacityKwh: 10, chargeKw: 3} | initialKwh is missing",
                "{kind: battery, name: load, capacityKwh: 10, initialKwh: 1, chargeKw: 3} | is taken",
                "{kind: ev, name: c, capacityKwh: 9, chargeKw: 3, stays: [{arrival: 3, departure: 2, arrivalKwh: 1, requiredKwh: 2}]}"
                        + " | not after the arrival",
                "{kind: ev, name: c, capacityKwh: 9, chargeKw: 3, stays: [{arrival: '02:30', departure: 2, arrivalKwh: 1, requiredKwh: 2}]}"
                        + " | inside a step",
                "{kind: heating, name: h, kelvinPerKw: 5, kwhPerKelvin: 3, initialC: 20, outdoorC: 0, lowestC: 22, highestC: 20, mostKw: 3}"
                        + " | comfort band is empty",
                "{kind: shiftable, name: s, wishedKw: 1} | either share or highestKw",
                "{kind: curtailable, name: s, baseKw: 1} | needs leastSatisfaction",
                "{kind: wind, name: s, speedMs: 5, turbine: {cutInMs: 3, ratedMs: 2, cutOutMs: 25, ratedKw: 9}} | do not rise",
                "{kind: appliance, name: s, kw: 1, runMinutes: 45} | no multiple",
                "{kind: appliance, name: s, kw: 1, runMinutes: 300} | does not end within",
                "{kind: chp, name: s, heatStore: tank, mostFuelKw: 1, electricEfficiency: 0.3, heatEfficiency: 0.6, fuelPricePerKwh: 1}"
                        + " | no water heater",
                "{kind: chp, name: s, mostFuelKw: 1, electricEfficiency: 0.7, heatEfficiency: 0.6, fuelPricePerKwh: 1}"
                        + " | more than the fuel",
            })
    void aSlipInAPieceHasItsPlace(String piece, String sentence) {
        refused(HOME.replace("PIECE", piece), sentence);
    }

    @Test
    void aHoleInASeriesIsNamed() {
        write(
                folder.resolve("p.csv"),
                "timeUtc,p\n2026-05-12T00:00:00Z,1\n2026-05-12T01:00:00Z,1\n2026-05-12T03:00:00Z,1\n");

        refused(HOME.replace("import: 0.3", "import: {file: p.csv, column: p}"), "p.csv:4", "hole");
    }

    @Test
    void aSeriesThatEndsTooSoonIsNamed() {
        write(folder.resolve("p.csv"), "timeUtc,p\n2026-05-12T00:00:00Z,1\n2026-05-12T01:00:00Z,1\n");

        refused(HOME.replace("import: 0.3", "import: {file: p.csv, column: p}"), "does not cover");
        refused(HOME.replace("import: 0.3", "import: {file: p.csv, column: q}"), "There are p");
    }
}
