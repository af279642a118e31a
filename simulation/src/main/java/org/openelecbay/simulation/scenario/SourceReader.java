package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openelecbay.home.sun.Place;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads where consumption and generation come from: `load` with profiles or a series, `solar` with weather
/// or a series.
final class SourceReader {

    private static final String SERIES = "series";
    private static final String UNIT = "seriesUnit";

    private final Path folder;
    private final TimeGrid time;

    SourceReader(Path folder, TimeGrid time) {
        this.folder = folder;
        this.time = time;
    }

    LoadSource load(YamlSection section) {
        section.allowOnly("profiles", SERIES, UNIT, "powerFactor");
        if (!section.has(SERIES)) {
            return new LoadSource.Profiles(section.value("profiles").file(folder));
        }
        if (section.has("profiles")) {
            throw section.value(SERIES).bad("stands beside profiles", "Keep one of the two.");
        }
        MeasuredSeries series = MeasuredSeries.read(section.value(SERIES), folder, time);
        String unit = section.optional(UNIT).map(YamlValue::word).orElse("kWh");
        return switch (unit) {
            case "kWh" -> new LoadSource.Measured(series, 1 / series.hoursPerRow());
            case "kW" -> new LoadSource.Measured(series, 1);
            default -> throw section.value(UNIT).bad("is no unit of consumption", "Write kWh or kW.");
        };
    }

    SolarSettings solar(YamlSection section) {
        section.allowOnly("weather", "latitude", "longitude", "scale", SERIES, UNIT);
        Place place = new Place(
                section.value("latitude").number(-90, 90),
                section.value("longitude").number(-180, 180));
        double scale = section.value("scale").number(0, 1_000);
        if (!section.has(SERIES)) {
            return new SolarSettings(
                    place, WeatherTable.read(section.value("weather").file(folder), time), scale, Optional.empty());
        }
        if (section.has("weather")) {
            throw section.value(SERIES).bad("stands beside weather", "Keep one of the two.");
        }
        return new SolarSettings(place, List.of(), scale, Optional.of(measured(section)));
    }

    private MeasuredSun measured(YamlSection section) {
        MeasuredSeries series = MeasuredSeries.read(section.value(SERIES), folder, time);
        String unit = section.optional(UNIT).map(YamlValue::word).orElse("kWhPerKw");
        return switch (unit) {
            case "kWhPerKw" -> new MeasuredSun(series, 1 / series.hoursPerRow(), true);
            case "kWPerKw" -> new MeasuredSun(series, 1, true);
            case "kWh" -> new MeasuredSun(series, 1 / series.hoursPerRow(), false);
            case "kW" -> new MeasuredSun(series, 1, false);
            default -> throw section.value(UNIT).bad("is no unit of generation", "Write kWhPerKw, kWPerKw, kWh or kW.");
        };
    }
}
