package org.openelecbay.grid.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.sensitivity.BalancedModel;

/// Names and order of buses and branches change nothing (spec grid 9, item 12).
class RenumberingTest {

    private static final VoltageBand BAND = new VoltageBand(0.95, 1.03);

    private static String renamed(String bus) {
        return "knot " + (char) ('z' - Integer.parseInt(bus));
    }

    private static List<ControllableUnit> units(Terminal third, Terminal fourth) {
        return List.of(
                ControllableUnit.generator("generator", third, 20e-6, 0.046, 0, 400)
                        .withReactive(-100, 100),
                ControllableUnit.solar("panels", fourth, 1_400));
    }

    private static OptimalFlow solved(BalancedNetwork network, List<ControllableUnit> units) {
        BalancedModel model = BalancedModel.of(network);
        OptimalFlow flow = SuccessiveLinearisation.solve(
                Interval.of(model, new OptimalProblem(units, EnergyPrices.both(0.05), NetworkLimits.of(model, BAND))));
        assertThat(flow.solved()).as(flow.message()).isTrue();
        return flow;
    }

    @Test
    void otherNamesAndAnotherOrderGiveTheSameOptimumAndPrices() {
        BalancedNetwork plain = Street.five(1).network();
        OptimalFlow flow = solved(plain, units(Street.bus(3), Street.bus(4)));
        Random random = new Random(3);
        for (int round = 0; round < 5; round++) {
            List<BalancedBus> buses = new ArrayList<>(plain.buses().stream()
                    .map(bus -> BalancedBus.of(renamed(bus.id()), 0.4))
                    .toList());
            List<BalancedBranch> branches = new ArrayList<>();
            for (BalancedBranch branch : plain.branches()) {
                String from = renamed(branch.from());
                String to = renamed(branch.to());
                branches.add(
                        random.nextBoolean()
                                ? BalancedBranch.line(from, to, branch.rPu(), branch.xPu())
                                : BalancedBranch.line(to, from, branch.rPu(), branch.xPu()));
            }
            List<BalancedLoad> loads = new ArrayList<>(plain.loads().stream()
                    .map(load -> BalancedLoad.constantPower(renamed(load.bus()), load.pPu(), load.qPu()))
                    .toList());
            Collections.shuffle(buses, random);
            Collections.shuffle(branches, random);
            Collections.shuffle(loads, random);
            BalancedNetwork other =
                    new BalancedNetwork(1, buses, branches, loads, List.of(new BalancedSource(renamed("0"), 1, 0)));
            OptimalFlow again =
                    solved(other, units(new Terminal(renamed("3"), Phase.ABC), new Terminal(renamed("4"), Phase.ABC)));
            assertThat(again.costPerHour()).isCloseTo(flow.costPerHour(), within(1e-7));
            for (int unit = 0; unit < 2; unit++) {
                assertThat(again.dispatch().get(unit).activeKw())
                        .isCloseTo(flow.dispatch().get(unit).activeKw(), within(1e-3));
            }
            for (NodalPrice price : flow.prices()) {
                NodalPrice same = again.prices().stream()
                        .filter(each -> each.terminal()
                                .bus()
                                .equals(renamed(price.terminal().bus())))
                        .findFirst()
                        .orElseThrow();
                assertThat(same.active().total()).isCloseTo(price.active().total(), within(1e-6));
                assertThat(same.active().voltage()).isCloseTo(price.active().voltage(), within(1e-6));
                assertThat(same.reactive().total()).isCloseTo(price.reactive().total(), within(1e-6));
            }
        }
    }
}
