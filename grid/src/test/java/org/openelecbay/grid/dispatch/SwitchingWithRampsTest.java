package org.openelecbay.grid.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.optimal.ControllableUnit;

/// Ramps, least powers and switching together against every choice in tenths of a kilowatt (spec grid 8).
class SwitchingWithRampsTest {

    private static final double RAMP = 12;
    private static final double[] LEAST = {10, 15};
    private static final double[] MOST = {30, 35};
    private static final double STANDING = 20;

    private static double[] powersOfTheFirst() {
        int steps = (int) Math.round(10 * (MOST[0] - LEAST[0]));
        return DoubleStream.concat(
                        DoubleStream.of(0), IntStream.rangeClosed(0, steps).mapToDouble(step -> LEAST[0] + step / 10.0))
                .toArray();
    }

    @Test
    void noChoiceInTenthsOfAKilowattIsCheaper() {
        Random random = new Random(5);
        Terminal bus = CopperPlate.BUS;
        for (int round = 0; round < 4; round++) {
            double[] linear = {15 + 10 * random.nextDouble(), 15 + 10 * random.nextDouble()};
            double[] demand = {20 + 30 * random.nextDouble(), 30 + 40 * random.nextDouble()};
            double[] grid = {22 + 6 * random.nextDouble(), 22 + 6 * random.nextDouble()};
            List<GeneratorOffer> offers = List.of(
                    GeneratorOffer.running(ControllableUnit.generator("one", bus, 0.05, linear[0], LEAST[0], MOST[0]))
                            .stoppable(STANDING)
                            .ramped(RAMP),
                    GeneratorOffer.running(ControllableUnit.generator("two", bus, 0.02, linear[1], LEAST[1], MOST[1]))
                            .stoppable(STANDING));
            Clearing clearing = GeneratorClearing.clear(
                    offers,
                    List.of(MarketInterval.importing(demand[0], grid[0]), MarketInterval.importing(demand[1], grid[1])),
                    1);
            assertThat(clearing.solved()).as("round %d", round).isTrue();
            double cheapest = Double.POSITIVE_INFINITY;
            for (double early : powersOfTheFirst()) {
                for (double late : powersOfTheFirst()) {
                    if (Math.abs(late - early) > RAMP + 1e-9) {
                        continue;
                    }
                    double rest = cheapest(linear[1], demand[0] - early, grid[0])
                            + cheapest(linear[1], demand[1] - late, grid[1]);
                    cheapest = Math.min(cheapest, cost(0, linear[0], early) + cost(0, linear[0], late) + rest);
                }
            }
            assertThat(clearing.totalCost()).as("round %d", round).isBetween(cheapest - 1.5, cheapest + 1e-4);
            for (int generator = 0; generator < 2; generator++) {
                List<Double> kw = clearing.accounts().get(generator).kw();
                for (int interval = 0; interval < 2; interval++) {
                    if (clearing.accounts().get(generator).runs().get(interval)) {
                        assertThat(kw.get(interval)).isBetween(LEAST[generator] - 1e-6, MOST[generator] + 1e-6);
                    } else {
                        assertThat(kw.get(interval)).isCloseTo(0, within(1e-6));
                    }
                }
            }
            List<Double> ramped = clearing.accounts().getFirst().kw();
            assertThat(Math.abs(ramped.get(1) - ramped.get(0))).isLessThanOrEqualTo(RAMP + 1e-4);
        }
    }

    private static double cost(int generator, double linear, double kw) {
        return kw == 0 ? 0 : (generator == 0 ? 0.05 : 0.02) * kw * kw + linear * kw + STANDING;
    }

    /// The second generator has no ramp, so it answers each interval for itself.
    private static double cheapest(double linear, double demand, double grid) {
        double stopped = demand < 0 ? Double.POSITIVE_INFINITY : grid * demand;
        double most = Math.min(MOST[1], demand);
        if (most < LEAST[1]) {
            return stopped;
        }
        double kw = Math.clamp((grid - linear) / (2 * 0.02), LEAST[1], most);
        return Math.min(stopped, cost(1, linear, kw) + grid * (demand - kw));
    }
}
