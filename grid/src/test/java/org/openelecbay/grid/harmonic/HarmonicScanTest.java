package org.openelecbay.grid.harmonic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.PositiveSequence;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.harmonic.HarmonicOptions.Loads;
import org.openelecbay.grid.harmonic.HarmonicScan.ScanPoint;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.EuropeanLv;

class HarmonicScanTest {

    private static final double R = 0.01;
    private static final double X = 0.05;
    private static final double B = 0.4;
    private static final Terminal END = new Terminal("1", Phase.ABC);

    private static BalancedNetwork twoBuses(double susceptance) {
        return new BalancedNetwork(
                1,
                List.of(BalancedBus.of("0", 1), new BalancedBus("1", 1, 0, susceptance)),
                List.of(BalancedBranch.line("0", "1", R, X)),
                List.of(BalancedLoad.constantPower("1", 0.5, 0.2)),
                List.of(new BalancedSource("0", 1, 0)));
    }

    private static Complex closedForm(double order, Complex load) {
        Complex series = Complex.ONE.dividedBy(new Complex(R, order * X));
        return Complex.ONE.dividedBy(series.plus(new Complex(0, order * B)).plus(load));
    }

    @Test
    void twoBusesWithACapacitorMeetTheClosedFormAtEveryOrder() {
        BalancedHarmonics network = new BalancedHarmonics(twoBuses(B), HarmonicOptions.PLAIN);
        for (int order : List.of(2, 3, 5, 7, 11, 25)) {
            Complex voltage = HarmonicScan.run(network, List.of(new HarmonicSource(END, order, 0.1, 30)))
                    .voltage(order, 0);
            Complex expected = closedForm(order, Complex.ZERO).times(Complex.ofPolar(0.1, 30));
            assertThat(voltage.minus(expected).magnitude()).isLessThan(1e-12);
        }
    }

    @Test
    void theResonanceLiesAtTheRootOfCapacitiveOverInductiveAndLoadsDampIt() {
        List<ScanPoint> plain =
                HarmonicScan.impedances(new BalancedHarmonics(twoBuses(B), HarmonicOptions.PLAIN), END, 20, 0.01);
        List<ScanPoint> damped = HarmonicScan.impedances(
                new BalancedHarmonics(twoBuses(B), new HarmonicOptions(0, Loads.PARALLEL)), END, 20, 0.01);

        assertThat(HarmonicScan.resonances(plain)).hasSize(1);
        assertThat(HarmonicScan.resonances(plain).getFirst().order()).isCloseTo(1 / Math.sqrt(X * B), within(0.05));
        assertThat(HarmonicScan.resonances(damped).getFirst().impedance())
                .isLessThan(HarmonicScan.resonances(plain).getFirst().impedance());
        List<ScanPoint> bare =
                HarmonicScan.impedances(new BalancedHarmonics(twoBuses(0), HarmonicOptions.PLAIN), END, 20, 0.5);
        assertThat(HarmonicScan.resonances(bare)).isEmpty();
    }

    @Test
    void loadsAreAResistanceAndAReactanceSideBySide() {
        BalancedHarmonics network = new BalancedHarmonics(twoBuses(B), new HarmonicOptions(0, Loads.PARALLEL));
        Complex voltage = HarmonicScan.run(network, List.of(new HarmonicSource(END, 5, 0.1, 0)))
                .voltage(5, 0);

        assertThat(voltage.minus(closedForm(5, new Complex(0.5, -0.04)).times(0.1))
                        .magnitude())
                .isLessThan(1e-12);
    }

    @Test
    void distortionIsTheRootOfTheSumOfSquaresOverTheFundamental() {
        HarmonicVoltages voltages = HarmonicScan.run(
                new BalancedHarmonics(twoBuses(0), HarmonicOptions.PLAIN),
                List.of(new HarmonicSource(END, 5, 0.1, 0), new HarmonicSource(END, 7, 0.05, 90)));

        double fifth = 0.1 * Math.hypot(R, 5 * X);
        double seventh = 0.05 * Math.hypot(R, 7 * X);
        double[] distortion = voltages.distortion(new double[] {0.98});
        assertThat(distortion[0]).isCloseTo(Math.hypot(fifth, seventh) / 0.98, within(1e-12));
        assertThat(HarmonicVoltages.worst(distortion)).isZero();
        assertThat(voltages.orders()).containsExactly(5, 7);
    }

    @Test
    void theSkinEffectAddsResistanceOnly() {
        HarmonicVoltages voltages = HarmonicScan.run(
                new BalancedHarmonics(twoBuses(0), new HarmonicOptions(0.5, Loads.LEFT_OUT)),
                List.of(new HarmonicSource(END, 9, 1, 0)));

        assertThat(voltages.voltage(9, 0).re()).isCloseTo(2 * R, within(1e-12));
        assertThat(voltages.voltage(9, 0).im()).isCloseTo(9 * X, within(1e-12));
    }

    @Test
    void onAFeederBalancedOrdersAreThePositiveSequenceAndTriplesMeetTheZeroSequence() {
        Feeder feeder = EuropeanLv.bundled().feeder();
        double volt = feeder.transformer().lowPhaseVolt();
        double baseAmpere = feeder.transformer().ratedKva() * 1_000 / 3 / volt;
        Terminal at = new Terminal("861", Phase.ABC);
        BalancedHarmonics single = new BalancedHarmonics(PositiveSequence.of(feeder), HarmonicOptions.PLAIN);
        FeederHarmonics phases = new FeederHarmonics(feeder, HarmonicOptions.PLAIN);
        int bus = single.nodes().indexOf(at);
        int phase = phases.nodes().indexOf(new Terminal("861", Phase.A));
        for (int order : List.of(5, 7)) {
            double pu = HarmonicScan.run(single, List.of(new HarmonicSource(at, order, 10 / baseAmpere, 0)))
                    .voltage(order, bus)
                    .magnitude();
            double seen = HarmonicScan.run(phases, List.of(new HarmonicSource(at, order, 10, 0)))
                    .voltage(order, phase)
                    .magnitude();
            assertThat(seen / volt).isCloseTo(pu, within(1e-9));
        }
        Complex triple = HarmonicScan.run(phases, List.of(new HarmonicSource(at, 3, 10, 0)))
                .voltage(3, phase);
        Complex positive = HarmonicScan.run(phases, List.of(new HarmonicSource(at, 4, 10, 0)))
                .voltage(4, phase);
        assertThat(triple.re()).isGreaterThan(1.5 * positive.re());
    }

    @Test
    void aFundamentalSourceAndAnUnknownBusAreRefused() {
        assertThatThrownBy(() -> new HarmonicSource(END, 1, 0.1, 0)).hasMessageContaining("orders are whole numbers");
        assertThatThrownBy(() -> HarmonicScan.run(
                        new BalancedHarmonics(twoBuses(B), HarmonicOptions.PLAIN),
                        List.of(new HarmonicSource(new Terminal("9", Phase.ABC), 5, 1, 0))))
                .hasMessageContaining("not a bus of this network");
    }
}
