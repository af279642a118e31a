package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ControlsCommandTest {

    private static final Path CASE = Run.repository("examples/baran-wu/case33bw.m");

    @TempDir
    Path folder;

    @Test
    void the33BusFeederIsReconfiguredToItsPublishedOptimum() {
        Run run = Run.of(
                "controls",
                CASE,
                "--bank-at",
                "30",
                "--bank-kvar",
                "600",
                "--harmonics",
                Run.repository("examples/baran-wu/harmonics.csv"),
                "--format",
                "json");

        JsonNode document = JsonMapper.shared().readTree(run.out());
        assertThat(run.status()).isZero();
        assertThat(document.path("switches").path("open").toString()).isEqualTo("[7,9,14,32,37]");
        assertThat(document.path("switches").path("lossKw").doubleValue()).isCloseTo(139.551347, within(1e-4));
        assertThat(document.path("capacitors").path("banksKvar").path("30").doubleValue())
                .isCloseTo(600, within(1e-9));
        assertThat(document.path("harmonics").path("worstBus").asString()).isEqualTo("18");
        assertThat(document.path("pareto")).isNotEmpty();
    }

    @Test
    void aFeederShowsItsUnbalanceAsATable() {
        Run run = Run.of(
                "controls",
                Run.repository("examples/european-lv"),
                "--at",
                "566",
                "--lowest-tap",
                "-1",
                "--highest-tap",
                "1");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("unbalancePercent  0.9589").contains("costPerHour");
    }

    @Test
    void badInputEndsInOneSentence() throws IOException {
        Path table = folder.resolve("harmonics.csv");
        Files.writeString(table, "bus,order,ampere\n18,5.5,1\n");

        assertThat(Run.of("controls", CASE, "--harmonics", table).complaints())
                .singleElement()
                .asString()
                .contains("order 5.5 is no whole number");
        assertThat(Run.of("controls", CASE, "--bank-at", "99", "--bank-kvar", "300")
                        .complaints())
                .singleElement()
                .asString()
                .contains("no bus 99");
        assertThat(Run.of("controls", CASE, "--lowest-tap", "3").status()).isEqualTo(2);
        assertThat(Run.of("controls", folder.resolve("nothing.m")).status()).isEqualTo(2);
    }
}
