package org.openelecbay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeteredTest {

    private static final ConnectionPoint HOME = new ConnectionPoint("home", "bus-7", Phase.A);
    private static final Slot FIRST = new Slot(Instant.parse("2026-06-21T12:00:00Z"), Duration.ofMinutes(15));

    private static MeterReading reading(Instant at, long imported, long exported, Quality quality) {
        return new MeterReading(HOME, at, Energy.ofWattHours(imported), Energy.ofWattHours(exported), quality);
    }

    @Test
    void whatASlotMovedIsTheDifferenceOfTwoReadings() {
        Metered metered = Metered.between(
                reading(FIRST.start(), 1_000, 500, Quality.MEASURED),
                reading(FIRST.end(), 1_040, 740, Quality.MEASURED),
                FIRST);
        assertThat(metered.imported()).isEqualTo(Energy.ofWattHours(40));
        assertThat(metered.exported()).isEqualTo(Energy.ofWattHours(240));
        assertThat(metered.injection()).isEqualTo(Energy.ofWattHours(200));
    }

    @Test
    void theSlotsOfADayTelescopeToItsTwoOuterReadings() {
        for (long seed = 1; seed <= 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<MeterReading> readings = new ArrayList<>();
            Slot slot = FIRST;
            readings.add(reading(slot.start(), 0, 0, Quality.MEASURED));
            long injected = 0;
            for (int i = 0; i < 96; i++, slot = slot.next()) {
                MeterReading last = readings.getLast();
                readings.add(reading(
                        slot.end(),
                        last.importedTotal().wattHours() + random.nextInt(500),
                        last.exportedTotal().wattHours() + random.nextInt(500),
                        Quality.MEASURED));
                injected += Metered.between(last, readings.getLast(), slot)
                        .injection()
                        .wattHours();
            }
            MeterReading last = readings.getLast();
            assertThat(Energy.ofWattHours(injected))
                    .as("seed %d", seed)
                    .isEqualTo(last.exportedTotal().minus(last.importedTotal()));
        }
    }

    @Test
    void theWorseQualityOfTheTwoReadingsCounts() {
        assertThat(Metered.between(
                                reading(FIRST.start(), 0, 0, Quality.SUBSTITUTED),
                                reading(FIRST.end(), 1, 0, Quality.ESTIMATED),
                                FIRST)
                        .quality())
                .isEqualTo(Quality.SUBSTITUTED);
    }

    @Test
    void readingsThatDoNotEncloseTheSlotAreRefused() {
        MeterReading before = reading(FIRST.start(), 0, 0, Quality.MEASURED);
        MeterReading late = reading(FIRST.end().plusSeconds(60), 5, 0, Quality.MEASURED);
        assertThatThrownBy(() -> Metered.between(before, late, FIRST)).hasMessageContaining("do not enclose the slot");
    }

    @Test
    void aMeterThatRunsBackwardsIsRefusedWithAQuestion() {
        MeterReading before = reading(FIRST.start(), 100, 0, Quality.MEASURED);
        MeterReading after = reading(FIRST.end(), 90, 0, Quality.MEASURED);
        assertThatThrownBy(() -> Metered.between(before, after, FIRST)).hasMessageContaining("Was it exchanged?");
    }
}
