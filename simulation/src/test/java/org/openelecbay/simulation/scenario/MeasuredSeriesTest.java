package org.openelecbay.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.core.Price;
import org.openelecbay.core.Tariff;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.YamlFile;
import org.openelecbay.simulation.input.YamlValue;

/// Rows of a series meet the slots of a scenario.
class MeasuredSeriesTest {

    @TempDir
    private Path folder;

    private static TimeGrid grid(String start, int slots, int minutes) {
        return new TimeGrid(Instant.parse(start), slots, minutes, ZoneOffset.UTC, Duration.ZERO);
    }

    private MeasuredSeries series(TimeGrid grid) throws IOException {
        Files.writeString(folder.resolve("load.csv"), """
                timeUtc,anna
                2020-01-01T00:00:00Z,1
                2020-01-01T01:00:00Z,2
                2020-01-01T02:00:00Z,3
                2020-01-01T03:00:00Z,4
                """);
        return MeasuredSeries.read(new YamlValue("scenario.yaml:1", "series", "load.csv"), folder, grid);
    }

    @Test
    void everySlotHasTheValueOfItsRow() throws IOException {
        assertThat(series(grid("2020-01-01T01:00:00Z", 2, 60)).perSlot("anna")).containsExactly(2, 3);
        assertThat(series(grid("2020-01-01T01:00:00Z", 4, 30)).perSlot("anna")).containsExactly(2, 2, 3, 3);
    }

    @Test
    void whatWasMeasuredBeforeTheScenarioIsKnownToItsAgents() throws IOException {
        assertThat(series(grid("2020-01-01T02:00:00Z", 2, 60)).before("anna", 9))
                .containsExactly(1, 2);
        assertThat(series(grid("2020-01-01T02:00:00Z", 2, 30)).before("anna", 3))
                .containsExactly(1, 2, 2);
        assertThat(series(grid("2020-01-01T00:00:00Z", 2, 60)).before("anna", 3))
                .isEmpty();
    }

    @Test
    void aSeriesThatDoesNotCoverTheScenarioSaysSo() throws IOException {
        MeasuredSeries series = series(grid("2020-01-01T02:00:00Z", 3, 60));
        assertThatThrownBy(() -> series.perSlot("anna"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("load.csv");
        assertThatThrownBy(() -> series.perSlot("ben"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("ben");
    }

    @Test
    void pricesComeFromASeriesWithOneExportPrice() throws IOException {
        Files.writeString(folder.resolve("grid.csv"), """
                timeUtc,importPrice
                2020-01-01T00:00:00Z,0.21
                2020-01-01T01:00:00Z,0.54
                """);
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, "series: grid.csv\nexportPrice: 0.09\n");
        TimeGrid grid = grid("2020-01-01T00:00:00Z", 2, 60);
        Tariff tariff = TariffReader.read(YamlFile.open(file), folder, grid);
        assertThat(tariff.band(grid.slot(1)).importPrice()).isEqualTo(Price.perKwh("0.54"));
        assertThat(tariff.band(grid.slot(0)).exportPrice()).isEqualTo(Price.perKwh("0.09"));

        Files.writeString(file, "series: grid.csv\nexportPrice: 0.30\n");
        assertThatThrownBy(() -> TariffReader.read(YamlFile.open(file), folder, grid))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("0.21");
    }
}
