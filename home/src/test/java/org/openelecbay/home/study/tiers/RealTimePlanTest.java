package org.openelecbay.home.study.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;

class RealTimePlanTest {

    private static final Storage BATTERY =
            new Storage("battery", 2, 0.5, 5, 2, 2, 0.95, 0.95, 0, 0.002, 0, Terminal.AS_BEGUN);
    private static final int STEPS = 8;

    private static double[] all(double value) {
        double[] series = new double[STEPS];
        Arrays.fill(series, value);
        return series;
    }

    private static Household home(double[] price, double[] load, boolean battery) {
        Contract contract = new Contract(price, all(0.04), all(0), all(30), all(30), 0, 10);
        return new Household(new Steps(STEPS, 0.5), contract, load, battery ? List.of(BATTERY) : List.of());
    }

    @Test
    void planningAgainNeverCostsMoreThanKeepingTheSetPoints() {
        RandomGenerator random = Property.random("real-time");
        double gained = 0;
        for (int k = 0; k < 25; k++) {
            double[] load = random.doubles(STEPS, 0, 4).toArray();
            Household home = home(random.doubles(STEPS, 0.1, 0.4).toArray(), load, true);
            Schedule committed = new Scheduler().plan(home);
            double[] actual = Arrays.stream(load)
                    .map(each -> each * random.nextDouble(0.5, 1.5))
                    .toArray();
            RealTimePlan second = new RealTimePlan(
                    home, committed, random.doubles(STEPS, -0.05, 0.5).toArray(), 1.2, 0.8);
            double again = second.replanned(new Scheduler(), actual).cost().total();

            assertThat(again).isLessThanOrEqualTo(second.costOfKeeping(actual) + 1e-6);
            gained += second.costOfKeeping(actual) - again;
        }
        assertThat(gained).isPositive();
    }

    @Test
    void aHomeWithNothingToMovePaysItsDeviationsAtTheDualPrice() {
        double[] load = all(2);
        Household home = home(all(0.2), load, false);
        double[] actual = load.clone();
        actual[1] = 3;
        actual[4] = 1;
        double[] price = all(0.25);
        price[4] = -0.1;
        RealTimePlan second = new RealTimePlan(home, new Scheduler().plan(home), price, 1.2, 0.8);

        // Short by 0.5 kWh at 0.3; long by 0.5 kWh at -0.12, which is paid.
        assertThat(second.replanned(new Scheduler(), actual).cost().total())
                .isCloseTo(0.5 * 0.3 + 0.5 * 0.12, within(1e-7));
        assertThat(second.costOfKeeping(actual)).isCloseTo(0.21, within(1e-7));
        assertThat(second.committedKw()).containsExactly(load, within(1e-6));
    }

    @Test
    void withoutAnErrorAndWithADualPriceAHomeWithoutABatteryPaysNothing() {
        double[] load = all(1.5);
        Household home = home(all(0.2), load, false);
        RealTimePlan second = new RealTimePlan(home, new Scheduler().plan(home), all(0.3), 1.1, 0.9);

        assertThat(second.replanned(new Scheduler(), load).cost().total()).isCloseTo(0, within(1e-7));
    }

    @Test
    void factorsThatWouldRewardADeviationAreRefused() {
        Household home = home(all(0.2), all(1), false);
        Schedule committed = new Scheduler().plan(home);

        assertThatThrownBy(() -> new RealTimePlan(home, committed, all(0.3), 0.8, 1.2))
                .hasMessageContaining("Short is at least 1");
        assertThatThrownBy(() -> new RealTimePlan(home, committed, new double[2], 1.2, 0.8))
                .hasMessageContaining("2 real-time prices for 8 steps");
    }
}
