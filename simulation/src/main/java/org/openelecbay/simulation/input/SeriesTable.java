package org.openelecbay.simulation.input;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Measured or expected values over time: a column `timeUtc` with the start of each row and one column of numbers for
/// each series. Rows follow each other at one step, without hole or repetition.
public final class SeriesTable {

    private static final String TIME = "timeUtc";
    private static final double MOST = 1e9;

    private final Path file;
    private final Instant start;
    private final Duration step;
    private final Map<String, double[]> series;

    private SeriesTable(Path file, Instant start, Duration step, Map<String, double[]> series) {
        this.file = file;
        this.start = start;
        this.step = step;
        this.series = series;
    }

    /// Reads all columns.
    ///
    /// @throws BadInput when the file is missing or damaged, has fewer than two rows, a hole, or a value
    /// that is no number
    public static SeriesTable read(Path file) {
        CsvTable table = CsvTable.open(file, TIME);
        List<CsvTable.Row> rows = table.rows();
        if (rows.size() < 2) {
            throw BadInput.at(file + ":1", "The series has one row", "Its step is the distance of two.");
        }
        Instant start = rows.get(0).value(TIME).instant();
        Duration step = Duration.between(start, rows.get(1).value(TIME).instant());
        if (!step.isPositive()) {
            throw rows.get(1).value(TIME).bad("is not after the row before it", "Rows rise in time.");
        }
        Map<String, double[]> series = new LinkedHashMap<>();
        for (String name : table.header()) {
            if (!name.equals(TIME)) {
                series.put(name, new double[rows.size()]);
            }
        }
        for (int k = 0; k < rows.size(); k++) {
            requireNext(rows.get(k).value(TIME), start.plus(step.multipliedBy(k)), step);
            for (Map.Entry<String, double[]> each : series.entrySet()) {
                each.getValue()[k] = rows.get(k).value(each.getKey()).number(-MOST, MOST);
            }
        }
        return new SeriesTable(file, start, step, series);
    }

    private static void requireNext(YamlValue stamp, Instant expected, Duration step) {
        if (!stamp.instant().equals(expected)) {
            String what = stamp.instant().isAfter(expected) ? "leaves a hole before it" : "comes too early";
            throw stamp.bad(
                    what, "Expected " + expected + ": the first two rows are " + step.toMinutes() + " min apart.");
        }
    }

    /// The start of the first row.
    public Instant start() {
        return start;
    }

    /// The length of a row.
    public Duration step() {
        return step;
    }

    /// How many rows there are.
    public int rows() {
        return series.values().stream().findFirst().map(each -> each.length).orElse(0);
    }

    /// The names of the series, in the order of the file.
    public Set<String> names() {
        return series.keySet();
    }

    /// All values of one series.
    ///
    /// @throws BadInput when there is none of this name
    public double[] values(String name) {
        double[] values = series.get(name);
        if (values == null) {
            throw BadInput.at(
                    file + ":1",
                    "The column " + Shown.of(name) + " is missing",
                    "There are " + String.join(", ", series.keySet()) + ".");
        }
        return values.clone();
    }

    /// The values of one series for `count` rows from an instant on.
    ///
    /// @throws BadInput when the file does not cover them, or the instant is not the start of a row
    public double[] values(String name, Instant from, int count) {
        double[] all = values(name);
        Duration offset = Duration.between(start, from);
        long first = offset.dividedBy(step);
        if (!step.multipliedBy(first).equals(offset)) {
            throw BadInput.at(
                    file.toString(), "No row starts at " + from, "Rows start every " + step.toMinutes() + " min.");
        }
        if (first < 0 || first + count > all.length) {
            throw BadInput.at(
                    file.toString(),
                    "The series does not cover " + from + " to " + from.plus(step.multipliedBy(count)),
                    "It lasts from " + start + " to " + start.plus(step.multipliedBy(all.length)) + ".");
        }
        return Arrays.copyOfRange(all, (int) first, (int) first + count);
    }
}
