package org.openelecbay.grid.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.charge.DualAscent.Responders;
import org.openelecbay.grid.charge.DualAscent.Round;

class DualAscentTest {

    private static Responders exporters(double price, double[] slope, double[] cap) {
        return charges -> {
            double[] exported = new double[charges.length];
            Arrays.setAll(exported, k -> Math.clamp((price - charges[k]) / slope[k], 0, cap[k]));
            return exported;
        };
    }

    @Test
    void atRestMultipliersAndLimitsAreComplementary() {
        Random random = new Random(71);
        for (int k = 0; k < 50; k++) {
            double[] rise = random.doubles(3, 0.02, 0.1).toArray();
            double[] slope = random.doubles(3, 10, 40).toArray();
            double[] cap = random.doubles(3, 0.2, 1).toArray();
            double limit = 0.02 + 0.08 * random.nextDouble();
            Round rest = new DualAscent(new double[][] {rise}, new double[] {limit}, exporters(40, slope, cap))
                    .settled(new double[1], 1_000);

            assertThat(rest.used()[0]).as("seed 71, draw %d", k).isLessThanOrEqualTo(limit + 1e-9);
            assertThat(rest.multipliers()[0] * (limit - rest.used()[0])).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void aStepThatIsTooLargeIsHalvedUntilItRests() {
        double[] rise = {0.05, 0.08};
        Round rest = new DualAscent(
                        new double[][] {rise},
                        new double[] {0.06},
                        exporters(40, new double[] {30, 25}, new double[] {0.8, 0.9}))
                .settled(new double[1], 50_000);

        assertThat(rest.multipliers()[0]).isCloseTo(396.856581532, within(1e-5));
    }

    @Test
    void twoLimitsShareTheCharge() {
        double[][] rows = {{0.05, 0.02}, {0.01, 0.09}};
        Round rest = new DualAscent(
                        rows, new double[] {0.03, 0.04}, exporters(40, new double[] {30, 25}, new double[] {1, 1}))
                .settled(new double[2], 500);

        assertThat(rest.used()[0]).isCloseTo(0.03, within(1e-8));
        assertThat(rest.used()[1]).isCloseTo(0.04, within(1e-8));
        assertThat(rest.charges()[0])
                .isCloseTo(0.05 * rest.multipliers()[0] + 0.01 * rest.multipliers()[1], within(1e-9));
    }

    @Test
    void limitsThatExcludeEachOtherAreSaid() {
        assertThatThrownBy(() -> new DualAscent(
                                new double[][] {{1}},
                                new double[] {-1},
                                exporters(40, new double[] {30}, new double[] {1}))
                        .settled(new double[1], 10))
                .hasMessageContaining("exclude each other");
    }
}
