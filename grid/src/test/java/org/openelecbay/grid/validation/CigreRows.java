package org.openelecbay.grid.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openelecbay.grid.flow.BalancedSolution;
import org.openelecbay.grid.meshed.BalancedFlow;
import org.openelecbay.grid.meshed.BalancedResult;
import org.openelecbay.grid.read.CsvTable;
import org.openelecbay.grid.read.pandapower.PandapowerReader;
import org.openelecbay.grid.read.table.NamedBus;
import org.openelecbay.grid.read.table.TableNetwork;

/// The CIGRE benchmark networks against pandapower.
final class CigreRows {

    private static final Path FOLDER = Path.of("..", "examples", "cigre");

    private CigreRows() {}

    static List<ValidationRow> rows() {
        return Stream.of("cigre_lv", "cigre_mv", "cigre_mv_pv_wind")
                .map(CigreRows::row)
                .toList();
    }

    private static ValidationRow row(String name) {
        TableNetwork read = PandapowerReader.read(FOLDER.resolve(name));
        Map<String, String> merged =
                read.buses().stream().collect(Collectors.toMap(NamedBus::id, NamedBus::networkBus));
        BalancedSolution solution = ((BalancedResult.Solved) BalancedFlow.solve(read.network())).solution();
        return Worst.voltage(
                name,
                "pandapower 3.5.4, Newton-Raphson to 1e-10 MVA",
                CsvTable.read(FOLDER.resolve(name + "_solution_bus.csv"), ',').rows(),
                "",
                bus -> solution.voltage(solution.position(merged.get(bus))),
                "1e-5",
                "stopping rules of the two methods");
    }
}
