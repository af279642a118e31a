package org.openelecbay.home.stochastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openelecbay.home.stochastic.UncertainHomes.each;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Normal;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.chance.robust.Confidence;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;

class RobustDayTest {

    private static final Scheduler SCHEDULER = new Scheduler();
    private static final RobustDay DAY = new RobustDay(SCHEDULER);

    @Test
    void theWorstCostNeverFallsWithTheBudgetAndRunsFromTheNominalToTheAllWorstDay() {
        RandomGenerator random = Property.random("robust-monotone");
        for (int draw = 0; draw < 6; draw++) {
            NetLoadBand home = band(UncertainHomes.drawn(random), random);
            double nominal = SCHEDULER.plan(home.forecast()).cost().total();
            assertThat(DAY.plan(home, 0).worstCost()).isCloseTo(nominal, within(1e-5));
            double before = nominal;
            for (double budget : new double[] {0.5, 1, 2, 3.5, 6}) {
                RobustPlan plan = DAY.plan(home, budget);
                assertThat(plan.worstCost()).isGreaterThanOrEqualTo(before - 1e-5);
                assertThat(plan.nominalCost()).isGreaterThanOrEqualTo(nominal - 1e-5);
                before = plan.worstCost();
            }
            assertThat(DAY.plan(home, 9).worstCost()).isCloseTo(before, within(1e-5));
            assertThat(before)
                    .isCloseTo(worst(home, DAY.plan(home, 6).commitments().getFirst(), 6), within(1e-4));
        }
    }

    @Test
    void noDayOfTheBudgetCostsMoreThanThePlanSays() {
        RandomGenerator random = Property.random("robust-vertices");
        for (int draw = 0; draw < 6; draw++) {
            NetLoadBand home = band(UncertainHomes.drawn(random), random);
            for (int budget : new int[] {1, 2, 4}) {
                RobustPlan plan = DAY.plan(home, budget);
                double dearest = worst(home, plan.commitments().getFirst(), budget);
                assertThat(dearest).isCloseTo(plan.worstCost(), within(1e-4));
                Commitment usual = Commitment.of(home.forecast(), SCHEDULER.plan(home.forecast()));
                assertThat(dearest).isLessThanOrEqualTo(worst(home, usual, budget) + 1e-4);
            }
        }
    }

    /// Every choice of up to `budget` steps and of a direction for each.
    private static double worst(NetLoadBand home, Commitment commitment, int budget) {
        int steps = home.deviationKw().length;
        double worst = Double.NEGATIVE_INFINITY;
        int[] direction = new int[steps];
        for (int code = 0; code < Math.pow(3, steps); code++) {
            int rest = code;
            int off = 0;
            double[] load = home.forecast().loadKw().clone();
            for (int step = 0; step < steps; step++) {
                direction[step] = rest % 3 - 1;
                rest /= 3;
                off += Math.abs(direction[step]);
                load[step] += direction[step] * home.deviationKw()[step];
            }
            if (off <= budget) {
                Household day = new Household(
                        home.forecast().steps(),
                        home.forecast().contract(),
                        load,
                        home.forecast().equipment());
                worst = Math.max(worst, Delivery.of(day, commitment).cost());
            }
        }
        return worst;
    }

    private static NetLoadBand band(Household home, RandomGenerator random) {
        return new NetLoadBand(
                home, random.doubles(home.steps().count(), 0, 1.5).toArray());
    }

    @Test
    void networkLimitsHoldHoweverManyHomesOfTheBudgetDeviate() {
        RandomGenerator random = Property.random("robust-network");
        for (int draw = 0; draw < 5; draw++) {
            List<NetLoadBand> homes = List.of(sunny(random), sunny(random), sunny(random));
            double[] sensitivity = {0.5, 1, 1.5};
            NetworkLimit voltage = new NetworkLimit("voltage at the end", sensitivity, each(3, 6), 2);
            RobustPlan plan = DAY.plan(homes, 0, List.of(voltage));
            double free = DAY.plan(homes, 0, List.of()).nominalCost();
            assertThat(plan.nominalCost()).isGreaterThan(free + 1e-3);
            for (int step = 0; step < 3; step++) {
                double used = 0;
                for (int home = 0; home < 3; home++) {
                    used += sensitivity[home] * (plan.exportKw()[home][step] - plan.importKw()[home][step]);
                }
                for (int spared = 0; spared < 3; spared++) {
                    double off = used;
                    for (int home = 0; home < 3; home++) {
                        off += home == spared
                                ? 0
                                : sensitivity[home] * homes.get(home).deviationKw()[step];
                    }
                    assertThat(off).isLessThanOrEqualTo(6 + 1e-5);
                }
            }
            double stricter = DAY.plan(homes, 0, List.of(new NetworkLimit("voltage", sensitivity, each(3, 6), 3)))
                    .nominalCost();
            assertThat(stricter).isGreaterThanOrEqualTo(plan.nominalCost() - 1e-6);
        }
    }

    private static NetLoadBand sunny(RandomGenerator random) {
        Household home = new Household(
                new Steps(3, 1),
                UncertainHomes.contract(each(3, 0.3), each(3, 0.1), 20),
                each(3, 0.5),
                List.of(
                        new Renewable("sun", random.doubles(3, 5, 9).toArray(), 0),
                        UncertainHomes.battery(Terminal.AS_BEGUN)));
        return new NetLoadBand(home, each(3, 0.4));
    }

    @Test
    void aNetworkThatNoScheduleKeepsIsSaid() {
        NetLoadBand home = sunny(Property.random("impossible"));
        NetworkLimit impossible = new NetworkLimit("line", new double[] {1}, each(3, -100), 0);
        assertThatThrownBy(() -> DAY.plan(List.of(home), 1, List.of(impossible)))
                .hasMessageContaining("No schedule keeps the network's limits");
    }

    @Test
    void theImportLimitIsBrokenNoMoreOftenThanAskedFor() {
        double epsilon = 0.1;
        Household home = new Household(
                new Steps(4, 1),
                UncertainHomes.contract(new double[] {0.1, 0.4, 0.1, 0.4}, each(4, 0.05), 5),
                new double[] {2.5, 3, 2, 3},
                List.of(UncertainHomes.battery(Terminal.AS_BEGUN)));
        List<ForecastError> errors = List.of(ForecastError.ofLoad(UncertainHomes.multiplier("load", 0.2)));
        ChanceConstrainedDay day = new ChanceConstrainedDay(SCHEDULER);
        ChancePlan plan = day.plan(home, errors, epsilon, Confidence.GAUSSIAN);
        ChancePlan careful = day.plan(home, errors, epsilon, Confidence.DISTRIBUTION_FREE);
        assertThat(plan.warnings()).isEmpty();
        RandomGenerator random = Property.random("chance");
        double[] multiplier = new double[20_000];
        for (int draw = 0; draw < multiplier.length; draw++) {
            multiplier[draw] = 1 + 0.2 * Normal.standard(random);
        }
        double mostOften = 0;
        for (int step = 0; step < 4; step++) {
            int broken = 0;
            for (double each : multiplier) {
                double more = (each - 1) * home.loadKw()[step];
                broken += plan.schedule().importKw()[step] + more > 5 ? 1 : 0;
            }
            mostOften = Math.max(mostOften, broken / (double) multiplier.length);
            assertThat(careful.marginKw()[step]).isGreaterThan(plan.marginKw()[step]);
        }
        assertThat(mostOften).isCloseTo(epsilon, within(0.01));
        assertThat(careful.schedule().cost().total())
                .isGreaterThanOrEqualTo(plan.schedule().cost().total() - 1e-9);
    }

    @Test
    void aMarginBeyondTheLimitIsSaid() {
        Household home = new Household(
                new Steps(1, 1), UncertainHomes.contract(each(1, 0.1), each(1, 0.05), 1), each(1, 3), List.of());
        ChancePlan plan = new ChanceConstrainedDay(SCHEDULER)
                .plan(
                        home,
                        List.of(ForecastError.ofLoad(UncertainHomes.multiplier("load", 0.4))),
                        0.05,
                        Confidence.GAUSSIAN);
        assertThat(plan.warnings()).hasSize(2).first().asString().contains("cannot be kept");
        assertThat(plan.schedule().unservedKw()[0]).isCloseTo(3, within(1e-6));
    }
}
