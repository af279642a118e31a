package org.openelecbay.grid.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.sensitivity.BalancedModel;

/// Optimal power flow on random streets against naive searches, finite differences and its own conditions (spec grid 9,
/// items 6 and 12). A failing case is repeated with `-Delecbay.seed=...`.
class OptimalityPropertyTest {

    private final long seed = Long.getLong("elecbay.seed", 20260722L);

    private record Case(Street street, EnergyPrices prices, VoltageBand band, List<ControllableUnit> units) {

        Interval interval() {
            return street.interval(prices, band, units.toArray(ControllableUnit[]::new));
        }
    }

    private static Case randomCase(Random random, int units) {
        Street street = new Street();
        int buses = 3 + random.nextInt(5);
        for (int bus = 1; bus < buses; bus++) {
            street.line(random.nextInt(bus), bus, 0.01 + 0.04 * random.nextDouble(), 0.01 + 0.03 * random.nextDouble());
            if (random.nextInt(4) == 0) {
                street.rated(0.3 + 0.5 * random.nextDouble());
            }
            street.load(bus, 0.2 * random.nextDouble(), 0.08 * random.nextDouble());
        }
        double price = 0.02 + 0.2 * random.nextDouble();
        List<ControllableUnit> chosen = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            var at = Street.bus(1 + random.nextInt(buses - 1));
            chosen.add(
                    random.nextBoolean()
                            ? ControllableUnit.solar("sun" + unit, at, 300 + 900 * random.nextDouble())
                            : ControllableUnit.generator(
                                    "engine" + unit,
                                    at,
                                    1e-4 * random.nextDouble(),
                                    price * (0.6 + 0.6 * random.nextDouble()),
                                    0,
                                    400));
        }
        EnergyPrices prices =
                random.nextBoolean() ? EnergyPrices.both(price) : new EnergyPrices(price, price * random.nextDouble());
        return new Case(street, prices, new VoltageBand(0.92, 1.02 + 0.03 * random.nextDouble()), chosen);
    }

    @Test
    void noPointOfAGridInsideTheLimitsIsCheaper() {
        Random random = new Random(seed);
        for (int round = 0; round < 15; round++) {
            Case each = randomCase(random, 2);
            OptimalFlow flow = SuccessiveLinearisation.solve(each.interval());
            if (!flow.solved()) {
                assertThat(flow.status())
                        .as("round %s of seed %s", round, seed)
                        .isEqualTo(OptimalFlow.Status.INFEASIBLE);
                continue;
            }
            Stage stage = new Stage(each.interval(), 1);
            double first = each.units().get(0).highestKw();
            double second = each.units().get(1).highestKw();
            for (int i = 0; i <= 24; i++) {
                for (int j = 0; j <= 24; j++) {
                    StageState state = stage.at(new double[] {first * i / 24, second * j / 24});
                    if (state.point().converged() && state.violation(1) <= 0) {
                        assertThat(state.costPerHour())
                                .as("round %s of seed %s at %s of 24 and %s of 24", round, seed, i, j)
                                .isGreaterThanOrEqualTo(flow.costPerHour() - 1e-5 * (1 + Math.abs(flow.costPerHour())));
                    }
                }
            }
        }
    }

    @Test
    void aNodalPriceIsWhatOneKilowattOfLoadMoreCosts() {
        Random random = new Random(seed + 1);
        int compared = 0;
        for (int round = 0; round < 20; round++) {
            Case each = randomCase(random, 1 + random.nextInt(3));
            Interval interval = each.interval();
            OptimalFlow flow = SuccessiveLinearisation.solve(interval);
            if (!flow.solved()) {
                continue;
            }
            BalancedModel model = (BalancedModel) interval.model();
            int bus = 1 + random.nextInt(model.terminals().size() - 1);
            double step = 0.05;
            OptimalFlow more = SuccessiveLinearisation.solve(loaded(interval, bus, step));
            OptimalFlow less = SuccessiveLinearisation.solve(loaded(interval, bus, -step));
            if (!more.solved() || !less.solved()) {
                continue;
            }
            double above = (more.costPerHour() - flow.costPerHour()) / step;
            double below = (flow.costPerHour() - less.costPerHour()) / step;
            double price = flow.prices().get(bus).active().total();
            double scale = each.prices().importPerKwh();
            // At a kink (a limit about to bind, no exchange with the source) every price between the two slopes is
            // right.
            assertThat(price)
                    .as("round %s of seed %s: slopes %s and %s", round, seed, below, above)
                    .isBetween(Math.min(below, above) - 2e-3 * scale, Math.max(below, above) + 2e-3 * scale);
            compared++;
        }
        assertThat(compared).isGreaterThan(12);
    }

    private static Interval loaded(Interval interval, int bus, double kw) {
        BalancedNetwork network = ((BalancedModel) interval.model()).network();
        List<BalancedLoad> loads = new ArrayList<>(network.loads());
        loads.add(BalancedLoad.constantPower(network.buses().get(bus).id(), kw / 1_000, 0));
        return Interval.of(
                BalancedModel.of(new BalancedNetwork(
                        network.baseMva(), network.buses(), network.branches(), loads, network.sources())),
                interval.problem());
    }

    @Test
    void everyAnswerKeepsEveryLimitAndOnlyLimitsThatAreReachedHaveAMultiplier() {
        Random random = new Random(seed + 2);
        for (int round = 0; round < 30; round++) {
            Case each = randomCase(random, 1 + random.nextInt(4));
            Interval interval = each.interval();
            OptimalFlow flow = SuccessiveLinearisation.solve(interval);
            if (!flow.solved()) {
                continue;
            }
            assertThat(flow.violation()).isLessThanOrEqualTo(1e-6);
            double[] active = new double[interval.model().terminals().size()];
            double[] reactive = new double[active.length];
            for (UnitDispatch unit : flow.dispatch()) {
                int at = interval.model().terminals().indexOf(unit.unit().terminal());
                active[at] += unit.activeKw();
                reactive[at] += unit.reactiveKvar();
                if (unit.curtailedKw() > 1e-3) {
                    assertThat(unit.reason()).isNotEmpty();
                }
            }
            OperatingPoint again = interval.model().solve(active, reactive);
            for (BindingLimit limit : flow.binding()) {
                double now =
                        switch (limit.kind()) {
                            case HIGHEST_VOLTAGE, LOWEST_VOLTAGE -> again.voltage(limit.place());
                            case HIGHEST_CURRENT -> again.current(limit.place());
                            case HIGHEST_FLOW, HIGHEST_REVERSE_FLOW -> limit.limit();
                        };
                assertThat(now).as("round %s of seed %s", round, seed).isCloseTo(limit.limit(), within(1e-5));
                assertThat(limit.multiplier()).isGreaterThan(0);
            }
            NetworkLimits limits = interval.problem().limits();
            for (int place = 0; place < limits.voltages().size(); place++) {
                assertThat(again.voltage(place))
                        .isBetween(
                                limits.voltages().get(place).lowestPu() - 1e-6,
                                limits.voltages().get(place).highestPu() + 1e-6);
            }
            for (int place = 0; place < limits.currents().size(); place++) {
                assertThat(again.current(place))
                        .isLessThanOrEqualTo(limits.currents().get(place) * (1 + 1e-6));
            }
        }
    }
}
