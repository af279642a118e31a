package org.openelecbay.simulation.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTableTest {

    private static final Path YEAR = Path.of("../examples/twelve-homes/load.csv.gz");

    @TempDir
    private Path folder;

    @Test
    void theMeasuredYearHasEveryHourOfTwelveHomes() {
        SeriesTable year = SeriesTable.read(YEAR);
        assertThat(year.rows()).isEqualTo(8_760);
        assertThat(year.names()).hasSize(12);
        assertThat(year.step()).isEqualTo(Duration.ofHours(1));
        assertThat(year.values("home-1", Instant.parse("2016-08-01T08:00:00Z"), 1))
                .containsExactly(0.8512);
    }

    @Test
    void aHoleIsNamedWithItsLine() throws IOException {
        Path file = written("timeUtc,load\n2026-01-01T00:00:00Z,1\n2026-01-01T01:00:00Z,1\n2026-01-01T03:00:00Z,1\n");
        assertThatThrownBy(() -> SeriesTable.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("series.csv:4")
                .hasMessageContaining("leaves a hole")
                .hasMessageContaining("2026-01-01T02:00:00Z");
    }

    @Test
    void anEmptyFieldIsNoNumber() throws IOException {
        Path file = written("timeUtc,price\n2026-01-01T00:00:00Z,1\n2026-01-01T01:00:00Z,\n");
        assertThatThrownBy(() -> SeriesTable.read(file))
                .hasMessageContaining("series.csv:3")
                .hasMessageContaining("price");
    }

    @Test
    void rowsOutsideAreRefusedWithWhatThereIs() {
        SeriesTable year = SeriesTable.read(YEAR);
        assertThatThrownBy(() -> year.values("home-1", Instant.parse("2020-01-01T00:00:00Z"), 24))
                .hasMessageContaining("does not cover");
        assertThatThrownBy(() -> year.values("home-3"))
                .hasMessageContaining("home-3")
                .hasMessageContaining("home-16");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("series.csv"), text);
    }
}
