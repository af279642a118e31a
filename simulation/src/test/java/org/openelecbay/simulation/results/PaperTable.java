package org.openelecbay.simulation.results;

import java.util.List;

/// What the paper's own numbers say about the energy of its day.
final class PaperTable {

    private PaperTable() {}

    static String energies() {
        return Markdown.table(
                List.of("printed", "read as", "kWh a day"),
                List.of(
                        row("revenue 174 USD", "at the mid-market 0.145", Paper.TRADED / Paper.MIDDLE),
                        row("export revenue 108 USD", "at 0.09", Paper.EXPORTED / Paper.EXPORT),
                        row("bill 174 USD", "at the mid-market 0.145", Paper.TRADED / Paper.MIDDLE),
                        row("retail bill 241 USD", "at 0.20", Paper.BOUGHT / Paper.IMPORT),
                        row("mean of homes 38 kW", "over 24 hours", 38 * 24),
                        row("homes 11 MW", "sum of five-minute kW", Paper.megawattSamples(11)),
                        row("homes and cars 13 MW", "sum of five-minute kW", Paper.megawattSamples(13))));
    }

    private static List<String> row(String printed, String reading, double kiloWattHours) {
        return List.of(printed, reading, Row.rounded(kiloWattHours, 0).toPlainString());
    }
}
