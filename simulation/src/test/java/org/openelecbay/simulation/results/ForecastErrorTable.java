package org.openelecbay.simulation.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openelecbay.simulation.study.ForecastErrorStudy;
import org.openelecbay.simulation.study.ForecastErrorStudy.Row;
import org.openelecbay.simulation.study.MeasuredHomes;

/// A measured week of twelve homes, planned on forecasts that are off.
final class ForecastErrorTable {

    private static final int DAYS = 7;
    private static final int SEEDS = 3;
    private static final double EXPORT_PRICE = 0.05;

    private ForecastErrorTable() {}

    static String figures() {
        MeasuredHomes homes = MeasuredHomes.read(
                Repository.file("examples", "twelve-homes"),
                Instant.parse("2016-08-01T08:00:00Z"),
                DAYS,
                EXPORT_PRICE);
        List<Row> rows = new ForecastErrorStudy(homes, SEEDS).run(0, 0.1, 0.2, 0.3, 0.4);
        double perfect = rows.getFirst().planned();
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(List.of(
                    rounded(100 * row.error(), 0) + " %",
                    rounded(row.withoutBattery(), 2),
                    rounded(row.planned(), 2),
                    rounded(row.plannedLeast(), 2) + " to " + rounded(row.plannedMost(), 2),
                    rounded(100 * row.planned() / perfect, 1) + " %",
                    rounded(row.hereAndNow(), 2)));
        }
        return Markdown.table(
                List.of("error", "without batteries, USD", "saved", "of the seeds", "of perfect", "saved here and now"),
                cells);
    }

    private static String rounded(double value, int digits) {
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
