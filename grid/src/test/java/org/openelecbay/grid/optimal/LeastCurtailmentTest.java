package org.openelecbay.grid.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.sensitivity.BalancedModel;

/// The least curtailment against the exact power flow and a random search around it.
class LeastCurtailmentTest {

    private final BalancedModel model = Street.five(1).model();
    private final NetworkLimits limits = NetworkLimits.of(model, new VoltageBand(0.95, 1.03));

    private double[] wanted(double third, double fourth) {
        double[] wanted = new double[model.terminals().size()];
        wanted[model.terminals().indexOf(Street.bus(3))] = third;
        wanted[model.terminals().indexOf(Street.bus(4))] = fourth;
        return wanted;
    }

    private double excess(double[] kept) {
        OperatingPoint point = model.solve(kept, new double[kept.length]);
        double worst = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < model.voltagePlaces().size(); place++) {
            worst = Math.max(worst, Math.max(point.voltage(place) - 1.03, 0.95 - point.voltage(place)));
        }
        return worst;
    }

    private void isLeast(double[] wanted, String reason) {
        LeastCurtailment least = LeastCurtailment.of(model, wanted, limits);
        assertThat(least.status()).as(least.message()).isEqualTo(OptimalFlow.Status.OPTIMAL);
        double[] kept = least.keptKw().stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(excess(kept)).isLessThan(1e-6);
        double taken = 0;
        for (int at = 0; at < kept.length; at++) {
            double here = Math.abs(wanted[at] - kept[at]);
            taken += here;
            assertThat(Math.abs(kept[at])).isLessThanOrEqualTo(Math.abs(wanted[at]) + 1e-9);
            if (here > 1e-3) {
                assertThat(least.reasons().get(at)).contains(reason);
            } else {
                assertThat(least.reasons().get(at)).isEmpty();
            }
        }
        assertThat(least.curtailedKw()).isPositive().isCloseTo(taken, within(1e-9));

        Random random = new Random(4);
        for (int round = 0; round < 4_000; round++) {
            double[] other = kept.clone();
            double less = 0;
            for (int at = 0; at < other.length; at++) {
                double reach = Math.pow(10, 3 * random.nextDouble() - 1);
                double moved = other[at] + reach * (2 * random.nextDouble() - 1);
                other[at] = Math.clamp(moved, Math.min(0, wanted[at]), Math.max(0, wanted[at]));
                less += Math.abs(wanted[at] - other[at]);
            }
            if (less < taken - 0.05) {
                assertThat(excess(other)).as(Arrays.toString(other)).isPositive();
            }
        }
    }

    @Test
    void ofInjectionsIsFeasibleAndNothingNearbyTakesLess() {
        isLeast(wanted(1_500, 1_500), "voltage at its upper limit");
    }

    @Test
    void ofDrawingsIsFeasibleAndHasItsReasonToo() {
        isLeast(wanted(-900, -700), "voltage at its lower limit");
    }

    @Test
    void takesNothingWhereEverythingFits() {
        LeastCurtailment least = LeastCurtailment.of(model, wanted(100, -50), limits);
        assertThat(least.curtailedKw()).isCloseTo(0, within(1e-4));
        assertThat(least.reasons()).allMatch(String::isEmpty);
    }

    @Test
    void refusesAnotherNumberOfInjections() {
        assertThatThrownBy(() -> LeastCurtailment.of(model, new double[2], limits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 injections");
    }
}
