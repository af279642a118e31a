package org.openelecbay.grid.optimal.radial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.NotRadial;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.optimal.BindingLimit;
import org.openelecbay.grid.optimal.BindingLimit.Kind;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.EnergyPrices;
import org.openelecbay.grid.optimal.FlowLimit;
import org.openelecbay.grid.optimal.NodalPrice;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.OptimalFlow.Status;
import org.openelecbay.grid.optimal.OptimalProblem;
import org.openelecbay.grid.optimal.VoltageBand;

class LinearFlowTest {

    private static final VoltageBand BAND = new VoltageBand(0.95, 1.03);

    @Test
    void curtailsPanelsAtTheVoltageLimitAndPricesItsBusAtZero() {
        BalancedNetwork feeder = Feeders.fiveBuses(1);
        OptimalFlow flow = LinearFlow.solve(
                feeder,
                Feeders.problem(feeder, BAND, Feeders.diesel(), ControllableUnit.solar("pv", Feeders.at(4), 1_400)));
        assertThat(flow.status()).isEqualTo(Status.OPTIMAL);
        assertThat(flow.dispatch().get(1).activeKw()).isCloseTo(1_105, within(1e-3));
        assertThat(flow.dispatch().get(1).reason()).isEqualTo("bus 4: voltage at its upper limit");
        assertThat(flow.dispatch().get(0).reactiveKvar()).isCloseTo(-100, within(1e-3));
        assertThat(flow.sourceKw()).isCloseTo(-405, within(1e-3));
        assertThat(flow.costPerHour()).isCloseTo(-20.25, within(1e-5));
        assertThat(flow.prices().stream().map(price -> price.active().total()))
                .usingElementComparator(close(1e-7))
                .containsExactly(0.05, 0.03, 0.03, 0.03, 0.0);
        assertThat(flow.binding())
                .singleElement()
                .satisfies(limit -> assertThat(limit.kind()).isEqualTo(Kind.HIGHEST_VOLTAGE))
                .satisfies(limit -> assertThat(limit.multiplier()).isCloseTo(2 * 1.03 * 500, within(1e-2)));
    }

    @Test
    void pricesAreTheDerivativesOfTheCostAndSplitAsOnPaper() {
        for (long seed = 1; seed <= 25; seed++) {
            Random random = new Random(seed);
            int buses = random.nextInt(5, 15);
            BalancedNetwork feeder = Feeders.random(random, buses);
            OptimalProblem problem = new OptimalProblem(
                    Feeders.units(random, buses),
                    new EnergyPrices(0.05, random.nextBoolean() ? 0.05 : 0.04),
                    Feeders.limits(feeder, new VoltageBand(0.9, 1.02), List.of(new FlowLimit(0, 300))));
            OptimalFlow flow = LinearFlow.solve(feeder, problem);
            assertThat(flow.status()).as("seed %d", seed).isEqualTo(Status.OPTIMAL);
            NodalPrice price = flow.prices().get(buses - 1);
            assertThat(price.active().total())
                    .as("seed %d", seed)
                    .isCloseTo(slopeOfCost(feeder, problem, buses - 1, 0), within(2e-5));
            assertSplit("seed " + seed, feeder, flow);
        }
    }

    @Test
    void pricesWithLossesAreStillTheDerivatives() {
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            int buses = random.nextInt(5, 12);
            BalancedNetwork feeder = Feeders.random(random, buses);
            OptimalProblem problem = new OptimalProblem(
                    Feeders.units(random, buses).subList(1, 2),
                    EnergyPrices.both(0.05),
                    Feeders.limits(feeder, new VoltageBand(0.9, 1.1), List.of()));
            OptimalFlow flow = LinearFlow.solve(feeder, problem, 6);
            NodalPrice price = flow.prices().get(buses - 1);
            assertThat(price.active().loss()).as("seed %d", seed).isNotZero();
            assertThat(price.active().voltage()).as("seed %d", seed).isCloseTo(0, within(1e-6));
            assertThat(price.active().total())
                    .as("seed %d", seed)
                    .isCloseTo(slopeOfCost(feeder, problem, buses - 1, 6), within(1e-4));
        }
    }

    @Test
    void withLossesItMeetsThePowerFlow() {
        BalancedNetwork feeder = Feeders.fiveBuses(1);
        RadialSolution exact = (RadialSolution) RadialFlow.solve(feeder);
        OptimalFlow without = LinearFlow.solve(feeder, Feeders.problem(feeder, VoltageBand.NONE));
        OptimalFlow with = LinearFlow.solve(feeder, Feeders.problem(feeder, VoltageBand.NONE), 6);
        for (int bus = 1; bus <= 4; bus++) {
            double volt = exact.voltage(bus).magnitude();
            assertThat(without.voltagesPu().get(bus - 1)).isGreaterThan(volt);
            assertThat(with.voltagesPu().get(bus - 1)).isCloseTo(volt, within(1e-8));
        }
        assertThat(without.lossKw()).isZero();
        assertThat(with.lossKw()).isCloseTo(exact.losses().re() * Feeders.KW, within(1e-5));
        assertThat(with.sourceKw()).isCloseTo(exact.sourcePower().re() * Feeders.KW, within(1e-5));
        assertThat(with.sourceKvar()).isCloseTo(exact.sourcePower().im() * Feeders.KW, within(1e-5));
    }

    @Test
    void aFlowLimitIsAReasonAndAPartOfThePrice() {
        BalancedNetwork feeder = Feeders.fiveBuses(1);
        OptimalProblem problem = new OptimalProblem(
                List.of(ControllableUnit.solar("pv", Feeders.at(4), 1_400)),
                EnergyPrices.both(0.05),
                Feeders.limits(feeder, VoltageBand.NONE, List.of(new FlowLimit(3, 500))));
        OptimalFlow flow = LinearFlow.solve(feeder, problem);
        assertThat(flow.dispatch().getFirst().activeKw()).isCloseTo(600, within(1e-4));
        assertThat(flow.dispatch().getFirst().reason()).isEqualTo("branch 1-4: power towards the source at its limit");
        assertThat(flow.prices().get(4).active().congestion()).isCloseTo(-0.05, within(1e-7));
        assertThat(flow.prices().get(3).active().congestion()).isCloseTo(0, within(1e-7));
    }

    @Test
    void aRatingHoldsApparentPowerInsideItsCircle() {
        BalancedNetwork plain = Feeders.fiveBuses(1);
        List<BalancedBranch> branches = new ArrayList<>(plain.branches());
        branches.set(3, branches.get(3).rated(0.5));
        BalancedNetwork feeder = new BalancedNetwork(1, plain.buses(), branches, plain.loads(), plain.sources());
        OptimalFlow flow = LinearFlow.solve(
                feeder,
                Feeders.problem(
                        feeder,
                        VoltageBand.NONE,
                        ControllableUnit.solar("pv", Feeders.at(4), 1_400).behindInverter(1_400)));
        double active = flow.dispatch().getFirst().activeKw() - 100;
        double reactive = flow.dispatch().getFirst().reactiveKvar() - 30;
        assertThat(Math.hypot(active, reactive)).isBetween(500 * Math.cos(Math.PI / 12) - 1e-3, 500 + 1e-3);
        assertThat(flow.binding()).extracting(BindingLimit::element).containsExactly("1-4");
        assertThat(flow.dispatch().getFirst().reason()).isEqualTo("1-4: current at its limit");
    }

    @Test
    void anInverterKeepsInsideItsCircle() {
        BalancedNetwork feeder = Feeders.fiveBuses(1);
        ControllableUnit pv = ControllableUnit.solar("pv", Feeders.at(4), 1_400).behindInverter(1_200);
        OptimalFlow flow = LinearFlow.solve(feeder, Feeders.problem(feeder, new VoltageBand(0.9, 1.03), pv));
        double active = flow.dispatch().getFirst().activeKw();
        double reactive = flow.dispatch().getFirst().reactiveKvar();
        assertThat(reactive).isNegative();
        assertThat(Math.hypot(active, reactive)).isBetween(1_200 * Math.cos(Math.PI / 12) - 1e-3, 1_200 + 1e-3);
        ControllableUnit fixed =
                ControllableUnit.generator("g", Feeders.at(4), 0, 0, 0, 2_000).withReactive(300, 300);
        OptimalFlow bounded = LinearFlow.solve(feeder, Feeders.problem(feeder, VoltageBand.NONE, kva(fixed, 500)));
        assertThat(bounded.dispatch().getFirst().activeKw()).isCloseTo(400, within(1e-3));
    }

    @Test
    void exportsOnlyWhatIsWorthIt() {
        BalancedNetwork feeder = Feeders.fiveBuses(1);
        ControllableUnit generator = ControllableUnit.generator("g", Feeders.at(2), 1e-6, 0.04, 0, 2_000);
        OptimalProblem problem = new OptimalProblem(
                List.of(generator), new EnergyPrices(0.05, 0.03), Feeders.limits(feeder, VoltageBand.NONE, List.of()));
        OptimalFlow flow = LinearFlow.solve(feeder, problem);
        assertThat(flow.sourceKw()).isCloseTo(0, within(1e-3));
        assertThat(flow.prices().getFirst().active().total()).isCloseTo(0.0414, within(1e-6));
    }

    @Test
    void curtailmentCanHaveAPenalty() {
        BalancedNetwork feeder = Feeders.fiveBuses(1);
        OptimalProblem problem = new OptimalProblem(
                List.of(ControllableUnit.solar("pv", Feeders.at(4), 1_400).withCurtailmentPenalty(0.02)),
                EnergyPrices.both(-0.01),
                Feeders.limits(feeder, VoltageBand.NONE, List.of()));
        OptimalFlow flow = LinearFlow.solve(feeder, problem);
        assertThat(flow.dispatch().getFirst().activeKw()).isCloseTo(1_400, within(1e-3));
        OptimalFlow free = LinearFlow.solve(
                feeder, problem.withUnits(List.of(ControllableUnit.solar("pv", Feeders.at(4), 1_400))));
        assertThat(free.dispatch().getFirst().activeKw()).isCloseTo(0, within(1e-3));
        assertThat(free.dispatch().getFirst().reason()).startsWith("energy is worth -0.0100");
    }

    @Test
    void saysWhichLimitCannotBeKept() {
        BalancedNetwork feeder = Feeders.fiveBuses(8);
        OptimalFlow flow = LinearFlow.solve(feeder, Feeders.problem(feeder, BAND, Feeders.diesel()));
        assertThat(flow.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(flow.message()).contains("bus 3: voltage at its lower limit");
    }

    @Test
    void refusesWhatDoesNotFit() {
        BalancedNetwork feeder = Feeders.fiveBuses(1);
        BalancedNetwork other = Feeders.random(new Random(1), 7);
        assertThatThrownBy(() -> LinearFlow.solve(other, Feeders.problem(feeder, BAND)))
                .hasMessageContaining("limits for 4 voltages");
        assertThatThrownBy(() -> LinearFlow.solve(
                        feeder, Feeders.problem(feeder, BAND, ControllableUnit.solar("pv", Feeders.at(9), 1))))
                .hasMessageContaining("no bus 9");
        List<BalancedBranch> loop = new ArrayList<>(feeder.branches());
        loop.add(BalancedBranch.line("3", "4", 0.1, 0.1));
        BalancedNetwork meshed = new BalancedNetwork(1, feeder.buses(), loop, feeder.loads(), feeder.sources());
        assertThatThrownBy(() -> LinearFlow.solve(meshed, Feeders.problem(meshed, BAND)))
                .isInstanceOf(NotRadial.class)
                .hasMessageContaining("closes a loop");
    }

    static ControllableUnit kva(ControllableUnit unit, double kva) {
        return new ControllableUnit(
                unit.name(),
                unit.terminal(),
                unit.quadraticCost(),
                unit.linearCost(),
                unit.lowestKw(),
                unit.highestKw(),
                unit.lowestKvar(),
                unit.highestKvar(),
                kva,
                unit.weatherDriven(),
                unit.curtailmentPenalty());
    }

    static BalancedNetwork withLoad(BalancedNetwork network, int bus, double pPu) {
        List<BalancedLoad> loads = new ArrayList<>(network.loads());
        loads.add(BalancedLoad.constantPower("" + bus, pPu, 0));
        return new BalancedNetwork(network.baseMva(), network.buses(), network.branches(), loads, network.sources());
    }

    private static double slopeOfCost(BalancedNetwork feeder, OptimalProblem problem, int bus, int rounds) {
        double step = 1e-3;
        OptimalFlow more = LinearFlow.solve(withLoad(feeder, bus, step), problem, rounds);
        OptimalFlow less = LinearFlow.solve(withLoad(feeder, bus, -step), problem, rounds);
        return (more.costPerHour() - less.costPerHour()) / (2 * step * Feeders.KW);
    }

    /// `-2 sum R (mu+ - mu-)` and the sum of eta along the path, from the multipliers alone.
    private static void assertSplit(String name, BalancedNetwork feeder, OptimalFlow flow) {
        RadialNetwork tree = new RadialNetwork(feeder);
        for (int bus = 1; bus < feeder.buses().size(); bus++) {
            double voltage = 0;
            double congestion = 0;
            for (BindingLimit limit : flow.binding()) {
                double multiplier = limit.multiplier();
                switch (limit.kind()) {
                    case HIGHEST_VOLTAGE ->
                        voltage -= multiplier / limit.limit() * overlap(tree, limit.place() + 1, bus) / Feeders.KW;
                    case LOWEST_VOLTAGE ->
                        voltage += multiplier / limit.limit() * overlap(tree, limit.place() + 1, bus) / Feeders.KW;
                    case HIGHEST_FLOW -> congestion += isOnPath(tree, limit.place(), bus) ? multiplier : 0;
                    case HIGHEST_REVERSE_FLOW -> congestion -= isOnPath(tree, limit.place(), bus) ? multiplier : 0;
                    case HIGHEST_CURRENT -> throw new AssertionError("no ratings here");
                }
            }
            assertThat(flow.prices().get(bus).active().voltage()).as(name).isCloseTo(voltage, within(1e-6));
            assertThat(flow.prices().get(bus).active().congestion()).as(name).isCloseTo(congestion, within(1e-6));
        }
    }

    private static double overlap(RadialNetwork tree, int one, int other) {
        double sum = 0;
        for (int a = tree.nodeOfBus[one]; a >= 0; a = tree.parent[a]) {
            for (int b = tree.nodeOfBus[other]; b >= 0; b = tree.parent[b]) {
                sum += a == b ? tree.r[a] : 0;
            }
        }
        return sum;
    }

    private static boolean isOnPath(RadialNetwork tree, int branch, int bus) {
        boolean on = false;
        for (int node = tree.nodeOfBus[bus]; node >= 0; node = tree.parent[node]) {
            on |= tree.branch[node] == branch;
        }
        return on;
    }

    private static java.util.Comparator<Double> close(double tolerance) {
        return (a, b) -> Math.abs(a - b) <= tolerance ? 0 : Double.compare(a, b);
    }
}
