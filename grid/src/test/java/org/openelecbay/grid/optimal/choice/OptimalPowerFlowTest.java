package org.openelecbay.grid.optimal.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import org.openelecbay.grid.meshed.MeshedModel;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.EnergyPrices;
import org.openelecbay.grid.optimal.Interval;
import org.openelecbay.grid.optimal.NetworkLimits;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.OptimalFlow.Method;
import org.openelecbay.grid.optimal.OptimalProblem;
import org.openelecbay.grid.optimal.VoltageBand;
import org.openelecbay.grid.sensitivity.BalancedModel;

/// The three methods side by side (spec grid 4.3 and 9, item 5).
class OptimalPowerFlowTest {

    private static final Terminal END = new Terminal("end", Phase.ABC);

    private static BalancedNetwork two(double r, double x) {
        return new BalancedNetwork(
                1,
                List.of(BalancedBus.of("source", 1), BalancedBus.of("end", 1)),
                List.of(BalancedBranch.line("source", "end", r, x).rated(1.9)),
                List.of(),
                List.of(new BalancedSource("source", 1, 0)));
    }

    private static Interval exporting(double r, double x) {
        BalancedModel model = BalancedModel.of(two(r, x));
        return Interval.of(
                model,
                new OptimalProblem(
                        List.of(ControllableUnit.solar("pv", END, 3_000)),
                        EnergyPrices.both(0.05),
                        NetworkLimits.of(model, new VoltageBand(0, 1.03))));
    }

    @Test
    void aConeThatIsNotExactFallsBackToThePowerFlowAndReportsItsGap() {
        OptimalPowerFlow answer = OptimalPowerFlow.solve(Method.CONE, exporting(0.02, 0.05));
        assertThat(answer.flow().method()).isEqualTo(Method.SUCCESSIVE);
        assertThat(answer.flow().solved()).isTrue();
        assertThat(answer.flow().gap()).isCloseTo(0.646390149375, within(1e-6));
        assertThat(answer.flow().dispatch().getFirst().activeKw()).isCloseTo(1_726.11085315, within(1e-2));
        assertThat(answer.flow().sourceKw()).isCloseTo(-1_669.94234194, within(1e-2));
        assertThat(answer.note()).contains("not exact", "gap");
    }

    @Test
    void aConeThatIsExactAnswersItself() {
        OptimalPowerFlow answer = OptimalPowerFlow.solve(Method.CONE, exporting(0.05, 0.02));
        assertThat(answer.flow().method()).isEqualTo(Method.CONE);
        assertThat(answer.flow().gap()).isLessThanOrEqualTo(1e-6);
        OptimalFlow exact =
                OptimalPowerFlow.solve(Method.SUCCESSIVE, exporting(0.05, 0.02)).flow();
        assertThat(answer.flow().costPerHour()).isCloseTo(exact.costPerHour(), within(1e-4));
    }

    @Test
    void onlyThePowerFlowAnswersForARing() {
        MeshedModel model = MeshedModel.of(two(0.02, 0.05));
        Interval interval = Interval.of(
                model,
                new OptimalProblem(
                        List.of(ControllableUnit.solar("pv", END, 3_000)),
                        EnergyPrices.both(0.05),
                        NetworkLimits.of(model, new VoltageBand(0, 1.03))));
        assertThat(OptimalPowerFlow.solve(Method.SUCCESSIVE, interval).flow().solved())
                .isTrue();
        for (Method method : List.of(Method.LINEAR, Method.CONE)) {
            assertThatThrownBy(() -> OptimalPowerFlow.solve(method, interval))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Use the method ac.");
        }
    }

    private static Interval drawing(Random random, boolean free) {
        double[] load = random.doubles(3, 0.05, 0.3).toArray();
        BalancedNetwork network = new BalancedNetwork(
                1,
                List.of(
                        BalancedBus.of("source", 1),
                        BalancedBus.of("a", 1),
                        BalancedBus.of("b", 1),
                        BalancedBus.of("end", 1)),
                List.of(
                        BalancedBranch.line("source", "a", 0.03 * random.nextDouble(), 0.03 * random.nextDouble()),
                        BalancedBranch.line("a", "b", 0.05 * random.nextDouble(), 0.03 * random.nextDouble()),
                        BalancedBranch.line("a", "end", 0.05 * random.nextDouble(), 0.05 * random.nextDouble())),
                List.of(
                        BalancedLoad.constantPower("a", load[0], 0.3 * load[0]),
                        BalancedLoad.constantPower("b", load[1], 0.2 * load[1]),
                        BalancedLoad.constantPower("end", load[2], 0)),
                List.of(new BalancedSource("source", 1, 0)));
        BalancedModel model = BalancedModel.of(network);
        return Interval.of(
                model,
                new OptimalProblem(
                        List.of(ControllableUnit.generator("engine", END, 1e-4, 0.03, 0, free ? 1_500 : 0)),
                        EnergyPrices.both(0.05),
                        NetworkLimits.of(model, new VoltageBand(0.8, free ? 1.01 : 1.1))));
    }

    @Test
    void theConeNeverCostsMoreThanThePowerFlow() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            Interval interval = drawing(random, true);
            OptimalFlow exact =
                    OptimalPowerFlow.solve(Method.SUCCESSIVE, interval).flow();
            OptimalFlow cone = OptimalPowerFlow.solve(Method.CONE, interval).flow();
            assertThat(exact.solved())
                    .as("round %d: %s", round, exact.message())
                    .isTrue();
            assertThat(cone.costPerHour()).as("round %d", round).isLessThanOrEqualTo(exact.costPerHour() + 1e-5);
        }
    }

    @Test
    void linearVoltagesAreNotBelowTheExactOnesWherePowerIsOnlyDrawn() {
        Random random = new Random(12);
        for (int round = 0; round < 20; round++) {
            Interval interval = drawing(random, false);
            OptimalFlow exact =
                    OptimalPowerFlow.solve(Method.SUCCESSIVE, interval).flow();
            OptimalFlow linear = OptimalPowerFlow.solve(Method.LINEAR, interval).flow();
            for (int place = 0; place < 3; place++) {
                assertThat(linear.voltagesPu().get(place))
                        .as("round %d", round)
                        .isGreaterThanOrEqualTo(exact.voltagesPu().get(place) - 1e-9);
            }
        }
    }
}
