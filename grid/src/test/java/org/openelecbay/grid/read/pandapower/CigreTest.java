package org.openelecbay.grid.read.pandapower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.CsvTable;
import org.openelecbay.grid.read.table.NamedBus;
import org.openelecbay.grid.read.table.TableNetwork;

/// Oracle: pandapower 3.5.4, Newton-Raphson to 1e-10 MVA.
class CigreTest {

    private static final Path FOLDER = Path.of("..", "examples", "cigre");

    @Test
    void theLowVoltageFeedersAgreeWithPandapower() {
        TableNetwork read = PandapowerReader.read(FOLDER.resolve("cigre_lv"));
        RadialSolution solution = (RadialSolution) RadialFlow.solve(read.network());
        for (CsvRow row :
                CsvTable.read(FOLDER.resolve("cigre_lv_solution_bus.csv"), ',').rows()) {
            NamedBus bus = read.buses().get(Integer.parseInt(row.first()));
            assertThat(solution.voltage(solution.position(bus.networkBus())).magnitude())
                    .as(bus.toString())
                    .isEqualTo(row.number("vm_pu"), within(1e-8));
            assertThat(solution.voltage(solution.position(bus.networkBus())).angleDegrees())
                    .as(bus.toString())
                    .isEqualTo(row.number("va_degree"), within(1e-6));
        }
    }
}
