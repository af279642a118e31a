package org.openelecbay.home.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.home.sun.Plane;
import org.openelecbay.home.sun.PvPanel;
import org.openelecbay.home.sun.WeatherHour;

/// The files of examples/european-lv as these tests read them.
final class EuropeanLv {

    private static final Path FOLDER = Path.of("..", "examples", "european-lv");

    private EuropeanLv() {}

    static List<Map<String, String>> members() {
        return rows("members.csv");
    }

    /// The 24 hours from 00:00 Pacific Standard Time (08:00 UTC) of that day.
    static List<WeatherHour> weather(String day) {
        Instant midnight = Instant.parse(day + "T08:00:00Z");
        List<WeatherHour> hours = new ArrayList<>();
        for (Map<String, String> row : rows("weather.csv")) {
            Instant start = Instant.parse(row.get("timeUtc"));
            if (!start.isBefore(midnight) && start.isBefore(midnight.plusSeconds(86_400))) {
                hours.add(new WeatherHour(
                        start,
                        Double.parseDouble(row.get("directNormal")),
                        Double.parseDouble(row.get("diffuseHorizontal")),
                        Double.parseDouble(row.get("temperature"))));
            }
        }
        return hours;
    }

    static List<PvPanel> panels() {
        return members().stream()
                .filter(row -> Double.parseDouble(row.get("pvKwp")) > 0)
                .map(row -> PvPanel.of(
                        1_000 * Double.parseDouble(row.get("pvKwp")),
                        new Plane(Double.parseDouble(row.get("tiltDeg")), Double.parseDouble(row.get("azimuthDeg")))))
                .toList();
    }

    private static List<Map<String, String>> rows(String file) {
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(file));
            String[] header = lines.getFirst().split(",", -1);
            return lines.stream().skip(1).map(line -> row(header, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] header, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < header.length; column++) {
            row.put(header[column], cells[column]);
        }
        return row;
    }
}
