package org.openelecbay.grid.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.flow.NotRadial;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// Exact derivatives and path overlaps of single-phase-equivalent networks (spec grid 3.1 and 3.2).
class BalancedModelTest {

    /// Golden vector sens-001.
    private static BalancedNetwork fiveBuses() {
        return new BalancedNetwork(
                1,
                List.of(
                        BalancedBus.of("0", 1),
                        BalancedBus.of("1", 1),
                        BalancedBus.of("2", 1),
                        BalancedBus.of("3", 1),
                        BalancedBus.of("4", 1)),
                List.of(
                        BalancedBranch.line("0", "1", 0.01, 0.012),
                        BalancedBranch.line("1", "2", 0.02, 0.018),
                        BalancedBranch.line("2", "3", 0.015, 0.01),
                        BalancedBranch.line("1", "4", 0.03, 0.02)),
                List.of(
                        BalancedLoad.constantPower("1", 0.1, 0.05),
                        BalancedLoad.constantPower("2", 0.15, 0.06),
                        BalancedLoad.constantPower("3", 0.12, 0.04),
                        BalancedLoad.constantPower("4", -0.2, 0)),
                List.of(new BalancedSource("0", 1, 0)));
    }

    private static OperatingPoint atRest(BalancedModel model) {
        int terminals = model.terminals().size();
        return model.solve(new double[terminals], new double[terminals]);
    }

    @Test
    void theGoldenFeederHasThePublishedDerivatives() {
        OperatingPoint point = atRest(BalancedModel.of(fiveBuses()));
        Sensitivities exact = point.sensitivities();
        assertThat(point.voltage(3)).isEqualTo(1.00240344481, within(1e-9));
        assertThat(1_000 * exact.voltageByActive(2, 3)).isEqualTo(0.0463128783597, within(1e-9));
        assertThat(1_000 * exact.voltageByActive(1, 4)).isEqualTo(0.00993817078037, within(1e-9));
        assertThat(1_000 * exact.voltageByReactive(3, 2)).isEqualTo(0.0120976627547, within(1e-9));
        assertThat(exact.lossByActive(3)).isEqualTo(-0.0185398441367, within(1e-9));
        assertThat(exact.lossByActive(4)).isEqualTo(0.00837636395606, within(1e-9));
        assertThat(exact.lossByReactive(2)).isEqualTo(-0.00735552225387, within(1e-9));
    }

    @Test
    void whatIsInjectedAtTheSlackBusMovesNothing() {
        Sensitivities exact = atRest(BalancedModel.of(fiveBuses())).sensitivities();
        for (int place = 0; place < 4; place++) {
            assertThat(exact.voltageByActive(place, 0)).isZero();
        }
        assertThat(exact.lossByActive(0)).isZero();
        assertThat(exact.lossByReactive(0)).isZero();
    }

    @Test
    void pathOverlapsAreThoseOfTheGoldenFeeder() {
        PathOverlap overlap = PathOverlap.of(fiveBuses());
        assertThat(overlap.resistance(2, 3)).isEqualTo(0.03, within(1e-15));
        assertThat(overlap.reactance(3, 4)).isEqualTo(0.012, within(1e-15));
        assertThat(overlap.voltages()[3]).isEqualTo(0.987015704029, within(1e-11));
        assertThat(overlap.lossByActive())
                .containsExactly(new double[] {0, -0.0034, -0.0142, -0.0178, 0.0086}, within(1e-12));
        assertThat(overlap.transfer(1, 3)).isEqualTo(-1);
        assertThat(overlap.transfer(1, 4)).isZero();
    }

    @Test
    void overlapsAreSymmetricAndNeverAboveEitherPath() {
        PathOverlap overlap = PathOverlap.of(randomTree(5, true));
        for (int bus = 0; bus < 30; bus++) {
            for (int other = 0; other < 30; other++) {
                assertThat(overlap.resistance(bus, other))
                        .isEqualTo(overlap.resistance(other, bus))
                        .isLessThanOrEqualTo(overlap.resistance(bus, bus));
            }
        }
    }

    /// Thirty buses on 10 MVA with ZIP loads, shunts, generators, and taps at either end of some branches.
    private static BalancedNetwork randomTree(long seed, boolean zip) {
        Random random = new Random(seed);
        List<BalancedBus> buses = new ArrayList<>(List.of(BalancedBus.of("b0", 11)));
        List<BalancedBranch> branches = new ArrayList<>();
        List<BalancedLoad> loads = new ArrayList<>();
        for (int k = 1; k < 30; k++) {
            buses.add(new BalancedBus("b" + k, 11, 0.01 * random.nextDouble(), 0.02 * random.nextDouble()));
            String from = "b" + random.nextInt(k);
            boolean inward = random.nextBoolean();
            double tap = random.nextInt(3) == 0 ? 0.97 + 0.06 * random.nextDouble() : 1;
            branches.add(new BalancedBranch(
                    inward ? "b" + k : from,
                    inward ? from : "b" + k,
                    0.02 * random.nextDouble(),
                    0.02 * random.nextDouble(),
                    0,
                    tap,
                    tap == 1 ? 0 : 30,
                    null,
                    true));
            loads.add(new BalancedLoad(
                    "b" + k,
                    0.12 * random.nextDouble() - 0.04,
                    0.03 * random.nextDouble(),
                    zip ? new ZipShares(0.4, 0.3, 0.3, 0.5, 0.2, 0.3) : ZipShares.CONSTANT_POWER));
        }
        return new BalancedNetwork(10, buses, branches, loads, List.of(new BalancedSource("b0", 1.01, 10)));
    }

    @Test
    void derivativesEqualCentralDifferencesWithZipLoadsShuntsAndTaps() {
        for (long seed = 1; seed <= 6; seed++) {
            BalancedModel model = BalancedModel.of(randomTree(seed, seed % 2 == 0));
            double[] kw = new Random(seed).doubles(30, -200, 200).toArray();
            double[] kvar = new Random(seed + 1).doubles(30, -100, 100).toArray();
            new CentralDifferences("seed " + seed, model, kw, kvar, 1).agree(1e-9, 1e-8, 1e-7);
        }
    }

    @Test
    void anOpenBranchCarriesNothingAndAnswersNothing() {
        BalancedNetwork closed = fiveBuses();
        List<BalancedBranch> branches = new ArrayList<>(closed.branches());
        branches.add(BalancedBranch.line("3", "4", 0.1, 0.1).switched(false));
        OperatingPoint point = atRest(
                BalancedModel.of(new BalancedNetwork(1, closed.buses(), branches, closed.loads(), closed.sources())));
        assertThat(point.current(4)).isZero();
        assertThat(point.sensitivities().currentByActive(4, 3)).isZero();
    }

    @Test
    void moreThanTheNetworkCarriesHasNoStateButAReason() {
        OperatingPoint point = BalancedModel.of(fiveBuses()).solve(new double[] {0, 0, 0, -20_000, 0}, new double[5]);
        assertThat(point.converged()).isFalse();
        assertThat(point.failure()).contains("above what the network can carry");
        assertThatThrownBy(() -> point.voltage(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLoopIsRefused() {
        BalancedNetwork tree = fiveBuses();
        List<BalancedBranch> branches = new ArrayList<>(tree.branches());
        branches.add(BalancedBranch.line("3", "4", 0.1, 0.1));
        assertThatThrownBy(() ->
                        BalancedModel.of(new BalancedNetwork(1, tree.buses(), branches, tree.loads(), tree.sources())))
                .isInstanceOf(NotRadial.class);
    }
}
