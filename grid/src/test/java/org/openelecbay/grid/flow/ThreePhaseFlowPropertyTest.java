package org.openelecbay.grid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.phasor.Complex;

/// Properties of the three-phase sweep on random streets; a failure names the seed of its street.
class ThreePhaseFlowPropertyTest {

    static List<Long> seeds() {
        return new Random(1121).longs(60, 0, 1_000_000).boxed().toList();
    }

    private static ThreePhaseSolution solved(RandomStreet street) {
        ThreePhaseSolution solution =
                ThreePhaseFlow.compile(street.feeder, street.terminals).solve(street.watts, street.vars);
        assertThat(solution.status()).as(street.feeder.name()).isEqualTo(FlowStatus.CONVERGED);
        return solution;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theReducedSweepEqualsTheNaiveTwinAtEveryBus(long seed) {
        RandomStreet street = new RandomStreet(seed);
        ThreePhaseSolution solution = solved(street);
        NaiveSweep twin = NaiveSweep.solve(street.feeder, street.terminals, street.watts, street.vars);
        List<Bus> buses = street.feeder.buses();
        for (int bus = 0; bus < buses.size(); bus++) {
            for (int phase = 0; phase < 3; phase++) {
                Complex difference = solution.voltage(bus, phase)
                        .minus(twin.volt(buses.get(bus).id(), phase));
                assertThat(difference.magnitude()).isLessThan(1e-6);
            }
        }
        assertThat(solution.lineLosses().minus(twin.lineLosses()).magnitude()).isLessThan(1e-4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void powersBalanceAndThreeWaysToCountLossesAgree(long seed) {
        ThreePhaseSolution solution = solved(new RandomStreet(seed));
        Complex transformer = solution.highPower().minus(solution.lowPower());
        Complex counted = solution.lineLosses().plus(transformer);
        assertThat(solution.losses().minus(counted).magnitude()).isLessThan(1e-3);
        Complex overLines = solution.lowPower().minus(solution.served());
        assertThat(overLines.minus(solution.lineLosses()).magnitude()).isLessThan(1e-3);
        assertThat(solution.lineLosses().re()).isGreaterThanOrEqualTo(0);
        assertThat(transformer.re()).isGreaterThanOrEqualTo(0);
        assertThat(solution.sourcePower().re())
                .isGreaterThanOrEqualTo(solution.highPower().re());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noZeroSequenceCurrentPassesTheDelta(long seed) {
        ThreePhaseSolution solution = solved(new RandomStreet(seed));
        Complex sum = solution.highCurrent(0).plus(solution.highCurrent(1)).plus(solution.highCurrent(2));
        assertThat(sum.magnitude()).isLessThan(1e-12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutLoadNothingFlowsAndEveryBusHasTheOpenVoltage(long seed) {
        RandomStreet street = new RandomStreet(seed);
        Arrays.fill(street.watts, 0);
        Arrays.fill(street.vars, 0);
        ThreePhaseSolution solution = solved(street);
        double open = street.feeder.source().voltagePu();
        for (int bus = 0; bus < street.feeder.buses().size(); bus++) {
            assertThat(solution.voltagePu(bus, 2)).isEqualTo(open, within(1e-12));
        }
        assertThat(solution.losses().magnitude()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfBusesLinesAndTerminalsDoesNotMatter(long seed) {
        RandomStreet street = new RandomStreet(seed);
        Random random = new Random(seed);
        List<Bus> buses = new ArrayList<>(street.feeder.buses());
        List<Line> lines = new ArrayList<>();
        for (Line line : street.feeder.lines()) {
            boolean turned = random.nextBoolean();
            lines.add(new Line(
                    line.name(),
                    turned ? line.to() : line.from(),
                    turned ? line.from() : line.to(),
                    line.code(),
                    line.lengthMeters()));
        }
        Collections.shuffle(buses, random);
        Collections.shuffle(lines, random);
        Feeder shuffled = new Feeder(
                street.feeder.name(), street.feeder.source(), street.feeder.transformer(), buses, lines, List.of());
        ThreePhaseFlow flow = ThreePhaseFlow.compile(shuffled, street.terminals);
        ThreePhaseSolution other = flow.solve(street.watts, street.vars);
        ThreePhaseSolution one = solved(street);
        for (int bus = 0; bus < buses.size(); bus++) {
            int position = flow.position("b" + bus);
            assertThat(other.volt(position, 0)).isEqualTo(one.volt(bus, 0), within(1e-9));
        }
        assertThat(other.losses().re()).isEqualTo(one.losses().re(), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void balancedDataGiveTheSinglePhaseEquivalent(long seed) {
        RandomStreet street = new RandomStreet(seed);
        List<Terminal> balanced = street.terminals.stream()
                .map(terminal -> new Terminal(terminal.bus(), Phase.ABC))
                .toList();
        ThreePhaseFlow flow = ThreePhaseFlow.compile(street.feeder, balanced);
        ThreePhaseSolution three = flow.solve(street.watts, street.vars);
        RadialSolution single = (RadialSolution) RadialFlow.solve(equivalent(street));
        for (Bus bus : street.feeder.buses()) {
            double expected = single.voltage(single.position(bus.id())).magnitude();
            for (int phase = 0; phase < 3; phase++) {
                assertThat(three.voltagePu(flow.position(bus.id()), phase)).isEqualTo(expected, within(1e-9));
            }
        }
    }

    /// The positive sequence of the street on 1 MVA: the source impedance is seen through the transformer.
    private static BalancedNetwork equivalent(RandomStreet street) {
        Feeder feeder = street.feeder;
        double lowKv = feeder.transformer().lowKv();
        double baseOhm = lowKv * lowKv;
        double toLow = Math.pow(lowKv / feeder.transformer().highKv(), 2);
        Complex series = feeder.source()
                .impedanceOhm()
                .times(toLow)
                .plus(feeder.transformer().leakageOhm())
                .times(1 / baseOhm);
        List<BalancedBus> buses = new ArrayList<>(List.of(BalancedBus.of("source", 0.416)));
        List<BalancedBranch> branches =
                new ArrayList<>(List.of(BalancedBranch.line("source", "b0", series.re(), series.im())));
        feeder.buses().forEach(bus -> buses.add(BalancedBus.of(bus.id(), lowKv)));
        for (Line line : feeder.lines()) {
            Complex self = line.code().ohmPerKm().entry(0, 0);
            Complex mutual = line.code().ohmPerKm().entry(0, 1);
            Complex z = self.minus(mutual).times(line.lengthMeters() / 1_000 / baseOhm);
            branches.add(BalancedBranch.line(line.from(), line.to(), z.re(), z.im()));
        }
        List<BalancedLoad> loads = new ArrayList<>();
        for (int k = 0; k < street.watts.length; k++) {
            loads.add(BalancedLoad.constantPower(
                    street.terminals.get(k).bus(), -street.watts[k] / 1e6, -street.vars[k] / 1e6));
        }
        BalancedSource source = new BalancedSource("source", feeder.source().voltagePu(), 0);
        return new BalancedNetwork(1, buses, branches, loads, List.of(source));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void solvingAgainInTheSameWorkspaceGivesTheSameBits(long seed) {
        RandomStreet street = new RandomStreet(seed);
        ThreePhaseFlow flow = ThreePhaseFlow.compile(street.feeder, street.terminals);
        ThreePhaseSolution reused = flow.newSolution();
        flow.solve(new double[street.watts.length], street.vars, reused);
        flow.solve(street.watts, street.vars, reused);
        ThreePhaseSolution fresh = flow.solve(street.watts, street.vars);
        for (int bus = 0; bus < street.feeder.buses().size(); bus++) {
            assertThat(reused.voltage(bus, 0)).isEqualTo(fresh.voltage(bus, 0));
        }
    }
}
