package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command `forecast` on written series, and what it says to bad ones.
class ForecastCommandTest {

    private static final int MONTH = 24 * 40;

    @TempDir
    Path folder;

    private Path series(int rows, IntToDoubleFunction value) throws IOException {
        StringBuilder text = new StringBuilder("timeUtc,home\n");
        Instant start = Instant.parse("2020-06-01T00:00:00Z");
        for (int k = 0; k < rows; k++) {
            text.append(start.plusSeconds(3_600L * k))
                    .append(',')
                    .append(value.applyAsDouble(k))
                    .append('\n');
        }
        Path file = folder.resolve("data.csv");
        Files.writeString(file, text.toString());
        return file;
    }

    private static double daily(int hour) {
        return 1 + Math.sin(hour * Math.PI / 12) + 0.1 * Math.sin(1.3 * hour * hour);
    }

    @Test
    void theNextDayIsPrintedWithIntervalsAndDrawn() throws IOException {
        Path chart = folder.resolve("fan.svg");
        Run run = Run.of("forecast", series(MONTH, ForecastCommandTest::daily), "--plot", chart);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(25);
        assertThat(run.out()).contains("2020-07-11T00:00:00Z", "p05", "p95");
        assertThat(chart).content().contains("<svg", "intervals of 50, 80 and 90 %");
    }

    @Test
    void aBacktestTellsTheSkillOfEveryMethod() throws IOException {
        Run run = Run.of(
                "forecast", series(MONTH, ForecastCommandTest::daily), "--backtest", "--days", "5", "--format", "csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(11);
        assertThat(run.out()).contains("home,persistence,120,", "home,holt-winters,120,", "home,combined,120,");
        assertThat(run.lines().get(0)).contains("skillPersistence", "pinball", "crps", "cover80", "cover90");
    }

    @Test
    void badSeriesAreRefusedInOneSentence() throws IOException {
        Path flat = series(MONTH, hour -> 2);
        Run.of("forecast", flat).isRefusedNaming("home", "2.0 in all rows");
        Run.of("forecast", series(30, ForecastCommandTest::daily)).isRefusedNaming("30 rows", "season of 24");
        Path holed = folder.resolve("hole.csv");
        Files.writeString(holed, """
                timeUtc,home
                2020-06-01T00:00:00Z,1
                2020-06-01T01:00:00Z,2
                2020-06-01T03:00:00Z,3
                """);
        Run.of("forecast", holed).isRefusedNaming("hole.csv:4", "leaves a hole");
        Files.writeString(holed, "timeUtc,home\n2020-06-01T00:00:00Z,1\n2020-06-01T01:00:00Z,much\n");
        Run.of("forecast", holed).isRefusedNaming("hole.csv:3", "much");
    }

    @Test
    void badArgumentsAreRefusedInOneSentence() throws IOException {
        Path data = series(MONTH, ForecastCommandTest::daily);
        Run.of("forecast", data, "--horizon", "-3").isRefusedNaming("horizon of -3");
        Run.of("forecast", data, "--column", "other").isRefusedNaming("other");
        Run.of("forecast", data, "--method", "magic").isRefusedNaming("magic", "seasonal-naive");
        Run.of("forecast", data, "--zone", "Nowhere").isRefusedNaming("Nowhere");
        Run.of("forecast", data, "--kwp", "4").isRefusedNaming("--latitude");
        Run.of("forecast", data, "--backtest", "--days", "400").isRefusedNaming("400");
        Run.of("forecast", data, "--backtest", "--every", "0").isRefusedNaming("every 0");
    }
}
