package org.openelecbay.grid.read.ieee;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// How a line is built: its conductors, neutral and spacing, and the impedance that the feeders' authors published for
/// it, neutral eliminated. Source: `constructions.csv` beside this class.
///
/// @param impedancePerMile in ohm at 60 Hz, over the positions
/// @param chargingPerMile in siemens at 60 Hz, over the positions
record Construction(ComplexMatrix impedancePerMile, ComplexMatrix chargingPerMile) {

    private static final double MICRO = 1e-6;
    private static final Map<String, Construction> PUBLISHED = published();

    int positions() {
        return impedancePerMile.order();
    }

    /// The construction of these conductors; absent when nothing is published for it.
    ///
    /// @param neutral empty or `None` where there is none
    static @Nullable Construction find(String conductor, String neutral, String spacing) {
        return PUBLISHED.get(key(conductor, neutral, spacing));
    }

    static String known() {
        return String.join("; ", PUBLISHED.keySet().stream().sorted().toList());
    }

    private static String key(String conductor, String neutral, String spacing) {
        String none = neutral.equalsIgnoreCase("none") ? "" : neutral;
        return plain(conductor) + " with " + (none.isEmpty() ? "none" : plain(none)) + " at " + plain(spacing);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", "");
    }

    private static Map<String, Construction> published() {
        try (InputStream in = Construction.class.getResourceAsStream("constructions.csv")) {
            if (in == null) {
                throw new IllegalStateException("constructions.csv is not beside this class. Was it built completely?");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Row> rows = Sheet.of("constructions.csv", text).rows.stream()
                    .filter(each -> !each.cell(0).startsWith("# "))
                    .toList();
            Map<String, Construction> all = new HashMap<>();
            for (Row each : rows.subList(1, rows.size())) {
                double[] r = numbers(each.cell(3));
                double[] x = numbers(each.cell(4));
                double[] b = numbers(each.cell(5));
                double[] none = new double[b.length];
                all.put(
                        key(each.cell(0), each.cell(1), each.cell(2)),
                        new Construction(symmetric(r, x), symmetric(none, b).times(MICRO)));
            }
            return all;
        } catch (IOException e) {
            throw new IllegalStateException("constructions.csv cannot be read. Was the product built completely?", e);
        }
    }

    private static double[] numbers(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /// The matrix of this lower triangle, row by row.
    private static ComplexMatrix symmetric(double[] re, double[] im) {
        int order = (int) Math.round((Math.sqrt(8 * re.length + 1) - 1) / 2);
        Complex[][] rows = new Complex[order][order];
        for (int row = 0, at = 0; row < order; row++) {
            for (int column = 0; column <= row; column++, at++) {
                rows[row][column] = new Complex(re[at], im[at]);
                rows[column][row] = rows[row][column];
            }
        }
        return ComplexMatrix.ofRows(rows);
    }
}
