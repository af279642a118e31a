package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.home.sun.WeatherHour;

/// The weather of a scenario: one row an hour, start-stamped in UTC, rising, without gap or overlap in the scenario.
/// A file may hold other days beside it.
final class WeatherTable {

    private static final Duration HOUR = Duration.ofHours(1);

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
        try {
            return new WeatherHour(
                    row.value("timeUtc").instant(),
                    row.value("directNormal").number(0, 2_000),
                    row.value("diffuseHorizontal").number(0, 2_000),
                    row.value("temperature").number(-100, 100));
        } catch (IllegalArgumentException e) {
            throw BadScenario.at(row.place(), "The weather hour cannot be: " + e.getMessage(), "Check the row.");
        }
    }

    private static void requireNext(CsvTable.Row row, Instant before, Instant now, TimeGrid time) {
        Instant expected = before.plus(HOUR);
        if (now.isBefore(expected)) {
            throw row.value("timeUtc").bad("overlaps the slot before it", "Expected " + expected + ".");
        }
        if (now.isAfter(expected) && now.isAfter(time.start()) && expected.isBefore(time.end())) {
            throw row.value("timeUtc").bad("leaves a gap behind the slot before it", "Expected " + expected + ".");
        }
    }

    private static void requireCovered(Path file, List<WeatherHour> hours, TimeGrid time) {
        if (hours.isEmpty()) {
            throw BadScenario.at(
                    file.toString(),
                    "The weather has no hour of the scenario",
                    "Needed are " + time.start() + " to " + time.end() + ".");
        }
        Instant from = hours.getFirst().start();
        Instant to = hours.getLast().start().plus(HOUR);
        if (from.isAfter(time.start()) || to.isBefore(time.end())) {
            throw BadScenario.at(
                    file.toString(),
                    "The weather from " + from + " to " + to + " does not cover the scenario",
                    "Needed are " + time.start() + " to " + time.end() + ".");
        }
    }
}
