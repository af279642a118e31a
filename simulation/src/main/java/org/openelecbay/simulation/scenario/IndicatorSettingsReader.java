package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.CsvTable;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads `indicators`: carbon intensity as one number or a table of hours, wholesale price, network part of retail.
final class IndicatorSettingsReader {

    private static final double MOST_KG = 10;

    private IndicatorSettingsReader() {}

    static IndicatorSettings read(YamlSection section, Path folder, TimeGrid time) {
        section.allowOnly("carbonKgPerKwh", "carbonTable", "carbonColumn", "wholesalePrice", "networkPrice");
        return new IndicatorSettings(
                carbon(section, folder, time),
                section.optional("wholesalePrice").map(YamlValue::signedPrice),
                section.optional("networkPrice").map(YamlValue::price));
    }

    private static Optional<CarbonIntensity> carbon(YamlSection section, Path folder, TimeGrid time) {
        if (section.has("carbonTable")) {
            YamlValue table = section.value("carbonTable");
            if (section.has("carbonKgPerKwh")) {
                throw table.bad("stands beside carbonKgPerKwh", "Keep one of the two.");
            }
            String column =
                    section.optional("carbonColumn").map(YamlValue::word).orElse("kgPerKwh");
            return Optional.of(table(table.file(folder), column, time));
        }
        return section.optional("carbonKgPerKwh").map(value -> {
            double kg = value.number(0, MOST_KG);
            return slot -> kg;
        });
    }

    /// One row an hour, start-stamped in UTC; hours beside the scenario's do no harm.
    private static CarbonIntensity table(Path file, String column, TimeGrid time) {
        Map<Instant, Double> hours = new HashMap<>();
        for (CsvTable.Row row : CsvTable.open(file, "timeUtc", column).rows()) {
            YamlValue start = row.value("timeUtc");
            if (hours.put(start.instant(), row.value(column).number(0, MOST_KG)) != null) {
                throw start.bad("stands twice", "Keep one row an hour.");
            }
        }
        for (Instant hour = time.start(); hour.isBefore(time.end()); hour = hour.plus(1, ChronoUnit.HOURS)) {
            if (!hours.containsKey(hour)) {
                throw BadInput.at(
                        file.toString(),
                        "The table has no carbon intensity for the hour of " + hour,
                        "Needed are all hours from " + time.start() + " to " + time.end() + ".");
            }
        }
        return slot -> hours.getOrDefault(slot.start().truncatedTo(ChronoUnit.HOURS), 0.0);
    }
}
