package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Inputs of the smaller models that the golden files do not show.
class SmallModelInputsTest {

    @TempDir
    Path folder;

    @Test
    void aConverterThatCostsMoreThanItSavesIsOffWhereItMayBe() throws IOException {
        String inputs = """
                {"lineOhm": [0.05, 0.08], "loadCurrentA": 2, "switchable": %s,
                 "converter": [{"aW": 0.5, "bV": 0.01}, {"aW": 9, "bV": 0.01}]}
                """;

        JsonNode switched = result("dc-microgrid", inputs.formatted("true"));
        assertThat(switched.get("currentA").get(0).doubleValue()).isCloseTo(2, within(1e-9));
        assertThat(switched.get("converterOn").get(1).booleanValue()).isFalse();

        JsonNode allOn = result("dc-microgrid", inputs.formatted("false"));
        assertThat(allOn.get("currentA").get(0).doubleValue()).isCloseTo(2 * 0.08 / 0.13, within(1e-9));
        assertThat(allOn.get("converterOn").get(1).booleanValue()).isTrue();
    }

    @Test
    void limitsOfPlayersMayBeGivenByStepAndAPlayerMayHaveNoEnergy() throws IOException {
        JsonNode result = result("load-shifting-game", """
                {"dailyFlexKwh": [4, 0], "slotCapKw": [[1, 4], [2, 2]], "baseLoadKw": [0, 5], "a": [0.1, 0.1]}
                """);

        assertThat(result.get("equilibriumTotalLoadKw").get(0).doubleValue()).isCloseTo(1, within(1e-9));
        assertThat(result.get("bills").get(1).doubleValue()).isZero();
    }

    @Test
    void pairsMayHaveNoLimitAndUtilitiesTheirOwnPrices() throws IOException {
        JsonNode result = result("multi-microgrid", """
                {"netDemandKwh": [-5, 5], "utilityBuyPrice": [0.3, 0.2], "utilitySellPrice": 0.05}
                """);

        assertThat(result.get("costNoTrade").doubleValue()).isCloseTo(0.75, within(1e-9));
        assertThat(result.get("costWithTrade").doubleValue()).isCloseTo(0, within(1e-6));
    }

    @Test
    void theFactorsOfADualPriceChangePlacesBelowZero() throws IOException {
        JsonNode result = result("two-tier-settlement", """
                {"daLmp": [0.1], "rtLmp": [-0.2], "daNetImportKwh": [1], "actualNetImportKwh": [2],
                 "shortFactor": 1.2, "longFactor": 0.8}
                """);

        assertThat(result.get("steps").get(0).get("rtDual").doubleValue()).isCloseTo(-0.16, within(1e-9));
    }

    @Test
    void aStationThatGivesMoreThanItsCarsTakeGetsASentence() throws IOException {
        Run run = run("ev-consensus", """
                {"valueIntercept": [1, 1], "valueSlope": 0.1, "pMaxKw": 3, "stationPowerKw": 10, "edges": [[0, 1]]}
                """);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().get("results").get(0).get("error").stringValue()).contains("at most 6.0 kW");
    }

    @Test
    void theInversePriceFallsWithSurplus() throws IOException {
        JsonNode steps = result("community-storage", """
                {"demandKw": [4], "generationKw": [5], "capacityKwh": 10, "soc0Kwh": 5, "retail": 0.2, "feedIn": 0.1,
                 "inverse": true}
                """).get("steps");

        assertThat(steps.get(0).get("tpClamped").doubleValue()).isCloseTo(0.12, within(1e-9));
    }

    private JsonNode result(String topic, String inputs) throws IOException {
        Run run = run(topic, inputs);
        assertThat(run.status()).as(run.out()).isZero();
        return run.json().get("results").get(0).get("result");
    }

    private Run run(String topic, String inputs) throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(file, "{\"id\": \"case\", \"topic\": \"" + topic + "\", \"inputs\": " + inputs + "}");
        return Run.of("solve", file);
    }
}
