package org.openelecbay.grid.nodal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.multiphase.Capacitor;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkBus;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.multiphase.Winding;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

class RegulatorTest {

    private static final double KV = 4.16;
    private static final double PHASE_KV = KV / Math.sqrt(3);

    private static LineSection line(String name, String from, String to, double ohm, List<Conductor> conductors) {
        Complex[][] rows = new Complex[conductors.size()][conductors.size()];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows.length; column++) {
                rows[row][column] = row == column ? new Complex(ohm, 2 * ohm) : new Complex(0, ohm / 2);
            }
        }
        return new LineSection(
                name, from, to, conductors, ComplexMatrix.ofRows(rows), ComplexMatrix.zero(rows.length), null, true);
    }

    private static Regulator regulator(String name, Winding high, Winding low, double dropR, double delay) {
        return new Regulator(
                new TransformerBank(name, high, low, 1_000, 0.01, 0),
                0.00625,
                16,
                122,
                2,
                20,
                700,
                dropR,
                2 * dropR,
                delay);
    }

    private static Winding wye(String bus, Conductor phase) {
        return new Winding(bus, Connection.WYE, List.of(phase), PHASE_KV, 0, 1);
    }

    private static MultiphaseNetwork feeder(
            List<Regulator> regulators, List<LineSection> more, List<Capacitor> capacitors) {
        List<LineSection> lines = new ArrayList<>(
                List.of(line("in", "s", "r", 0.2, Conductor.PHASES), line("out", "r2", "e", 0.3, Conductor.PHASES)));
        lines.addAll(more);
        return new MultiphaseNetwork(
                "regulated",
                List.of(
                        new NetworkBus("s", KV, null),
                        new NetworkBus("r", KV, null),
                        new NetworkBus("r2", KV, null),
                        new NetworkBus("e", KV, null)),
                List.of(new VoltageSource("s", KV, 1, 0, ComplexMatrix.zero(3))),
                lines,
                List.of(),
                regulators,
                capacitors,
                List.of(new NetworkLoad(
                        "load",
                        "e",
                        Connection.DELTA,
                        Conductor.PHASES,
                        List.of(500.0, 350.0, 420.0),
                        List.of(200.0, 150.0, 100.0),
                        KV,
                        ZipShares.CONSTANT_POWER)));
    }

    private static List<Regulator> three(double dropR) {
        return Conductor.PHASES.stream()
                .map(phase -> regulator("reg" + phase, wye("r", phase), wye("r2", phase), dropR, 30))
                .toList();
    }

    @Test
    void everyRegulatorEndsInItsBandAroundTheSetVoltage() {
        for (double dropR : new double[] {0, 3}) {
            MultiphaseNetwork network = feeder(three(dropR), List.of(), List.of());
            NodalSolution solution = NodalFlow.compile(network).solve();
            for (int k = 0; k < 3; k++) {
                assertThat(solution.inBand(k)).isTrue();
                assertThat(solution.taps().get(k)).isPositive();
                assertThat(solution.relayVolt(k)).isBetween(121.0, 123.0);
            }
            NodalSolution fixed = NodalFlow.compile(network, NodalOptions.USUAL.withFixedTaps())
                    .solve();
            assertThat(fixed.taps()).containsExactly(0, 0, 0);
            assertThat(fixed.inBand(0)).isFalse();
        }
    }

    @Test
    void theRelaySeesTheVoltageLessTheDropOfItsCurrent() {
        NodalSolution solution =
                NodalFlow.compile(feeder(three(3), List.of(), List.of())).solve();
        Complex volt = solution.voltage(2, Conductor.B);
        Complex current = solution.fromCurrent(1, 1);
        Complex seen = volt.times(1 / 20.0).minus(new Complex(3, 6).times(current.times(1 / 700.0)));
        assertThat(solution.relayVolt(1)).isEqualTo(seen.magnitude(), within(1e-6));
    }

    @Test
    void twoRegulatorsInOpenDeltaRaiseTwoLineVoltages() {
        List<Regulator> open = List.of(
                regulator("ab", between("r", 0, 1), between("r2", 0, 1), 0, 30),
                regulator("cb", between("r", 2, 1), between("r2", 2, 1), 0, 15));
        LineSection straight = new LineSection(
                "b", "r", "r2", List.of(Conductor.B), ComplexMatrix.zero(1), ComplexMatrix.zero(1), null, true);
        List<Regulator> wide = open.stream()
                .map(each -> new Regulator(each.transformer(), 0.00625, 16, 211, 2, 20, 700, 0, 0, each.delaySeconds()))
                .toList();
        NodalSolution solution =
                NodalFlow.compile(feeder(wide, List.of(straight), List.of())).solve();
        Complex before = solution.voltage(1, Conductor.A).minus(solution.voltage(1, Conductor.B));
        Complex after = solution.voltage(2, Conductor.A).minus(solution.voltage(2, Conductor.B));
        assertThat(after.magnitude() / before.magnitude())
                .isEqualTo(1 + 0.00625 * solution.taps().getFirst(), within(1e-4));
        assertThat(solution.inBand(0) && solution.inBand(1)).isTrue();
        Complex through = solution.fromCurrent(2, 0);
        assertThat(through.minus(solution.fromCurrent(1, 1)).magnitude()).isGreaterThan(1);
        Complex intoR = solution.toCurrent(0, 1);
        Complex byCoils = solution.fromCurrent(0, 0).plus(solution.fromCurrent(0, 2));
        assertThat(intoR.plus(byCoils).magnitude()).isLessThan(1e-3);
    }

    private static Winding between(String bus, int one, int other) {
        return new Winding(bus, Connection.DELTA, List.of(Conductor.ALL.get(one), Conductor.ALL.get(other)), KV, 0, 1);
    }

    @Test
    void aCapacitorGivesItsPowerTimesTheSquareOfItsVoltage() {
        Capacitor bank =
                new Capacitor("c", "e", Connection.WYE, Conductor.PHASES, List.of(100.0, 100.0, 100.0), PHASE_KV, true);
        NodalSolution solution =
                NodalFlow.compile(feeder(three(0), List.of(), List.of(bank))).solve();
        double expected = 0;
        for (Conductor phase : Conductor.PHASES) {
            expected -= 100_000 * Math.pow(solution.voltagePu(3, phase), 2);
        }
        assertThat(solution.capacitorPower(0).im()).isEqualTo(expected, within(1e-3));
        Complex left = solution.sourcePower()
                .minus(solution.served())
                .minus(solution.losses())
                .minus(solution.capacitorPower(0));
        assertThat(left.magnitude()).isLessThan(1e-2);
    }

    @Test
    void aClosedSwitchCarriesWhatLiesBeyondAndAnOpenOneNothing() {
        LineSection closed = new LineSection(
                "switch", "r", "r2", Conductor.PHASES, ComplexMatrix.zero(3), ComplexMatrix.zero(3), null, true);
        LineSection open = new LineSection(
                "tie", "s", "e", Conductor.PHASES, ComplexMatrix.zero(3), ComplexMatrix.zero(3), null, false);
        NodalSolution solution = NodalFlow.compile(feeder(List.of(), List.of(closed, open), List.of()))
                .solve();
        for (int phase = 0; phase < 3; phase++) {
            assertThat(solution.fromCurrent(2, phase)
                            .minus(solution.fromCurrent(1, phase))
                            .magnitude())
                    .isLessThan(1e-6);
            assertThat(solution.toCurrent(2, phase)).isEqualTo(solution.fromCurrent(2, phase));
            assertThat(solution.fromCurrent(3, phase)).isEqualTo(Complex.ZERO);
        }
        assertThat(solution.voltage(1, Conductor.A)).isEqualTo(solution.voltage(2, Conductor.A));
    }

    @Test
    void scenariosDoNotDependOnTheirOrderOrTheirThreads() {
        NodalFlow flow = NodalFlow.compile(feeder(three(3), List.of(), List.of()));
        double[][] kw = new double[12][];
        double[][] kvar = new double[12][];
        for (int k = 0; k < 12; k++) {
            kw[k] = new double[] {50.0 * k, 300, 600 - 40.0 * k};
            kvar[k] = new double[] {20.0 * k, 100, 100};
        }
        List<NodalSolution> one = Scenarios.solve(flow, kw, kvar, false);
        List<NodalSolution> many = Scenarios.solve(flow, kw, kvar, true);
        for (int k = 0; k < 12; k++) {
            assertThat(many.get(k).taps()).isEqualTo(one.get(k).taps());
            assertThat(many.get(k).voltage(3, Conductor.C)).isEqualTo(one.get(k).voltage(3, Conductor.C));
        }
    }
}
