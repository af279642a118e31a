package org.openelecbay.grid.optimal.radial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.EnergyPrices;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.OptimalFlow.Status;
import org.openelecbay.grid.optimal.OptimalProblem;
import org.openelecbay.grid.optimal.UnitDispatch;
import org.openelecbay.grid.optimal.VoltageBand;

class ConeFlowTest {

    private static final VoltageBand WIDE = new VoltageBand(0.9, 1.1);

    @Test
    void isExactWherePowerIsOnlyDrawn() {
        BalancedNetwork feeder = Feeders.fiveBuses(1.3);
        Relaxation relaxation = ConeFlow.solve(feeder, Feeders.problem(feeder, WIDE, Feeders.diesel()));
        OptimalFlow flow = relaxation.flow();
        assertThat(relaxation.isExact()).isTrue();
        assertThat(relaxation.report()).isEqualTo("The cone relaxation is exact.");
        assertThat(flow.costPerHour()).isCloseTo(46.3866336273, within(1e-6));
        assertThat(flow.dispatch().getFirst().activeKw()).isCloseTo(179.83703629, within(2e-2));
        assertThat(flow.lossKw()).isCloseTo(19.1830916, within(1e-3));
        assertThat(flow.voltagesPu().get(2)).isCloseTo(0.961658526647, within(1e-6));
    }

    @Test
    void namesTheBranchWhereItIsNotExact() {
        Relaxation relaxation = exporting(0.02, 0.05);
        assertThat(relaxation.isExact()).isFalse();
        assertThat(relaxation.flow().status()).isEqualTo(Status.OPTIMAL);
        assertThat(relaxation.gaps().getFirst()).isCloseTo(0.646390149375, within(1e-6));
        assertThat(relaxation.report())
                .startsWith("The cone relaxation is not exact: branch 0-1 has a gap of 0.646390");
        assertThat(relaxation.flow().sourceKw()).isCloseTo(-1_712.025, within(1e-3));
    }

    @Test
    void exportIsExactWhereResistanceIsAboveReactance() {
        assertThat(exporting(0.05, 0.02).isExact()).isTrue();
    }

    @Test
    void anExactRelaxationIsAPowerFlowAndItsPricesAreTheDerivatives() {
        int exact = 0;
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            int buses = random.nextInt(4, 12);
            BalancedNetwork feeder = Feeders.random(random, buses);
            OptimalProblem problem =
                    Feeders.problem(feeder, WIDE, Feeders.units(random, buses).get(1));
            Relaxation relaxation = ConeFlow.solve(feeder, problem);
            assertThat(relaxation.flow().status()).as("seed %d", seed).isEqualTo(Status.OPTIMAL);
            if (!relaxation.isExact()) {
                continue;
            }
            exact++;
            RadialSolution solved = (RadialSolution) RadialFlow.solve(dispatched(feeder, relaxation.flow()));
            for (int bus = 1; bus < buses; bus++) {
                assertThat(relaxation.flow().voltagesPu().get(bus - 1))
                        .as("seed %d", seed)
                        .isCloseTo(solved.voltage(bus).magnitude(), within(1e-6));
            }
            double step = 1e-3;
            double more = ConeFlow.solve(LinearFlowTest.withLoad(feeder, buses - 1, step), problem)
                    .flow()
                    .costPerHour();
            double less = ConeFlow.solve(LinearFlowTest.withLoad(feeder, buses - 1, -step), problem)
                    .flow()
                    .costPerHour();
            var price = relaxation.flow().prices().get(buses - 1).active();
            assertThat(price.total())
                    .as("seed %d", seed)
                    .isCloseTo((more - less) / (2 * step * Feeders.KW), within(1e-5));
            assertThat(price.voltage()).as("seed %d", seed).isCloseTo(0, within(1e-6));
        }
        assertThat(exact).isGreaterThan(15);
    }

    @Test
    void neverCostsMoreThanAnyPowerFlow() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            BalancedNetwork feeder = Feeders.random(random, 8);
            ControllableUnit unit = Feeders.units(random, 8).get(1);
            double relaxed = ConeFlow.solve(feeder, Feeders.problem(feeder, VoltageBand.NONE, unit))
                    .flow()
                    .costPerHour();
            for (double share = 0; share <= 1; share += 0.25) {
                double kw = share * unit.highestKw();
                String bus = unit.terminal().bus();
                BalancedNetwork at = LinearFlowTest.withLoad(feeder, Integer.parseInt(bus), -kw / Feeders.KW);
                double source =
                        ((RadialSolution) RadialFlow.solve(at)).sourcePower().re() * Feeders.KW;
                assertThat(relaxed).as("seed %d", seed).isLessThan(0.05 * source + unit.costPerHour(kw) + 1e-6);
            }
        }
    }

    @Test
    void holdsARating() {
        BalancedNetwork plain = Feeders.fiveBuses(1.3);
        List<BalancedBranch> branches = new ArrayList<>(plain.branches());
        branches.set(2, branches.get(2).rated(0.1));
        BalancedNetwork feeder = new BalancedNetwork(1, plain.buses(), branches, plain.loads(), plain.sources());
        OptimalFlow flow = ConeFlow.solve(feeder, Feeders.problem(feeder, WIDE, Feeders.diesel()))
                .flow();
        assertThat(flow.currents().get(2)).isCloseTo(0.1, within(1e-6));
        assertThat(flow.prices().get(3).active().congestion()).isPositive();
        assertThat(flow.prices().get(2).active().congestion()).isCloseTo(0, within(1e-6));
    }

    @Test
    void saysWhichLimitCannotBeKept() {
        BalancedNetwork feeder = Feeders.fiveBuses(6);
        Relaxation relaxation =
                ConeFlow.solve(feeder, Feeders.problem(feeder, new VoltageBand(0.95, 1.05), Feeders.diesel()));
        assertThat(relaxation.flow().status()).isEqualTo(Status.INFEASIBLE);
        assertThat(relaxation.isExact()).isFalse();
        assertThat(relaxation.report()).contains("voltage at its lower limit");
    }

    private static Relaxation exporting(double r, double x) {
        BalancedNetwork feeder = new BalancedNetwork(
                1,
                Feeders.buses(2),
                List.of(BalancedBranch.line("0", "1", r, x).rated(1.9)),
                List.of(),
                List.of(new BalancedSource("0", 1, 0)));
        return ConeFlow.solve(
                feeder,
                new OptimalProblem(
                        List.of(ControllableUnit.solar("pv", Feeders.at(1), 3_000)),
                        EnergyPrices.both(0.05),
                        Feeders.limits(feeder, new VoltageBand(0, 1.03), List.of())));
    }

    private static BalancedNetwork dispatched(BalancedNetwork feeder, OptimalFlow flow) {
        List<BalancedLoad> loads = new ArrayList<>(feeder.loads());
        for (UnitDispatch each : flow.dispatch()) {
            loads.add(BalancedLoad.constantPower(
                    each.unit().terminal().bus(), -each.activeKw() / Feeders.KW, -each.reactiveKvar() / Feeders.KW));
        }
        return new BalancedNetwork(1, feeder.buses(), feeder.branches(), loads, feeder.sources());
    }
}
