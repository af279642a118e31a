package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SolveCommandTest {

    @TempDir
    Path folder;

    @Test
    void everyCaseOfEveryFileHasOneEntryInOrder() {
        Run run = Run.of(
                "solve", Run.resource("vectors/grid/linecode-001.json"), Run.resource("vectors/market/C03-ces.json"));

        assertThat(run.status()).isZero();
        JsonNode results = run.json().get("results");
        assertThat(results).hasSize(2);
        assertThat(results.get(0).get("id").stringValue()).isEqualTo("linecode-001");
        assertThat(results.get(1).get("id").stringValue()).isEqualTo("C03-ces-s01");
        assertThat(results.get(1).get("result").get("optimalCharge").doubleValue())
                .isEqualTo(8.75);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theAnswerFollowsFromTheInputsAlone() throws IOException {
        Path original = Run.resource("vectors/market/A01-call-auction.json");
        Path blank = folder.resolve("blank.json");
        Files.writeString(blank, Files.readString(original).replace("\"expected\"", "\"unknown\""));

        assertThat(Run.of("solve", blank).out())
                .isEqualTo(Run.of("solve", original).out());
    }

    @Test
    void aCaseThatCannotBeAnsweredSaysWhyAndTheOthersAreAnswered() throws IOException {
        Path file = write("""
                {"schema": "lem-golden/1", "mechanism": "B02-mu-rule", "cases": [
                  {"id": "good", "input": {"cases": [{"bp": 0.2, "sp": 0.09, "surplus": 1, "demand": 3}]}},
                  {"id": "bad", "input": {"cases": [{"bp": 0.2, "surplus": 1, "demand": 3}]}},
                  {"id": "empty"}]}
                """);

        Run run = Run.of("solve", file);

        assertThat(run.status()).isEqualTo(1);
        JsonNode results = run.json().get("results");
        assertThat(results.get(0).get("result").get("prices").get(0).get("mu").doubleValue())
                .isCloseTo(1 / 3.0, within(1e-15));
        assertThat(results.get(1).has("result")).isFalse();
        assertThat(results.get(1).get("error").stringValue()).contains("sp", "missing");
        assertThat(results.get(2).get("error").stringValue()).contains("no inputs");
    }

    @Test
    void anUnknownTopicIsNamedTogetherWithTheKnownOnes() throws IOException {
        Path file = write("{\"id\": \"x\", \"topic\": \"weather\", \"inputs\": {}}");

        Run run = Run.of("solve", file);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().get("results").get(0).get("error").stringValue())
                .contains("weather is not supported yet", "power-flow-radial");
    }

    @Test
    void anUnreadableFileEndsInOneSentenceAndNothingElse() throws IOException {
        for (Path file : new Path[] {write("{\"cases\": ["), write("[1, 2]"), folder.resolve("none.json")}) {
            Run run = Run.of("solve", file);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.complaints()).hasSize(1);
            assertThat(run.err()).contains(file.toString());
        }
    }

    @Test
    void aNumberOfAbsurdSizeIsRefusedAtOnce() throws IOException {
        Path file = write("""
                {"mechanism": "B02-mu-rule", "cases": [
                  {"input": {"cases": [{"bp": 0.2, "sp": 0.09, "surplus": 1e999999999, "demand": 3}]}}]}
                """);

        assertThat(Run.of("solve", file)
                        .json()
                        .get("results")
                        .get(0)
                        .get("error")
                        .stringValue())
                .contains("surplus", "400 digits");
    }

    @Test
    void anOverloadedNetworkHasNoVoltages() throws IOException {
        Path file = write("""
                {"id": "heavy", "topic": "power-flow-radial", "inputs": {"baseMva": 1, "slackBus": 0, "slackVPu": 1,
                  "branches": [{"from": 0, "to": 1, "rPu": 0.1, "xPu": 0.1}],
                  "loads": [{"bus": 1, "pPu": 9, "qPu": 3}]}}
                """);

        Run run = Run.of("solve", file);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().get("results").get(0).get("error").stringValue()).contains("DIVERGED");
    }

    private Path write(String text) throws IOException {
        Path file = Files.createTempFile(folder, "case", ".json");
        return Files.writeString(file, text);
    }
}
