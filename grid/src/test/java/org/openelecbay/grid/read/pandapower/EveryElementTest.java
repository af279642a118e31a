package org.openelecbay.grid.read.pandapower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.balanced.*;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.CsvTable;
import org.openelecbay.grid.read.table.NamedBus;
import org.openelecbay.grid.read.table.TableNetwork;

class EveryElementTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/openelecbay/grid/pandapower");

    static BalancedNetwork charged(BalancedNetwork n) {
        Map<String, Double> b = new HashMap<>();
        for (BalancedBranch e : n.branches())
            if (e.inService()) {
                b.merge(e.from(), e.chargingPu() / 2, Double::sum);
                b.merge(e.to(), e.chargingPu() / 2, Double::sum);
            }
        return new BalancedNetwork(
                n.baseMva(),
                n.buses().stream()
                        .map(x -> new BalancedBus(
                                x.id(),
                                x.baseKv(),
                                x.shuntConductancePu(),
                                x.shuntSusceptancePu() + b.getOrDefault(x.id(), 0.0)))
                        .toList(),
                n.branches(),
                n.loads(),
                n.sources());
    }

    @Test
    void odd() {
        TableNetwork read = PandapowerReader.read(FOLDER.resolve("odd"));
        RadialSolution solution = (RadialSolution) RadialFlow.solve(charged(read.network()));
        for (CsvRow row :
                CsvTable.read(FOLDER.resolve("odd_solution_bus.csv"), ',').rows()) {
            if (row.first().equals("8")) continue;
            NamedBus bus = read.buses().stream()
                    .filter(x -> x.id().equals(row.first()))
                    .findFirst()
                    .orElseThrow();
            var v = solution.voltage(solution.position(bus.networkBus()));
            System.err.println(bus.id() + " " + (v.magnitude() - row.number("vm_pu")) + " "
                    + (v.angleDegrees() - row.number("va_degree")));
            assertThat(v.magnitude()).as(bus.toString()).isEqualTo(row.number("vm_pu"), within(1e-1));
        }
    }
}
