package org.openelecbay.grid.read.pandapower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.openelecbay.grid.flow.BalancedSolution;
import org.openelecbay.grid.meshed.BalancedFlow;
import org.openelecbay.grid.meshed.BalancedResult;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.CsvTable;
import org.openelecbay.grid.read.table.NamedBus;
import org.openelecbay.grid.read.table.TableNetwork;

/// Compares a solved set of tables with pandapower's own voltages, `PREFIX_solution_bus.csv`.
final class Pandapower {

    private Pandapower() {}

    static void assertSolved(Path folder, String prefix, double tolerancePu) {
        TableNetwork read = PandapowerReader.read(folder.resolve(prefix));
        BalancedSolution solution = ((BalancedResult.Solved) BalancedFlow.solve(read.network())).solution();
        Map<String, String> merged =
                read.buses().stream().collect(Collectors.toMap(NamedBus::id, NamedBus::networkBus));
        for (CsvRow row : CsvTable.read(folder.resolve(prefix + "_solution_bus.csv"), ',')
                .rows()) {
            if (row.text("vm_pu", "").isEmpty()) {
                assertThat(merged).doesNotContainKey(row.first());
                continue;
            }
            Complex voltage = solution.voltage(solution.position(merged.get(row.first())));
            assertThat(voltage.magnitude())
                    .as("%s, bus %s", prefix, row.first())
                    .isEqualTo(row.number("vm_pu"), within(tolerancePu));
            assertThat(voltage.angleDegrees())
                    .as("%s, angle of bus %s", prefix, row.first())
                    .isEqualTo(row.number("va_degree"), within(100 * tolerancePu));
        }
    }
}
