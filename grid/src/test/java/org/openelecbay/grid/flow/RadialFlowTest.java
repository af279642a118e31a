package org.openelecbay.grid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.phasor.Complex;

/// Golden vectors pf-radial-001 and -002 of the grid specification, the two-bus closed form, and properties.
class RadialFlowTest {

    private static BalancedNetwork twoBus(double r, double x, double p, double q) {
        return new BalancedNetwork(
                1,
                List.of(BalancedBus.of("0", 1), BalancedBus.of("1", 1)),
                List.of(BalancedBranch.line("0", "1", r, x)),
                List.of(BalancedLoad.constantPower("1", p, q)),
                List.of(new BalancedSource("0", 1, 0)));
    }

    private static RadialSolution solved(BalancedNetwork network) {
        RadialResult result = RadialFlow.solve(network);
        assertThat(result).as("%s", result).isInstanceOf(RadialSolution.class);
        return (RadialSolution) result;
    }

    @Test
    void twoBusesHaveTheClosedFormVoltage() {
        RadialSolution solution = solved(twoBus(0.02, 0.03, 0.8, 0.4));
        assertThat(solution.voltage(1).magnitude()).isEqualTo(0.971028844238, within(1e-11));
        assertThat(solution.voltage(1).angleDegrees()).isEqualTo(-0.944126392767, within(1e-9));
        assertThat(solution.branchCurrent(0).magnitude()).isEqualTo(0.92111289619, within(1e-10));
        assertThat(solution.sourcePower().re()).isEqualTo(0.816968979351, within(1e-10));
        assertThat(solution.sourcePower().im()).isEqualTo(0.425453469026, within(1e-10));
        assertThat(solution.losses().re()).isEqualTo(0.0169689793505, within(1e-11));
        assertThat(solution.losses().im()).isEqualTo(0.0254534690258, within(1e-11));
    }

    @Test
    void twoBusesAreSolvedExactlyWhereTheClosedFormHasASolution() {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            double r = 0.05 * random.nextDouble() + 1e-3;
            double x = 0.05 * random.nextDouble();
            double p = 16 * random.nextDouble() - 4;
            double q = 4 * random.nextDouble() - 1;
            double b = 2 * (r * p + x * q) - 1;
            double discriminant = b * b - 4 * (r * r + x * x) * (p * p + q * q);
            RadialResult result = RadialFlow.solve(twoBus(r, x, p, q));
            if (discriminant < 0) {
                assertThat(result).as("seed %d round %d", seed, round).isInstanceOf(RadialFailure.class);
            } else if (discriminant > 0.05 || result instanceof RadialSolution) {
                double expected = Math.sqrt((-b + Math.sqrt(discriminant)) / 2);
                assertThat(((RadialSolution) result).voltage(1).magnitude())
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(expected, within(1e-8));
            }
        }
    }

    @Test
    void aLoadThatTheNetworkCannotCarryHasNoVoltages() {
        RadialResult result = RadialFlow.solve(twoBus(0.02, 0.03, 20, 8));
        assertThat(result.status()).isEqualTo(FlowStatus.DIVERGED);
        assertThat(result.toString()).contains("above what the network can carry");
    }

    @Test
    void theGuardKeepsACollapsedLoadDefinedAndIsReported() {
        SweepOptions guarded = SweepOptions.RADIAL.with(LowVoltage.CONSTANT_IMPEDANCE);
        RadialSolution solution = (RadialSolution) RadialFlow.solve(twoBus(0.1, 0, 2.7, 0), guarded);
        double volt = solution.voltage(1).magnitude();
        assertThat(solution.guarded()).isTrue();
        assertThat(solution.served(1).re()).isEqualTo(2.7 * volt * volt / 0.49, within(1e-9));
        assertThat(RadialFlow.solve(twoBus(0.1, 0, 2.7, 0))).isInstanceOf(RadialFailure.class);
    }

    private static BalancedNetwork zipNetwork() {
        ZipShares zip = new ZipShares(0.4, 0.3, 0.3, 0.5, 0.2, 0.3);
        return new BalancedNetwork(
                1,
                List.of(
                        BalancedBus.of("0", 1),
                        BalancedBus.of("1", 1),
                        BalancedBus.of("2", 1),
                        new BalancedBus("3", 1, 0, 0.05),
                        BalancedBus.of("4", 1)),
                List.of(
                        BalancedBranch.line("0", "1", 0.01, 0.012),
                        BalancedBranch.line("1", "2", 0.02, 0.018),
                        BalancedBranch.line("2", "3", 0.015, 0.01),
                        BalancedBranch.line("1", "4", 0.03, 0.02)),
                List.of(
                        new BalancedLoad("1", 0.1, 0.05, zip),
                        new BalancedLoad("2", 0.15, 0.06, zip),
                        new BalancedLoad("3", 0.12, 0.04, zip),
                        new BalancedLoad("4", -0.2, 0, zip)),
                List.of(new BalancedSource("0", 1, 0)));
    }

    @Test
    void zipLoadsAndACapacitorAreServedAsSpecified() {
        RadialSolution solution = solved(zipNetwork());
        double[] volts = {1.0, 0.997076907243, 0.990765216353, 0.989061602667, 1.00307073815};
        double[] watts = {0.0, 0.0996788015756, 0.148481377572, 0.118561874682, -0.200676316747};
        double[] vars = {0.0, 0.0498248280464, 0.0593376540143, 0.0394773498988, 0.0};
        for (int bus = 0; bus < 5; bus++) {
            assertThat(solution.voltage(bus).magnitude()).isEqualTo(volts[bus], within(1e-10));
            assertThat(solution.served(bus).re()).isEqualTo(watts[bus], within(1e-9));
            assertThat(solution.served(bus).im()).isEqualTo(vars[bus], within(1e-9));
        }
        assertThat(solution.sourcePower().re()).isEqualTo(0.169361630841, within(1e-9));
        assertThat(solution.sourcePower().im()).isEqualTo(0.102498776226, within(1e-9));
        assertThat(solution.losses().re()).isEqualTo(0.00331589375869, within(1e-10));
    }

    @Test
    void whatTheSourceGivesIsServedLostOrTakenByShunts() {
        RadialSolution solution = solved(zipNetwork());
        Complex balance = solution.sourcePower()
                .minus(solution.served())
                .minus(solution.losses())
                .minus(solution.shunt(3));
        assertThat(balance.magnitude()).isLessThan(1e-9);
    }

    @Test
    void anIdealTapRaisesTheVoltageByItsRatio() {
        List<BalancedBus> buses = List.of(BalancedBus.of("0", 11), BalancedBus.of("1", 0.4));
        BalancedNetwork up = new BalancedNetwork(
                1,
                buses,
                List.of(new BalancedBranch("0", "1", 0.01, 0.02, 0, 0.975, 30, null, true)),
                List.of(BalancedLoad.constantPower("1", 0.3, 0.1)),
                List.of(new BalancedSource("0", 1, 0)));
        BalancedNetwork down = new BalancedNetwork(
                1,
                buses,
                List.of(new BalancedBranch("1", "0", 0.01, 0.02, 0, 0.975, 30, null, true)),
                List.of(BalancedLoad.constantPower("1", 0.3, 0.1)),
                List.of(new BalancedSource("0", 1, 0)));
        RadialSolution raised = solved(up);
        RadialSolution lowered = solved(down);
        assertThat(raised.voltage(1).magnitude()).isGreaterThan(1.01);
        assertThat(raised.voltage(1).angleDegrees()).isLessThan(-30);
        assertThat(lowered.voltage(1).magnitude()).isLessThan(0.975);
        assertThat(lowered.voltage(1).angleDegrees()).isBetween(29.0, 30.0);
        for (RadialSolution solution : List.of(raised, lowered)) {
            assertThat(solution.sourceMinusLoads().minus(solution.losses()).magnitude())
                    .isLessThan(1e-9);
        }
    }

    @Test
    void renumberingTheBusesChangesNothing() {
        long seed = 33;
        Random random = new Random(seed);
        List<BalancedBus> buses = new ArrayList<>();
        List<BalancedBranch> branches = new ArrayList<>();
        List<BalancedLoad> loads = new ArrayList<>();
        buses.add(BalancedBus.of("b0", 11));
        for (int k = 1; k < 40; k++) {
            buses.add(BalancedBus.of("b" + k, 11));
            branches.add(BalancedBranch.line(
                    "b" + random.nextInt(k), "b" + k, 0.002 * random.nextDouble(), 0.002 * random.nextDouble()));
            loads.add(BalancedLoad.constantPower("b" + k, 0.05 * random.nextDouble(), 0.02 * random.nextDouble()));
        }
        List<BalancedSource> sources = List.of(new BalancedSource("b0", 1.01, 0));
        RadialSolution one = solved(new BalancedNetwork(1, buses, branches, loads, sources));
        List<BalancedBus> shuffled = new ArrayList<>(buses);
        Collections.shuffle(shuffled, random);
        Collections.shuffle(branches, random);
        RadialSolution other = solved(new BalancedNetwork(1, shuffled, branches, loads, sources));
        for (BalancedBus bus : buses) {
            assertThat(other.voltage(other.position(bus.id())).magnitude())
                    .as("seed %d", seed)
                    .isEqualTo(one.voltage(one.position(bus.id())).magnitude(), within(1e-10));
        }
        assertThat(one.losses().re()).isPositive();
    }

    @Test
    void withoutLoadEveryBusHasTheVoltageOfTheSource() {
        RadialSolution solution = solved(twoBus(0.02, 0.03, 0, 0));
        assertThat(solution.voltage(1).magnitude()).isEqualTo(1);
        assertThat(solution.losses()).isEqualTo(Complex.ZERO);
    }

    @Test
    void aLoopIsRefusedByTheBranchThatClosesIt() {
        BalancedNetwork network = zipNetwork();
        List<BalancedBranch> looped = new ArrayList<>(network.branches());
        looped.add(BalancedBranch.line("3", "4", 0.1, 0.1));
        assertThatThrownBy(() -> RadialFlow.solve(
                        new BalancedNetwork(1, network.buses(), looped, network.loads(), network.sources())))
                .isInstanceOf(NotRadial.class)
                .hasMessageContaining("closes a loop");
    }

    @Test
    void anUnreachedBusIsRefusedByItsName() {
        BalancedNetwork network = zipNetwork();
        assertThatThrownBy(() -> RadialFlow.solve(new BalancedNetwork(
                        1, network.buses(), network.branches().subList(0, 3), network.loads(), network.sources())))
                .isInstanceOf(NotRadial.class)
                .hasMessageContaining("Bus 4 is not connected");
    }
}
