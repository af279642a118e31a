package org.openelecbay.grid.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.sensitivity.BalancedModel;
import org.openelecbay.grid.sensitivity.FeederModel;

/// Loss shares on random networks; a failure names its seed.
class LossAllocationTest {

    static List<Long> seeds() {
        return new Random(63).longs(25, 0, 1_000_000).boxed().toList();
    }

    private static BalancedState solved(BalancedNetwork network) {
        return BalancedState.of((RadialSolution) RadialFlow.solve(network));
    }

    /// Any voltages are a state of a meshed network: injections follow from them.
    private static BalancedState anyState(BalancedNetwork network, long seed) {
        Random random = new Random(seed);
        return new BalancedState(
                network,
                network.buses().stream()
                        .map(bus -> Complex.ofPolar(0.95 + 0.1 * random.nextDouble(), 4 * random.nextDouble() - 2))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allFourRulesSumToTheLossOnARadialNetwork(long seed) {
        BalancedNetwork network = RandomNetwork.radial(seed);
        BalancedState state = solved(network);
        double loss = state.lossPu();
        double[] none = new double[network.buses().size()];
        Sensitivities derivatives = BalancedModel.of(network).solve(none, none).sensitivities();
        double[] injected = Arrays.stream(state.drawnPu()).map(each -> -each).toArray();

        assertThat(loss).isPositive();
        assertSums(LossAllocation.proRata(state), loss);
        assertSums(LossAllocation.zBus(state), loss);
        assertSums(LossAllocation.tracing(state), loss);
        double[] raw = LossAllocation.marginal(derivatives, injected);
        if (Arrays.stream(raw).sum() > 0) {
            assertSums(LossAllocation.normalised(raw, loss), loss);
        } else {
            assertThatThrownBy(() -> LossAllocation.normalised(raw, loss)).hasMessageContaining("no factor");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allRulesOfFlowsSumToTheLossOnAMeshedNetwork(long seed) {
        BalancedState state = anyState(RandomNetwork.meshed(seed, 4), seed);

        assertSums(LossAllocation.proRata(state), state.lossPu());
        assertSums(LossAllocation.zBus(state), state.lossPu());
        assertSums(LossAllocation.tracing(state), state.lossPu());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void idleBusesWithNothingButRoundingBetweenThemTakeNoPartInTracing(long seed) {
        BalancedNetwork network = RandomNetwork.radial(seed);
        List<BalancedBus> buses = new ArrayList<>(network.buses());
        List<BalancedBranch> branches = new ArrayList<>(network.branches());
        String end = buses.getLast().id();
        for (int k = 0; k < 5; k++) {
            String idle = "idle" + k;
            buses.add(BalancedBus.of(idle, 1));
            branches.add(BalancedBranch.line(end, idle, 1e-7, 1e-7));
            end = idle;
        }
        BalancedState state = solved(new BalancedNetwork(1, buses, branches, network.loads(), network.sources()));
        double[] shares = LossAllocation.tracing(state);

        assertSums(shares, state.lossPu());
        assertThat(Arrays.stream(shares).skip(network.buses().size())).allMatch(each -> each == 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void zBusSharesSumToTheLossBehindTapsAndPhaseShifts(long seed) {
        BalancedNetwork plain = RandomNetwork.meshed(seed, 2);
        Random random = new Random(seed);
        List<BalancedBranch> tapped = plain.branches().stream()
                .map(each -> new BalancedBranch(
                        each.from(),
                        each.to(),
                        each.rPu(),
                        each.xPu(),
                        0.001,
                        0.98 + 0.04 * random.nextDouble(),
                        random.nextBoolean() ? 30 : 0,
                        null,
                        true))
                .toList();
        BalancedState state =
                anyState(new BalancedNetwork(1, plain.buses(), tapped, plain.loads(), plain.sources()), seed);

        assertSums(LossAllocation.zBus(state), state.lossPu());
        assertSums(LossAllocation.tracing(state), state.lossPu());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void renumberingChangesNoShare(long seed) {
        BalancedNetwork network = RandomNetwork.radial(seed);
        List<BalancedBus> buses = new ArrayList<>(network.buses());
        Collections.shuffle(buses, new Random(seed));
        BalancedState state = solved(network);
        BalancedState other =
                solved(new BalancedNetwork(1, buses, network.branches(), network.loads(), network.sources()));
        double[] zBus = LossAllocation.zBus(state);
        double[] traced = LossAllocation.tracing(state);
        double[] zBusOther = LossAllocation.zBus(other);
        double[] tracedOther = LossAllocation.tracing(other);
        for (int bus = 0; bus < buses.size(); bus++) {
            int was = network.buses().indexOf(buses.get(bus));
            assertThat(zBusOther[bus]).isCloseTo(zBus[was], within(1e-9));
            assertThat(tracedOther[bus]).isCloseTo(traced[was], within(1e-9));
        }
    }

    @Test
    void aStateWithoutLossGivesNobodyAShare() {
        BalancedNetwork network = RandomNetwork.radial(3);
        BalancedState state =
                solved(new BalancedNetwork(1, network.buses(), network.branches(), List.of(), network.sources()));

        assertThat(LossAllocation.proRata(state)).containsOnly(0);
        assertThat(LossAllocation.zBus(state)).containsOnly(0);
        assertThat(LossAllocation.normalised(new double[] {0, 0}, 0)).containsOnly(0);
    }

    @Test
    void theLossOfATradeIsWhatThePowerFlowAdds() {
        BalancedNetwork network = RandomNetwork.radial(11);
        BalancedModel model = BalancedModel.of(network);
        double[] none = new double[network.buses().size()];
        OperatingPoint before = model.solve(none, none);
        double[] trade = none.clone();
        trade[1] = 0.01;
        trade[3] = -0.01;

        double predicted = LossAllocation.ofTrade(before.sensitivities(), 1, 3, 0.01);

        assertThat(model.solve(trade, none).lossKw() - before.lossKw()).isCloseTo(predicted, within(1e-6));
    }

    @Test
    void onTheEuropeanFeederZBusAndMarginalSharesOfEveryLoadSumToItsLosses() {
        EuropeanLv data = EuropeanLv.bundled();
        List<Terminal> terminals = data.feeder().loadTerminals();
        double[] watts = data.injectedWatts(566);
        double[] vars = data.injectedVars(566);
        ThreePhaseFlow flow = ThreePhaseFlow.compile(data.feeder(), terminals);
        ThreePhaseSolution solution = flow.solve(watts, vars);
        double loss = solution.losses().re();

        assertThat(loss).isGreaterThan(100);
        assertThat(Arrays.stream(FeederLosses.zBus(flow, solution, watts, vars)).sum())
                .isCloseTo(loss, within(1e-3));
        double[] kw = IntStream.range(0, watts.length)
                .mapToDouble(k -> watts[k] / 1_000)
                .toArray();
        double[] kvar = IntStream.range(0, vars.length)
                .mapToDouble(k -> vars[k] / 1_000)
                .toArray();
        OperatingPoint point =
                FeederModel.of(data.feeder(), terminals, List.of()).solve(kw, kvar);
        double[] raw = LossAllocation.marginal(point.sensitivities(), kw);
        assertThat(Arrays.stream(raw).sum() * 1_000).isBetween(1.5 * loss, 2.5 * loss);
        assertSums(LossAllocation.normalised(raw, point.lossKw()), point.lossKw());
    }

    private static void assertSums(double[] shares, double loss) {
        assertThat(Arrays.stream(shares).sum()).isCloseTo(loss, within(1e-9));
    }
}
