package org.openelecbay.grid.meshed;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.openelecbay.grid.flow.BalancedSolution;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.phasor.Complex;

class MeshedFlowTest {

    /// A random network with a tap, charging, shunts and ZIP loads, with `chords` loops and a source at its end.
    static BalancedNetwork random(long seed, int size, int chords, boolean twoSources) {
        Random random = new Random(seed);
        List<BalancedBus> buses = new ArrayList<>();
        List<BalancedBranch> branches = new ArrayList<>();
        List<BalancedLoad> loads = new ArrayList<>();
        for (int bus = 0; bus < size; bus++) {
            buses.add(new BalancedBus("" + bus, 11, 0.001 * random.nextDouble(), 0.01 * random.nextDouble()));
            if (bus > 0) {
                int from = Math.max(0, bus - 1 - random.nextInt(4));
                branches.add(branch(random, from, bus, bus % 7 == 3));
                loads.add(new BalancedLoad(
                        "" + bus,
                        0.02 * random.nextDouble() - 0.004,
                        0.01 * random.nextDouble() - 0.002,
                        bus % 2 == 0 ? ZipShares.CONSTANT_POWER : new ZipShares(0.4, 0.3, 0.3, 0.5, 0.2, 0.3)));
            }
        }
        for (int chord = 0; chord < chords; chord++) {
            int from = random.nextInt(size - 2);
            branches.add(branch(random, from, from + 2 + random.nextInt(size - from - 2), false));
        }
        List<BalancedSource> sources = new ArrayList<>(List.of(new BalancedSource("0", 1.02, 3)));
        if (twoSources) {
            sources.add(new BalancedSource("" + (size - 1), 1.01, 2));
        }
        return new BalancedNetwork(10, buses, branches, loads, sources);
    }

    private static BalancedBranch branch(Random random, int from, int to, boolean tapped) {
        return new BalancedBranch(
                "" + from,
                "" + to,
                0.005 + 0.02 * random.nextDouble(),
                0.01 + 0.03 * random.nextDouble(),
                0.02 * random.nextDouble(),
                tapped ? 0.98 : 1,
                tapped ? 1.5 : 0,
                null,
                true);
    }

    private static BalancedSolution solved(BalancedResult result) {
        assertThat(result.status()).as(result.toString()).isEqualTo(FlowStatus.CONVERGED);
        return ((BalancedResult.Solved) result).solution();
    }

    @Test
    void newtonMeetsTheFixedPointOnRandomMeshedNetworks() {
        for (long seed = 1; seed <= 30; seed++) {
            BalancedNetwork network = random(seed, 14, 4, seed % 2 == 0);
            BalancedSolution newton = solved(BalancedFlow.solve(network));
            Complex[] twin = NaiveFixedPoint.solve(network);
            for (int bus = 0; bus < twin.length; bus++) {
                assertThat(newton.voltage(bus).minus(twin[bus]).magnitude())
                        .as("seed %d, bus %d", seed, bus)
                        .isLessThan(1e-9);
            }
        }
    }

    @Test
    void newtonMeetsTheSweepOnRadialNetworksWithTapsAndCharging() {
        for (long seed = 31; seed <= 50; seed++) {
            BalancedNetwork network = random(seed, 30, 0, false);
            BalancedSolution sweep = solved(BalancedFlow.solve(network));
            BalancedSolution newton = solved(MeshedFlow.compile(network).solve());
            assertThat(sweep.getClass()).isNotEqualTo(newton.getClass());
            for (int bus = 0; bus < 30; bus++) {
                assertThat(newton.voltage(bus).minus(sweep.voltage(bus)).magnitude())
                        .as("seed %d, bus %d", seed, bus)
                        .isLessThan(1e-9);
                assertThat(newton.shunt(bus).minus(sweep.shunt(bus)).magnitude())
                        .isLessThan(1e-9);
            }
            for (int branch = 0; branch < 29; branch++) {
                assertThat(newton.branchCurrent(branch).magnitude())
                        .isEqualTo(sweep.branchCurrent(branch).magnitude(), within(1e-8));
            }
        }
    }

    @Test
    void whatTheSourcesGiveIsServedLostOrDrawnByShunts() {
        for (long seed = 51; seed <= 70; seed++) {
            BalancedSolution solution = solved(BalancedFlow.solve(random(seed, 20, 3, true)));
            Complex left = solution.sourceMinusLoads().minus(solution.losses());
            for (int bus = 0; bus < 20; bus++) {
                left = left.minus(solution.shunt(bus));
            }
            assertThat(left.magnitude()).as("seed %d", seed).isLessThan(1e-9);
        }
    }

    @Test
    void branchesWithoutImpedanceMergeTheirBusesAndCarryWhatFlowsBeyond() {
        BalancedNetwork tight = new BalancedNetwork(
                1,
                List.of(BalancedBus.of("a", 1), BalancedBus.of("b", 1), BalancedBus.of("c", 1), BalancedBus.of("d", 1)),
                List.of(
                        BalancedBranch.line("a", "b", 0.01, 0.02),
                        BalancedBranch.line("b", "c", 0, 0),
                        BalancedBranch.line("c", "d", 0.01, 0.02),
                        BalancedBranch.line("d", "a", 0.01, 0.02)),
                List.of(BalancedLoad.constantPower("c", 0.2, 0.1), BalancedLoad.constantPower("d", 0.1, 0)),
                List.of(new BalancedSource("a", 1, 0)));
        BalancedSolution solution = solved(BalancedFlow.solve(tight));
        assertThat(solution.voltage(1)).isEqualTo(solution.voltage(2));
        Complex through = solution.branchCurrent(0).minus(solution.branchCurrent(1));
        assertThat(through.magnitude()).isLessThan(1e-10);
    }

    @Test
    void compiledFlowsSolveAgainAndNeedFewSteps() {
        BalancedNetwork network = random(71, 40, 6, false);
        MeshedFlow flow = MeshedFlow.compile(network);
        BalancedSolution first = solved(flow.solve());
        assertThat(first.iterations()).isLessThanOrEqualTo(6);
        double[] p = network.loads().stream()
                .mapToDouble(load -> load.pPu() / 2)
                .toArray();
        double[] q = network.loads().stream()
                .mapToDouble(load -> load.qPu() / 2)
                .toArray();
        solved(flow.solve(p, q));
        BalancedSolution again = solved(flow.solve());
        for (int bus = 0; bus < 40; bus++) {
            assertThat(again.voltage(bus)).isEqualTo(first.voltage(bus));
        }
    }

    @Test
    void anAbsurdLoadFailsAndNamesItsBus() {
        BalancedNetwork network = new BalancedNetwork(
                1,
                List.of(BalancedBus.of("a", 1), BalancedBus.of("b", 1), BalancedBus.of("c", 1)),
                List.of(
                        BalancedBranch.line("a", "b", 0.01, 0.02),
                        BalancedBranch.line("b", "c", 0.01, 0.02),
                        BalancedBranch.line("c", "a", 0.01, 0.02)),
                List.of(BalancedLoad.constantPower("c", 5_000, 0)),
                List.of(new BalancedSource("a", 1, 0)));
        assertThat(BalancedFlow.solve(network))
                .isInstanceOf(BalancedResult.Failed.class)
                .hasToString(BalancedFlow.solve(network).toString())
                .asString()
                .contains("it fails at bus c");
    }
}
