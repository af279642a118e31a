package org.openelecbay.cli.opf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openelecbay.cli.envelope.ConnectedNetwork;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.CsvTable;
import org.openelecbay.grid.read.UnreadableNetwork;

/// The units of an optimal power flow: panels at every connection, or a table.
public final class UnitTable {

    private static final List<String> COLUMNS = List.of(
            "name",
            "bus",
            "phase",
            "lowestKw",
            "highestKw",
            "linearCost",
            "quadraticCost",
            "lowestKvar",
            "highestKvar",
            "apparentKva",
            "solar",
            "curtailmentPenalty");

    private UnitTable() {}

    /// Panels of one size at every connection.
    public static List<ControllableUnit> panels(ConnectedNetwork network, double kw) {
        List<ControllableUnit> units = new ArrayList<>();
        for (int k = 0; k < network.connections().length; k++) {
            Terminal terminal = network.model().terminals().get(network.connections()[k]);
            units.add(ControllableUnit.solar(
                    "pv" + (k + 1) + "@" + network.names().get(k), terminal, kw));
        }
        return units;
    }

    /// Reads a table with a header; a column that is missing has its default.
    ///
    /// @throws UnreadableNetwork with file, line, value and hint
    public static List<ControllableUnit> read(Path file) {
        List<ControllableUnit> units = new ArrayList<>();
        CsvTable table = CsvTable.read(file, ',').with("bus", "highestKw").withOnly(COLUMNS);
        for (CsvRow row : table.rows()) {
            String usual = "unit" + (units.size() + 1);
            units.add(row.build(() -> unit(row, usual)));
        }
        if (units.isEmpty()) {
            throw UnreadableNetwork.line(
                    file.toString(), UnreadableNetwork.WHOLE_FILE, "has no unit.", "Write one line for each.");
        }
        return units;
    }

    private static ControllableUnit unit(CsvRow row, String usualName) {
        double apparent = row.number("apparentKva", Double.POSITIVE_INFINITY);
        boolean bounded = Double.isFinite(apparent);
        boolean solar = row.flag("solar", false);
        return new ControllableUnit(
                row.text("name", usualName),
                new Terminal(row.text("bus"), phase(row.text("phase", "abc"))),
                row.number("quadraticCost", 0),
                row.number("linearCost", 0),
                row.number("lowestKw", 0),
                row.number("highestKw"),
                row.number("lowestKvar", bounded ? -apparent : 0),
                row.number("highestKvar", bounded ? apparent : 0),
                apparent,
                solar,
                solar ? row.number("curtailmentPenalty", 0) : 0);
    }

    private static Phase phase(String name) {
        try {
            return Phase.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("There is no phase \"" + name + "\". Phases are a, b, c and abc.", e);
        }
    }
}
