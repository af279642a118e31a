package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.home.sun.WeatherHour;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.CsvTable;
import org.openelecbay.simulation.input.YamlValue;

/// The weather of a scenario: one row an hour, start-stamped in UTC, rising, without gap or overlap in the scenario.
/// A file may hold other days beside it.
final class WeatherTable {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final double HIGHEST_WM2 = 1_361;
    private static final double COLDEST_C = -89;
    private static final double HOTTEST_C = 69;

    private WeatherTable() {}

    static List<WeatherHour> read(Path file, TimeGrid time) {
        List<WeatherHour> hours = new ArrayList<>();
        @Nullable Instant before = null;
        for (CsvTable.Row row : CsvTable.open(file, "timeUtc", "directNormal", "diffuseHorizontal", "temperature")
                .rows()) {
            WeatherHour hour = hour(row);
            if (before != null) {
                requireNext(row, before, hour.start(), time);
            }
            before = hour.start();
            if (hour.start().plus(HOUR).isAfter(time.start()) && hour.start().isBefore(time.end())) {
                hours.add(hour);
            }
        }
        requireCovered(file, hours, time);
        return hours;
    }

    private static WeatherHour hour(CsvTable.Row row) {
        YamlValue start = row.value("timeUtc");
        if (!start.instant().equals(start.instant().truncatedTo(ChronoUnit.HOURS))) {
            throw start.bad("is not a whole hour", "Stamps are UTC and name the start of the hour.");
        }
        return new WeatherHour(
                start.instant(),
                row.value("directNormal").number(0, HIGHEST_WM2),
                row.value("diffuseHorizontal").number(0, HIGHEST_WM2),
                row.value("temperature").number(COLDEST_C, HOTTEST_C));
    }

    private static void requireNext(CsvTable.Row row, Instant before, Instant now, TimeGrid time) {
        Instant expected = before.plus(HOUR);
        if (now.isBefore(expected)) {
            throw row.value("timeUtc").bad("overlaps the hour before it", "Expected " + expected + ".");
        }
        if (now.isAfter(expected) && now.isAfter(time.start()) && expected.isBefore(time.end())) {
            throw row.value("timeUtc")
                    .bad(
                            "leaves a gap behind the hour before it",
                            "Expected " + expected + "; the scenario asks for " + time.start() + " to " + time.end()
                                    + ".");
        }
    }

    private static void requireCovered(Path file, List<WeatherHour> hours, TimeGrid time) {
        if (hours.isEmpty()) {
            throw BadInput.at(
                    file.toString(),
                    "The weather has no hour of the scenario",
                    "Needed are " + time.start() + " to " + time.end() + ".");
        }
        Instant from = hours.getFirst().start();
        Instant to = hours.getLast().start().plus(HOUR);
        if (from.isAfter(time.start()) || to.isBefore(time.end())) {
            throw BadInput.at(
                    file.toString(),
                    "The weather from " + from + " to " + to + " does not cover the scenario",
                    "Needed are " + time.start() + " to " + time.end() + ".");
        }
    }
}
