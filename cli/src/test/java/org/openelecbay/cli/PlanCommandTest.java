package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `elecbay plan`.
class PlanCommandTest {

    private static final Path HOMES = Run.repository("examples/homes");

    @TempDir
    private Path temporary;

    private static Run plan(String home, String... options) {
        List<Object> arguments = new ArrayList<>(List.of("plan", HOMES.resolve(home)));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray());
    }

    private Run planned(String text) throws IOException {
        Path file = temporary.resolve("home.yaml");
        Files.writeString(file, text);
        return Run.of("plan", file.toString());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"battery-and-car.yaml", "all-devices.yaml", "winter-heat-pump.yaml"})
    void everyExampleIsPlannedAndSaves(String home) {
        Run run = plan(home, "--format", "json");
        JsonNode root = JsonMapper.shared().readTree(run.out());
        JsonNode series = root.get("series");
        double worth = root.get("saved").asDouble();

        assertThat(run.status()).isZero();
        assertThat(worth).isPositive();
        assertThat(root.get("shortfalls").size()).isZero();
        assertThat(worth)
                .isCloseTo(
                        root.get("doingNothing").get("total").asDouble()
                                - root.get("cost").get("total").asDouble(),
                        within(1e-9));
        assertThat(series.get("import (kW)").size())
                .isEqualTo(series.get("worth (per kWh)").size());
    }

    @Test
    void theTableTellsTimesPowersContentsCostAndSaving() {
        Run run = plan("battery-and-car.yaml");

        assertThat(run.out())
                .contains("local time", "importPrice", "battery", "kWh", "2026-05-12 00:00", "2026-05-12 23:00")
                .contains("doing nothing", "energy", "wear", "total", "saved");
    }

    @Test
    void theCsvHasARowAStep() {
        String[] lines =
                plan("battery-and-car.yaml", "--format", "csv").out().strip().split("\\R");

        assertThat(lines).hasSize(25);
        assertThat(lines[0]).startsWith("timeUtc,importPrice (per kWh),load (kW)");
        assertThat(lines[1]).startsWith("2026-05-11T22:00:00Z,0.2,0.3,");
    }

    @Test
    void fewerStepsAreTheFirstOnes() {
        String[] lines = plan("battery-and-car.yaml", "--format", "csv", "--steps", "3")
                .out()
                .strip()
                .split("\\R");

        assertThat(lines).hasSize(4);
        plan("battery-and-car.yaml", "--steps", "30").isRefusedNaming("battery-and-car.yaml:9", "30");
    }

    @Test
    void thePictureHasUnitsAndEveryName() throws IOException {
        Path svg = temporary.resolve("plan.svg");

        assertThat(plan("all-devices.yaml", "--plot", svg.toString()).status()).isZero();
        assertThat(Files.readString(svg))
                .contains("(kW)", "(kWh)", "\u00b0C", "USD/kWh", "microChp", "livingRoom", "from the grid")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void aCarThatCannotBeChargedInTimeIsPlannedAndTheMissingEnergyNamed() throws IOException {
        Run run = planned("""
                name: late
                time: {start: 2026-05-12T00:00:00Z, localOffset: "Z", steps: 3, stepMinutes: 60}
                prices: {import: 0.3, export: 0.1}
                load: 0
                equipment:
                  - kind: ev
                    name: car
                    capacityKwh: 50
                    chargeKw: 5
                    chargeEfficiency: 1
                    stays: [{arrival: 0, departure: 2, arrivalKwh: 10, requiredKwh: 25}]
                """);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("The plan cannot serve everything", "car", "20.000 kWh instead of 25.000 kWh");
    }

    @Test
    void aBandThatCannotBeKeptIsPlannedAndNamed() throws IOException {
        Run run = planned("""
                name: cold
                time: {start: 2026-05-12T00:00:00Z, localOffset: "Z", steps: 3, stepMinutes: 60}
                prices: {import: 0.3, export: 0.1}
                load: 0
                equipment:
                  - {kind: heating, name: room, kelvinPerKw: 5, kwhPerKelvin: 2, initialC: 20, outdoorC: -10,
                     lowestC: 20, highestC: 22, mostKw: 0.1}
                """);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("The plan cannot serve everything", "K below its comfort band");
    }

    @Test
    void badInputIsOneSentenceWithItsLine() throws IOException {
        Run run = planned("""
                name: slip
                time: {start: 2026-05-12T00:00:00Z, localOffset: "Z", steps: 3, stepMinutes: 60}
                prices: {import: 0.3, export: 0.1}
                load: 0
                equipment:
                  - {kind: battery, name: b, capacityKwh: 5, lowestKwh: 2, initialKwh: 1, chargeKw: 2}
                """);

        run.isRefusedNaming("home.yaml:6", "initialKwh = \"1\" is below the lowest content of 2.0 kWh");
    }

    @Test
    void aMissingFileIsNamed() {
        Run.of("plan", "nowhere.yaml").isRefusedNaming("nowhere.yaml");
    }
}
