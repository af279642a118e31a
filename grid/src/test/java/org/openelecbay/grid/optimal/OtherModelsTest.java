package org.openelecbay.grid.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.feeder.VectorGroup;
import org.openelecbay.grid.meshed.MeshedModel;
import org.openelecbay.grid.multiphase.FeederNetworks;
import org.openelecbay.grid.nodal.NodalModel;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.sensitivity.FeederModel;

/// Optimal power flow on rings and unbalanced streets; prices against finite differences of the cost.
class OtherModelsTest {

    private static final EnergyPrices PRICES = new EnergyPrices(0.30, 0.08);
    private static final List<Terminal> HOMES = List.of(
            new Terminal("b1", Phase.A),
            new Terminal("b2", Phase.B),
            new Terminal("b3", Phase.C),
            new Terminal("b3", Phase.A));
    private static final double[] DRAWN = {2, 3, 5, 1};

    private static Feeder street() {
        LineCode code = LineCode.ofSequence("cable", new Complex(0.6, 0.08), new Complex(1.6, 0.2));
        List<Bus> buses = new ArrayList<>(List.of(Bus.of("b0")));
        List<Line> lines = new ArrayList<>();
        for (int bus = 1; bus <= 3; bus++) {
            buses.add(Bus.of("b" + bus));
            lines.add(new Line("l" + bus, "b" + (bus - 1), "b" + bus, code, 120));
        }
        return new Feeder(
                "street",
                Source.ofShortCircuit(11, 1.0, 3_000, 4),
                new Transformer("t", 400, 1, 4, 11, 0.416, VectorGroup.DYN11, "b0"),
                buses,
                lines,
                List.of());
    }

    /// Panels at every home beside what it draws.
    private static OptimalFlow solved(OperatingModel model, int home, double moreKw) {
        List<ControllableUnit> units = new ArrayList<>();
        for (int k = 0; k < HOMES.size(); k++) {
            double drawn = DRAWN[k] + (k == home ? moreKw : 0);
            units.add(ControllableUnit.solar("panels" + k, HOMES.get(k), 14));
            units.add(ControllableUnit.generator("home" + k, HOMES.get(k), 0, 0, -drawn, -drawn));
        }
        OptimalFlow flow = SuccessiveLinearisation.solve(Interval.of(
                model, new OptimalProblem(units, PRICES, NetworkLimits.of(model, new VoltageBand(0.9, 1.04)))));
        assertThat(flow.solved()).as(flow.message()).isTrue();
        return flow;
    }

    private static NodalPrice at(OptimalFlow flow, Terminal terminal) {
        return flow.prices().stream()
                .filter(each -> each.terminal().equals(terminal))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pricesOfThePhasesOfAnUnbalancedStreetAreTheDerivativesOfTheCost() {
        FeederModel model = FeederModel.of(street(), HOMES, List.of());
        OptimalFlow flow = solved(model, -1, 0);
        assertThat(flow.curtailedKw()).isPositive();
        for (int home = 0; home < HOMES.size(); home++) {
            double step = 0.01;
            double above = (solved(model, home, step).costPerHour() - flow.costPerHour()) / step;
            double below = (flow.costPerHour() - solved(model, home, -step).costPerHour()) / step;
            assertThat(at(flow, HOMES.get(home)).active().total())
                    .as("home %d", home)
                    .isBetween(Math.min(above, below) - 6e-4, Math.max(above, below) + 6e-4);
        }
        assertThat(at(flow, HOMES.get(2)).active().total())
                .isNotCloseTo(at(flow, HOMES.get(1)).active().total(), within(1e-4));
    }

    @Test
    void theGeneralNetworkModelFindsTheSameOptimumAsTheFeeder() {
        OptimalFlow sweep = solved(FeederModel.of(street(), HOMES, List.of()), -1, 0);
        OptimalFlow nodal = solved(NodalModel.of(FeederNetworks.of(street()), HOMES), -1, 0);
        assertThat(nodal.costPerHour()).isCloseTo(sweep.costPerHour(), within(1e-4));
        assertThat(nodal.curtailedKw()).isCloseTo(sweep.curtailedKw(), within(2e-2));
        for (Terminal home : HOMES) {
            assertThat(at(nodal, home).active().total())
                    .as(home.toString())
                    .isCloseTo(at(sweep, home).active().total(), within(1e-4));
        }
    }

    private static OptimalFlow ring(double moreKw) {
        BalancedNetwork network = new BalancedNetwork(
                1,
                List.of(BalancedBus.of("0", 0.4), BalancedBus.of("1", 0.4), BalancedBus.of("2", 0.4)),
                List.of(
                        BalancedBranch.line("0", "1", 0.02, 0.02),
                        BalancedBranch.line("1", "2", 0.03, 0.02).rated(0.3),
                        BalancedBranch.line("2", "0", 0.04, 0.03)),
                List.of(
                        BalancedLoad.constantPower("1", 0.2, 0.05),
                        BalancedLoad.constantPower("2", 0.1 + moreKw / 1_000, 0.02)),
                List.of(new BalancedSource("0", 1, 0)));
        MeshedModel model = MeshedModel.of(network);
        OptimalFlow flow = SuccessiveLinearisation.solve(Interval.of(
                model,
                new OptimalProblem(
                        List.of(
                                ControllableUnit.solar("panels", Street.bus(2), 1_500),
                                ControllableUnit.generator("engine", Street.bus(1), 1e-4, 0.04, 0, 300)),
                        EnergyPrices.both(0.05),
                        NetworkLimits.of(model, new VoltageBand(0.95, 1.05)))));
        assertThat(flow.solved()).as(flow.message()).isTrue();
        return flow;
    }

    @Test
    void aRingIsHeldInsideItsRatingAndItsPricesAreTheDerivativesToo() {
        OptimalFlow flow = ring(0);
        assertThat(flow.dispatch().getFirst().reason()).contains("current at its limit");
        assertThat(flow.currents()).anySatisfy(current -> assertThat(current).isCloseTo(0.3, within(1e-5)));
        double slope = (ring(0.1).costPerHour() - ring(-0.1).costPerHour()) / 0.2;
        NodalPrice price = at(flow, Street.bus(2));
        assertThat(price.active().total()).isCloseTo(slope, within(1e-4));
        assertThat(price.active().congestion()).isNegative();
    }
}
