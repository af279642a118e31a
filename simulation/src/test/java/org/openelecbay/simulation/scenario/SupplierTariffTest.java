package org.openelecbay.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Tariff;
import org.openelecbay.simulation.input.YamlFile;

/// The supplier's prices follow the local time of day, whatever the hour in UTC.
class SupplierTariffTest {

    private static final PriceBand NIGHT = new PriceBand(Price.perKwh("0.05"), Price.perKwh("0.10"));
    private static final PriceBand DAY = new PriceBand(Price.perKwh("0.08"), Price.perKwh("0.30"));
    private static final String PERIODS = """
            periods:
              - {from: "22:00", to: "24:00", importPrice: 0.10, exportPrice: 0.05}
              - {from: "00:00", to: "06:00", importPrice: 0.10, exportPrice: 0.05}
              - {from: "06:00", to: "22:00", importPrice: 0.30, exportPrice: 0.08}
            """;

    @TempDir
    private Path temporary;

    @Test
    void aPeriodStartsWithItsFirstSlotAndEndsBeforeTheNext() throws IOException {
        TimeGrid grid = grid("2017-05-24T08:00:00Z", "-08:00", 15);
        Tariff tariff = read(PERIODS, grid);

        assertThat(bands(tariff, grid).subList(0, 24)).containsOnly(NIGHT);
        assertThat(bands(tariff, grid).subList(24, 88)).containsOnly(DAY);
        assertThat(bands(tariff, grid).subList(88, 96)).containsOnly(NIGHT);
    }

    @Test
    void inAnotherZoneTheSamePeriodsFallOnOtherHoursOfUtc() throws IOException {
        TimeGrid grid = grid("2017-05-24T00:00:00Z", "+05:30", 30);
        Tariff tariff = read(PERIODS, grid);

        assertThat(tariff.band(grid.slot(0))).isEqualTo(NIGHT); // 05:30
        assertThat(tariff.band(grid.slot(1))).isEqualTo(DAY); // 06:00
        assertThat(tariff.band(grid.slot(32))).isEqualTo(DAY); // 21:30
        assertThat(tariff.band(grid.slot(33))).isEqualTo(NIGHT); // 22:00
    }

    @Test
    void everyMinuteOfADayHasExactlyOnePeriod() throws IOException {
        TimeGrid grid = grid("2017-05-24T08:00:00Z", "-08:00", 1);
        Tariff tariff = read(PERIODS, grid);

        assertThat(bands(tariff, grid)).hasSize(1_440);
        assertThat(bands(tariff, grid).stream().filter(DAY::equals)).hasSize(16 * 60);
    }

    @Test
    void twoFlatPricesHoldAllTheTime() throws IOException {
        TimeGrid grid = grid("2017-05-24T08:00:00Z", "-08:00", 60);

        assertThat(bands(read("importPrice: 0.30\nexportPrice: 0.08\n", grid), grid))
                .containsOnly(DAY);
    }

    private Tariff read(String section, TimeGrid grid) throws IOException {
        Path file = Files.writeString(temporary.resolve("supplier.yaml"), section);
        return TariffReader.read(YamlFile.open(file), temporary, grid);
    }

    private static List<PriceBand> bands(Tariff tariff, TimeGrid grid) {
        return IntStream.range(0, 1_440 / grid.minutesPerSlot())
                .mapToObj(index -> tariff.band(grid.slot(index)))
                .toList();
    }

    private static TimeGrid grid(String start, String offset, int minutes) {
        return new TimeGrid(Instant.parse(start), 1_440 / minutes, minutes, ZoneOffset.of(offset), Duration.ZERO);
    }
}
