package org.openelecbay.grid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.feeder.LoadPoint;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.feeder.VectorGroup;
import org.openelecbay.grid.phasor.Complex;

/// Golden vector pf-threephase-001 of the grid specification: Dyn11, stiff source, four buses.
class DeltaWyeFlowTest {

    private static final Feeder FEEDER = feeder(List.of(
            LoadPoint.of("l1", "2", Phase.A, 12, 0.95),
            LoadPoint.of("l2", "2", Phase.B, 8, 0.95),
            LoadPoint.of("l3", "3", Phase.A, 9, 0.95),
            LoadPoint.of("l4", "3", Phase.C, 15, 0.95),
            LoadPoint.of("l5", "4", Phase.B, 20, 0.9)));

    private static Feeder feeder(List<LoadPoint> loads) {
        LineCode a = code("A", 0.446, 0.071, 1.505, 0.083);
        LineCode b = code("B", 0.274, 0.073, 0.959, 0.079);
        LineCode c = code("C", 1.257, 0.085, 1.257, 0.085);
        return new Feeder(
                "four buses",
                Source.stiff(11, 1.05),
                new Transformer("T", 800, 0.4, 4, 11, 0.416, VectorGroup.DYN11, "1"),
                List.of(Bus.of("1"), Bus.of("2"), Bus.of("3"), Bus.of("4")),
                List.of(
                        new Line("1-2", "1", "2", a, 150),
                        new Line("2-3", "2", "3", b, 80),
                        new Line("2-4", "2", "4", c, 50)),
                loads);
    }

    private static LineCode code(String name, double r1, double x1, double r0, double x0) {
        return LineCode.ofSequence(name, new Complex(r1, x1), new Complex(r0, x0));
    }

    private static ThreePhaseSolution solve(Feeder feeder, double factor) {
        double[] watts = feeder.loadPoints().stream()
                .mapToDouble(load -> -1_000 * factor * load.nominalKw())
                .toArray();
        double[] vars = feeder.loadPoints().stream()
                .mapToDouble(load -> -1_000 * factor * load.nominalKw() * load.reactiveRatio())
                .toArray();
        return ThreePhaseFlow.compile(feeder, feeder.loadTerminals()).solve(watts, vars);
    }

    @Test
    void theVoltagesAreThoseOfTheSpecification() {
        ThreePhaseSolution solution = solve(FEEDER, 1);
        double[][] volts = {
            {251.878170761, 251.646756402, 251.958794773},
            {247.507254783, 240.375174204, 248.846055027},
            {246.199908294, 241.398679197, 246.796119028},
            {247.507254783, 234.836871927, 248.846055027}
        };
        double[][] degrees = {
            {29.8375223235, -90.2246974826, 149.884629579},
            {30.5696282113, -89.6657482837, 149.465572704},
            {30.3656280336, -89.6443859462, 149.676821872},
            {30.5696282113, -89.1340900288, 149.465572704}
        };
        double[] unbalancePercent = {0.0722482182367, 0.600330254592, 0.433338479657, 1.41096426114};
        for (int bus = 0; bus < 4; bus++) {
            for (int phase = 0; phase < 3; phase++) {
                assertThat(solution.volt(bus, phase)).isEqualTo(volts[bus][phase], within(1e-6));
                assertThat(solution.voltage(bus, phase).angleDegrees()).isEqualTo(degrees[bus][phase], within(1e-6));
            }
            assertThat(100 * solution.unbalance(bus)).isEqualTo(unbalancePercent[bus], within(1e-7));
        }
    }

    @Test
    void theSourceFeedsLoadsAndLosses() {
        ThreePhaseSolution solution = solve(FEEDER, 1);
        assertThat(solution.sourcePower().re()).isEqualTo(66_844.5787875, within(1e-3));
        assertThat(solution.sourcePower().im()).isEqualTo(24_778.5216118, within(1e-3));
        assertThat(solution.losses().re()).isEqualTo(2_844.57878747, within(1e-3));
        assertThat(solution.losses().im()).isEqualTo(629.978887184, within(1e-3));
    }

    @Test
    void highVoltageCurrentsSumToZeroBehindTheDelta() {
        ThreePhaseSolution solution = solve(FEEDER, 1);
        double[] ampere = {2.90429893871, 4.26643958162, 3.65202795626};
        Complex sum = Complex.ZERO;
        for (int phase = 0; phase < 3; phase++) {
            assertThat(solution.highCurrent(phase).magnitude()).isEqualTo(ampere[phase], within(1e-7));
            sum = sum.plus(solution.highCurrent(phase));
        }
        assertThat(sum.magnitude()).isLessThan(1e-12);
    }

    @Test
    void tooMuchLoadIsNotASolution() {
        ThreePhaseSolution solution = solve(FEEDER, 40);
        assertThat(solution.status()).isNotEqualTo(FlowStatus.CONVERGED);
        assertThatThrownBy(() -> solution.volt(0, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no voltages");
    }

    @Test
    void aGuardedSweepServesLessAndSaysSo() {
        Feeder feeder = feeder(List.of(LoadPoint.of("far", "4", Phase.B, 95, 1)));
        double[] watts = {-95_000};
        SweepOptions guarded = SweepOptions.THREE_PHASE.with(LowVoltage.CONSTANT_IMPEDANCE);
        ThreePhaseSolution solution =
                ThreePhaseFlow.compile(feeder, feeder.loadTerminals(), guarded).solve(watts, new double[1]);
        ThreePhaseFlow strict = ThreePhaseFlow.compile(feeder, feeder.loadTerminals());
        assertThat(strict.solve(watts, new double[1]).status()).isEqualTo(FlowStatus.DIVERGED);
        assertThat(solution.guarded()).isTrue();
        assertThat(solution.voltagePu(3, 1)).isLessThan(0.7);
        assertThat(solution.served().re()).isLessThan(95_000);
        assertThat(solution.highPower().re()).isGreaterThan(solution.served().re());
    }

    @Test
    void aLoopIsRefusedByTheNameOfTheLine() {
        List<Line> lines = new ArrayList<>(FEEDER.lines());
        lines.add(new Line("3-4", "3", "4", lines.getFirst().code(), 10));
        Feeder looped =
                new Feeder("looped", FEEDER.source(), FEEDER.transformer(), FEEDER.buses(), lines, FEEDER.loadPoints());
        assertThatThrownBy(() -> ThreePhaseFlow.compile(looped, List.of()))
                .isInstanceOf(NotRadial.class)
                .hasMessageContaining("closes a loop");
    }

    @Test
    void aBusWithoutALineIsRefusedByItsName() {
        List<Bus> buses = new ArrayList<>(FEEDER.buses());
        buses.add(Bus.of("island"));
        Feeder feeder = new Feeder("x", FEEDER.source(), FEEDER.transformer(), buses, FEEDER.lines(), List.of());
        assertThatThrownBy(() -> ThreePhaseFlow.compile(feeder, List.of()))
                .isInstanceOf(NotRadial.class)
                .hasMessageContaining("Bus island is not connected");
    }
}
