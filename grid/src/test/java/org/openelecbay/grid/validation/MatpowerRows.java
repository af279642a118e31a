package org.openelecbay.grid.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.own.OwnNetwork;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.CsvTable;

/// The radial cases distributed with MATPOWER, bundled in the own format, against a sweep to 1e-12 pu.
final class MatpowerRows {

    static final Path FOLDER = Path.of("src/test/resources/org/openelecbay/grid/matpower");

    private MatpowerRows() {}

    /// The solved voltages of every case by bus.
    static Map<String, List<CsvRow>> solutions() {
        Map<String, List<CsvRow>> cases = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(FOLDER.resolve("solutions.csv"), ',').rows()) {
            cases.computeIfAbsent(row.text("case"), _ -> new ArrayList<>()).add(row);
        }
        return cases;
    }

    static List<ValidationRow> rows() {
        return solutions().entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
    }

    private static ValidationRow row(String name, List<CsvRow> published) {
        OwnNetwork file = OwnNetwork.open(FOLDER.resolve(name + ".yaml"));
        RadialSolution solution =
                (RadialSolution) RadialFlow.solve(file.balanced().network());
        return Worst.voltage(
                name,
                "MATPOWER case, own sweep to 1e-12 pu",
                published,
                "bus",
                bus -> solution.voltage(solution.position(bus)),
                "1e-6",
                "ten digits of the compared figures");
    }
}
