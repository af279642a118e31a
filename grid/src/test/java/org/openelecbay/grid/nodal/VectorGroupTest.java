package org.openelecbay.grid.nodal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkBus;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.multiphase.Winding;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

class VectorGroupTest {

    private static final double HIGH = 11;
    private static final double LOW = 0.4;
    private static final Complex LEAKAGE = new Complex(0.01, 0.04).times(LOW * LOW * 1_000 / 400);
    private static final double[] KW = {60, 20, 35};

    private static MultiphaseNetwork network(
            Connection high, Connection low, int clock, Connection load, double scale) {
        double kv = load == Connection.WYE ? LOW / Math.sqrt(3) : LOW;
        List<Double> kw = Arrays.stream(KW).map(each -> scale * each).boxed().toList();
        List<Double> kvar = kw.stream().map(each -> 0.3 * each).toList();
        return new MultiphaseNetwork(
                "transformer",
                List.of(new NetworkBus("h", HIGH, null), new NetworkBus("l", LOW, null)),
                List.of(new VoltageSource("h", HIGH, 1.02, 0, ComplexMatrix.zero(3))),
                List.of(),
                List.of(new TransformerBank(
                        "t",
                        new Winding("h", high, Conductor.PHASES, HIGH, 0.5, 1),
                        new Winding("l", low, Conductor.PHASES, LOW, 0.5, 1),
                        400,
                        4,
                        clock)),
                List.of(),
                List.of(),
                List.of(new NetworkLoad("load", "l", load, Conductor.PHASES, kw, kvar, kv, ZipShares.CONSTANT_POWER)));
    }

    private static NodalSolution solved(MultiphaseNetwork network) {
        NodalSolution solution = NodalFlow.compile(network, NodalOptions.USUAL.withTolerance(1e-11))
                .solve();
        assertThat(solution.status()).as(solution.failure()).isEqualTo(FlowStatus.CONVERGED);
        return solution;
    }

    private static Complex[] low(NodalSolution solution) {
        return Conductor.PHASES.stream()
                .map(phase -> solution.voltage(1, phase))
                .toArray(Complex[]::new);
    }

    private static Complex high(int phase) {
        return Complex.ofPolar(HIGH * 1_000 * 1.02 / Math.sqrt(3), -120.0 * phase);
    }

    @ParameterizedTest
    @CsvSource({"WYE,WYE,0", "DELTA,DELTA,0", "DELTA,WYE,1", "WYE,DELTA,1", "ISOLATED_WYE,WYE,0", "DELTA,ISOLATED_WYE,1"
    })
    void everyClockNumberLagsByItsHours(Connection high, Connection low, int first) {
        for (int clock = first; clock < 12; clock += 2) {
            Complex[] volt = low(solved(network(high, low, clock, Connection.DELTA, 0)));
            for (int phase = 0; phase < 3; phase++) {
                Complex expected = Complex.ofPolar(LOW * 1_000 * 1.02 / Math.sqrt(3), -30.0 * clock - 120.0 * phase);
                assertThat(volt[phase].minus(expected).magnitude())
                        .as("clock %d, phase %d", clock, phase)
                        .isLessThan(1e-5);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1 0 -1 -1 1 0 0 -1 1", "11, 1 -1 0 0 1 -1 -1 0 1"})
    void deltaWyeIsTheMatrixOfTheSpecification(int clock, String matrix) {
        int[] d = Arrays.stream(matrix.split(" ")).mapToInt(Integer::parseInt).toArray();
        double ratio = HIGH / (LOW / Math.sqrt(3));
        Complex[] volt = new Complex[3];
        Arrays.setAll(volt, phase -> open(d, phase, ratio));
        Complex[] current = new Complex[3];
        for (int iteration = 0; iteration < 60; iteration++) {
            for (int phase = 0; phase < 3; phase++) {
                Complex power = new Complex(1_000 * KW[phase], 300 * KW[phase]);
                current[phase] = power.dividedBy(volt[phase]).conjugate();
                volt[phase] = open(d, phase, ratio).minus(LEAKAGE.times(current[phase]));
            }
        }
        NodalSolution solution = solved(network(Connection.DELTA, Connection.WYE, clock, Connection.WYE, 1));
        for (int phase = 0; phase < 3; phase++) {
            int at = phase;
            assertThat(low(solution)[phase].minus(volt[phase]).magnitude()).isLessThan(1e-6);
            Complex highCurrent = IntStream.range(0, 3)
                    .mapToObj(k -> current[k].times(d[3 * k + at] / ratio))
                    .reduce(Complex.ZERO, Complex::plus);
            assertThat(solution.sourceCurrent(0, Conductor.PHASES.get(phase))
                            .minus(highCurrent)
                            .magnitude())
                    .isLessThan(1e-6);
        }
        assertThat(solution.transformerLoss(0).minus(solution.losses()).magnitude())
                .isLessThan(1e-9);
    }

    private static Complex open(int[] d, int phase, double ratio) {
        return IntStream.range(0, 3)
                .mapToObj(k -> high(k).times(d[3 * phase + k] / ratio))
                .reduce(Complex.ZERO, Complex::plus);
    }

    /// Around a closed delta the drops sum to zero, so that each coil carries its load less the mean of all.
    @ParameterizedTest
    @CsvSource({"DELTA,0", "WYE,1"})
    void aDeltaSideSharesItsLoadsBetweenItsCoils(Connection high, int clock) {
        Complex[] open = new Complex[3];
        double coil = high == Connection.DELTA ? HIGH : HIGH / Math.sqrt(3);
        Arrays.setAll(
                open, k -> (high == Connection.DELTA ? high(k).minus(high((k + 1) % 3)) : high(k)).times(LOW / coil));
        Complex[] volt = open.clone();
        for (int iteration = 0; iteration < 60; iteration++) {
            Complex[] current = new Complex[3];
            for (int k = 0; k < 3; k++) {
                current[k] = new Complex(1_000 * KW[k], 300 * KW[k])
                        .dividedBy(volt[k])
                        .conjugate();
            }
            Complex mean = current[0].plus(current[1]).plus(current[2]).times(1 / 3.0);
            for (int k = 0; k < 3; k++) {
                volt[k] = open[k].minus(LEAKAGE.times(3).times(current[k].minus(mean)));
            }
        }
        NodalSolution solution = solved(network(high, Connection.DELTA, clock, Connection.DELTA, 1));
        Complex[] low = low(solution);
        for (int k = 0; k < 3; k++) {
            assertThat(low[k].minus(low[(k + 1) % 3]).minus(volt[k]).magnitude())
                    .isLessThan(1e-6);
        }
        assertThat(low[0].plus(low[1]).plus(low[2]).magnitude()).isLessThan(1e-5);
        assertThat(solution.sourcePower().re())
                .isEqualTo(solution.served().re() + solution.losses().re(), within(1e-3));
    }

    @Test
    void whatADeltaCutsOffFromGroundGetsAReferenceAndSaysSo() {
        NodalFlow flow = NodalFlow.compile(network(Connection.DELTA, Connection.DELTA, 0, Connection.DELTA, 1));
        assertThat(flow.notes())
                .singleElement()
                .asString()
                .startsWith("Bus l and what is joined with it has no reference to ground");
        assertThat(NodalFlow.compile(network(Connection.DELTA, Connection.WYE, 1, Connection.WYE, 1))
                        .notes())
                .isEmpty();
    }

    @Test
    void aClockNumberThatNoWindingHasIsRefused() {
        assertThatThrownBy(() -> network(Connection.WYE, Connection.WYE, 1, Connection.WYE, 1))
                .hasMessage("Transformer t cannot have the clock number 1: between like connections it is even.");
        assertThatThrownBy(() -> network(Connection.DELTA, Connection.WYE, 2, Connection.WYE, 1))
                .hasMessage("Transformer t cannot have the clock number 2: between wye and delta it is odd.");
    }
}
