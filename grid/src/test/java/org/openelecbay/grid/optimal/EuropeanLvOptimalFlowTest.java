package org.openelecbay.grid.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.feeder.LoadPoint;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.sensitivity.FeederModel;
import org.openelecbay.grid.sensitivity.PassiveLoad;

/// The unbalanced European LV feeder with panels at all 55 homes.
class EuropeanLvOptimalFlowTest {

    private static final EuropeanLv DATA = EuropeanLv.bundled();
    private static final EnergyPrices PRICES = new EnergyPrices(0.30, 0.08);

    /// Panels at every fifth home, load at all 55.
    private static Interval interval(double panelKw, double extraKw, int extraHome) {
        List<LoadPoint> homes = DATA.feeder().loadPoints();
        List<PassiveLoad> loads = new ArrayList<>();
        for (int home = 0; home < homes.size(); home++) {
            loads.add(new PassiveLoad(homes.get(home).terminal(), 0.4 + (home == extraHome ? extraKw : 0), 0.1));
        }
        FeederModel model = FeederModel.of(DATA.feeder(), DATA.feeder().loadTerminals(), loads)
                .withNominalVolt(230);
        List<ControllableUnit> units = IntStream.range(0, 11)
                .mapToObj(k -> homes.get(5 * k))
                .map(home -> ControllableUnit.solar("pv of " + home.name(), home.terminal(), panelKw))
                .toList();
        return Interval.of(
                model, new OptimalProblem(units, PRICES, NetworkLimits.of(model, new VoltageBand(0.94, 1.10))));
    }

    @Test
    void panelsThatWouldBreakTheBandAreCurtailedWithAReasonAndPricesDifferByPhase() {
        int marginal = 0;
        OptimalFlow flow = SuccessiveLinearisation.solve(interval(15, 0, 0));
        assertThat(flow.solved()).as(flow.message()).isTrue();
        assertThat(flow.violation()).isLessThanOrEqualTo(1e-6);
        assertThat(flow.voltagesPu()).allMatch(pu -> pu <= 1.10 + 1e-6);
        assertThat(flow.curtailedKw()).isPositive();
        for (UnitDispatch unit : flow.dispatch()) {
            if (unit.curtailedKw() < 1e-2) {
                continue;
            }
            assertThat(unit.reason()).contains("voltage at its upper limit");
            double price = flow.prices().stream()
                    .filter(each -> each.terminal().equals(unit.unit().terminal()))
                    .findFirst()
                    .orElseThrow()
                    .active()
                    .total();
            if (unit.activeKw() > 1e-2) {
                assertThat(price).isCloseTo(0, within(1e-4));
                marginal++;
            }
        }
        assertThat(marginal).isPositive();

        int home = 20;
        double step = 0.01;
        double more = SuccessiveLinearisation.solve(interval(15, step, home)).costPerHour();
        double less = SuccessiveLinearisation.solve(interval(15, -step, home)).costPerHour();
        assertThat(flow.prices().get(home).active().total()).isCloseTo((more - less) / (2 * step), within(2e-3));
    }

    /// Panels at all 55 homes.
    private static OptimalFlow everywhere(UnaryOperator<ControllableUnit> kind) {
        List<PassiveLoad> loads = DATA.feeder().loadPoints().stream()
                .map(home -> new PassiveLoad(home.terminal(), 0.4, 0.1))
                .toList();
        FeederModel model = FeederModel.of(DATA.feeder(), DATA.feeder().loadTerminals(), loads)
                .withNominalVolt(230);
        List<ControllableUnit> units = DATA.feeder().loadPoints().stream()
                .map(home -> kind.apply(ControllableUnit.solar("pv of " + home.name(), home.terminal(), 6)))
                .toList();
        OptimalFlow flow = SuccessiveLinearisation.solve(Interval.of(
                model, new OptimalProblem(units, PRICES, NetworkLimits.of(model, new VoltageBand(0.94, 1.10)))));
        assertThat(flow.solved()).as(flow.message()).isTrue();
        assertThat(flow.iterations()).isLessThan(40);
        assertThat(flow.voltagesPu()).allMatch(pu -> pu <= 1.10 + 1e-6);
        for (UnitDispatch unit : flow.dispatch()) {
            if (unit.curtailedKw() > 1e-2) {
                assertThat(unit.reason()).isNotEmpty();
            }
        }
        return flow;
    }

    @Test
    void invertersAtEveryHomeLoseLessToTheBandThanPanelsAtUnityPowerFactor() {
        OptimalFlow unity = everywhere(unit -> unit);
        OptimalFlow inverters = everywhere(unit -> unit.withReactive(-6.6, 6.6).behindInverter(6.6));
        assertThat(inverters.curtailedKw()).isLessThan(unity.curtailedKw());
        assertThat(inverters.costPerHour()).isLessThan(unity.costPerHour());
        for (UnitDispatch unit : inverters.dispatch()) {
            assertThat(Math.hypot(unit.activeKw(), unit.reactiveKvar())).isLessThanOrEqualTo(6.6 + 1e-6);
        }
    }
}
