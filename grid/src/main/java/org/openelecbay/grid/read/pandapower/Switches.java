package org.openelecbay.grid.read.pandapower;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openelecbay.grid.read.CsvRow;

/// The table of switches: between two buses (`b`), or between a bus and a line (`l`) or transformer (`t`).
final class Switches {

    private final List<CsvRow> betweenBuses;
    private final Set<List<String>> open = new HashSet<>();

    Switches(List<CsvRow> rows) {
        betweenBuses = rows.stream()
                .filter(row -> row.text("et").equals("b") && row.flag("closed", true))
                .toList();
        for (CsvRow row : rows) {
            String kind = row.text("et");
            switch (kind) {
                case "b", "l", "t" -> {
                    if (!row.flag("closed", true)) {
                        open.add(List.of(kind, Cells.index(row, "element"), Cells.index(row, "bus")));
                    }
                }
                default ->
                    throw row.wrong("et", kind, "\"" + kind + "\" is no element of a switch.", "Known are b, l and t.");
            }
        }
    }

    /// The closed switches between buses.
    List<CsvRow> betweenBuses() {
        return betweenBuses;
    }

    /// True unless a switch opens this end of an element.
    boolean closed(String kind, String element, String bus) {
        return !open.contains(List.of(kind, element, bus));
    }
}
