package org.openelecbay.grid.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openelecbay.grid.optimal.OptimalFlow.Status;

/// Successive linearisation on small streets whose optimum is known otherwise.
class SuccessiveLinearisationTest {

    private static final EnergyPrices FIFTY_PER_MWH = EnergyPrices.both(0.05);

    private static ControllableUnit generator() {
        return ControllableUnit.generator("generator", Street.bus(3), 20e-6, 0.046, 0, 400)
                .withReactive(-100, 100);
    }

    private static Interval vector() {
        return Street.five(1)
                .flowLimit(0, 2_000)
                .flowLimit(3, 1_500)
                .interval(
                        FIFTY_PER_MWH,
                        new VoltageBand(0.95, 1.03),
                        generator(),
                        ControllableUnit.solar("panels", Street.bus(4), 1_400));
    }

    @Test
    void panelsAtTheUpperVoltageLimitAreCurtailedAndEnergyThereIsWorthNothing() {
        OptimalFlow flow = SuccessiveLinearisation.solve(vector());
        assertThat(flow.status()).isEqualTo(Status.OPTIMAL);
        assertThat(flow.costPerHour()).isCloseTo(-20.0699486271, within(1e-6));
        assertThat(flow.dispatch().get(1).activeKw()).isCloseTo(1149.73776244, within(1e-3));
        assertThat(flow.dispatch().get(1).reason()).isEqualTo("bus 4: voltage at its upper limit");
        assertThat(flow.prices().get(4).active().total()).isCloseTo(0, within(1e-7));
        assertThat(flow.prices().get(1).active().total()).isCloseTo(0.0295963354141, within(1e-7));
        assertThat(flow.binding().getFirst().multiplier()).isCloseTo(1025.93897355, within(1e-2));
    }
}
