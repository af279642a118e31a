package org.openelecbay.grid.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Limits that a grid of choices finds too: the inverter's circle and the power of a branch.
class NaiveSearchTest {

    @Test
    void anInverterTradesActiveForReactivePowerOnItsCircle() {
        ControllableUnit panels = ControllableUnit.solar("panels", Street.bus(4), 1_500)
                .withReactive(-700, 700)
                .behindInverter(1_500);
        Interval interval = Street.five(1).interval(EnergyPrices.both(0.05), new VoltageBand(0.95, 1.03), panels);
        OptimalFlow flow = SuccessiveLinearisation.solve(interval);
        assertThat(flow.solved()).as(flow.message()).isTrue();
        UnitDispatch found = flow.dispatch().getFirst();
        assertThat(Math.hypot(found.activeKw(), found.reactiveKvar())).isLessThanOrEqualTo(1_500 + 1e-6);
        assertThat(found.reactiveKvar()).isNegative();
        assertThat(found.curtailedKw()).isPositive();
        assertThat(found.reason()).isNotEmpty();
        Stage stage = new Stage(interval, 1);
        double best = Double.POSITIVE_INFINITY;
        for (double kvar = -700; kvar <= 700; kvar += 2) {
            double most = Math.min(1_500, Math.sqrt(1_500 * 1_500 - kvar * kvar));
            for (double kw = most; kw > most - 400; kw -= 4) {
                StageState state = stage.at(new double[] {kw, kvar});
                if (state.violation(1) <= 0) {
                    best = Math.min(best, state.costPerHour());
                }
            }
        }
        assertThat(flow.costPerHour()).isBetween(best - 0.1, best + 1e-6);
    }

    @Test
    void aBranchThatMayCarryLittleHoldsTheUnitsBehindItBackAndSplitsThePrice() {
        Interval interval = Street.five(1)
                .flowLimit(1, 200)
                .interval(
                        EnergyPrices.both(0.05),
                        new VoltageBand(0.9, 1.1),
                        ControllableUnit.solar("panels", Street.bus(3), 1_200));
        OptimalFlow flow = SuccessiveLinearisation.solve(interval);
        assertThat(flow.solved()).as(flow.message()).isTrue();
        assertThat(flow.dispatch().getFirst().reason()).contains("power towards the source at its limit");
        assertThat(flow.binding()).singleElement().satisfies(limit -> {
            assertThat(limit.kind()).isEqualTo(BindingLimit.Kind.HIGHEST_REVERSE_FLOW);
            assertThat(limit.multiplier()).isPositive();
        });
        assertThat(flow.prices().get(3).active().total()).isCloseTo(0, within(1e-6));
        assertThat(flow.prices().get(3).active().congestion()).isNegative();
        assertThat(flow.prices().get(1).active().congestion()).isCloseTo(0, within(1e-3));
        Stage stage = new Stage(interval, 1);
        double most = 0;
        for (double kw = 0; kw <= 1_200; kw += 0.25) {
            most = stage.at(new double[] {kw}).violation(1) <= 0 ? kw : most;
        }
        assertThat(flow.dispatch().getFirst().activeKw()).isBetween(most - 1e-3, most + 0.25);
    }
}
