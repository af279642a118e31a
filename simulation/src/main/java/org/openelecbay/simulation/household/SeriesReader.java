package org.openelecbay.simulation.household;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.SeriesTable;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads a field that has one number for each step: a number for all, a list, periods of the local day, or a
/// column of a file. Rows of a file that are longer or shorter than a step are taken by their mean.
final class SeriesReader {

    private final Horizon horizon;
    private final Map<Path, SeriesTable> tables = new HashMap<>();

    SeriesReader(Horizon horizon) {
        this.horizon = horizon;
    }

    /// The series of a field that has to be there.
    double[] read(YamlSection section, String field, double least, double most) {
        if (section.isListOfSections(field)) {
            return periods(section, field, least, most);
        }
        if (section.isList(field)) {
            return list(section, field, least, most);
        }
        if (section.isSection(field)) {
            return column(section.section(field), least, most);
        }
        return flat(section.value(field).number(least, most));
    }

    /// The series of a field, or a flat one where it is missing.
    double[] read(YamlSection section, String field, double least, double most, double otherwise) {
        return section.has(field) ? read(section, field, least, most) : flat(otherwise);
    }

    double[] flat(double value) {
        double[] flat = new double[horizon.count()];
        Arrays.fill(flat, value);
        return flat;
    }

    private double[] list(YamlSection section, String field, double least, double most) {
        List<YamlValue> values = section.values(field);
        if (values.size() != horizon.listed()) {
            throw BadInput.at(
                    section.placeOf(field),
                    "The list " + field + " has " + values.size() + " values for " + horizon.listed() + " steps",
                    "Write one value for each step of " + horizon.minutes() + " min.");
        }
        return values.stream()
                .mapToDouble(each -> each.number(least, most))
                .limit(horizon.count())
                .toArray();
    }

    private double[] periods(YamlSection section, String field, double least, double most) {
        double[] perMinute = new double[Horizon.DAY];
        int expected = 0;
        for (YamlSection each : section.sections(field)) {
            each.allowOnly("from", "to", "value");
            YamlValue from = each.value("from");
            if (from.minuteOfDay() != expected) {
                throw from.bad("does not start at " + clock(expected), "Periods follow each other from 00:00 on.");
            }
            int to = each.value("to").minuteOfDay();
            if (to <= expected) {
                throw each.value("to").bad("is not after its start " + clock(expected), "Cut at midnight into two.");
            }
            Arrays.fill(perMinute, expected, to, each.value("value").number(least, most));
            expected = to;
        }
        if (expected != Horizon.DAY) {
            throw BadInput.at(
                    section.placeOf(field),
                    "The periods of " + field + " end at " + clock(expected),
                    "The last lasts to \"24:00\".");
        }
        double[] series = new double[horizon.count()];
        for (int t = 0; t < series.length; t++) {
            int from = horizon.localMinute(t);
            double first = perMinute[from];
            for (int minute = 0; minute < horizon.minutes(); minute++) {
                series[t] += (perMinute[(from + minute) % Horizon.DAY] - first) / horizon.minutes();
            }
            series[t] += first;
        }
        return series;
    }

    private double[] column(YamlSection section, double least, double most) {
        section.allowOnly("file", "column", "times");
        Path folder = section.file().toAbsolutePath().getParent();
        Path file = section.value("file").file(folder == null ? Path.of("") : folder);
        SeriesTable table = tables.computeIfAbsent(file, SeriesTable::read);
        double times =
                section.optional("times").map(each -> each.number(-1e6, 1e6)).orElse(1.0);
        YamlValue column = section.value("column");
        if (!table.names().contains(column.text())) {
            throw column.bad(
                    "is no column of " + file.getFileName(), "There are " + String.join(", ", table.names()) + ".");
        }
        double[] means = means(table, column);
        for (int t = 0; t < means.length; t++) {
            means[t] *= times;
            if (!(means[t] >= least && means[t] <= most)) {
                throw column.bad(
                        "is " + means[t] + " at " + horizon.at(t) + ", which is out of range",
                        "Allowed are " + least + " to " + most + ".");
            }
        }
        return means;
    }

    /// The mean of the rows over each step.
    private double[] means(SeriesTable table, YamlValue column) {
        double[] rows = table.values(column.text());
        double length = table.step().toMillis() / 60_000.0;
        double first = Duration.between(table.start(), horizon.start()).toMillis() / 60_000.0;
        double last = first + (double) horizon.minutes() * horizon.count();
        if (first < 0 || last > length * rows.length) {
            throw column.bad(
                    "does not cover " + horizon.start() + " to " + horizon.at(horizon.count()),
                    "The file lasts from " + table.start() + " to "
                            + table.start().plus(table.step().multipliedBy(rows.length)) + ".");
        }
        double[] means = new double[horizon.count()];
        for (int t = 0; t < means.length; t++) {
            double from = first + (double) t * horizon.minutes();
            double to = from + horizon.minutes();
            for (int k = (int) (from / length); k < rows.length && k * length < to; k++) {
                double covered = Math.min(to, (k + 1) * length) - Math.max(from, k * length);
                means[t] += rows[k] * covered / horizon.minutes();
            }
        }
        return means;
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
