package org.openelecbay.home.stochastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openelecbay.home.stochastic.UncertainHomes.each;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.chance.estimate.EstimationPoint;
import org.openelecbay.home.chance.estimate.Scheme;
import org.openelecbay.home.chance.scenario.Scenarios;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;

class TwoStageDayTest {

    private static final Scheduler SCHEDULER = new Scheduler();
    private static final TwoStageDay DAY = new TwoStageDay(SCHEDULER);

    @Test
    void oneScenarioGivesTheCostOfItsPlan() {
        RandomGenerator random = Property.random("one-scenario");
        for (int draw = 0; draw < 15; draw++) {
            Household home = UncertainHomes.drawn(random);
            TwoStagePlan plan = DAY.plan(home, List.of(home), new double[] {1}, Risk.NEUTRAL);
            assertThat(plan.expectedCost())
                    .isCloseTo(SCHEDULER.plan(home).cost().total(), within(1e-5));
        }
    }

    /// Wait and see, here and now, commitment of the mean: each has more freedom than the next.
    @Test
    void hereAndNowCostsNoLessThanKnowingAndNoMoreThanTheScheduleOfTheMeans() {
        RandomGenerator random = Property.random("order-of-costs");
        double gained = 0;
        for (int draw = 0; draw < 15; draw++) {
            Household home = UncertainHomes.drawn(random);
            List<ForecastError> errors = UncertainHomes.errors(random.nextDouble(0.1, 0.4));
            StochasticPlan known = new StochasticDay(SCHEDULER).plan(home, errors, Scheme.TWO_M);
            TwoStagePlan plan = DAY.plan(home, errors, known.cost().points(), Risk.NEUTRAL);
            assertThat(plan.expectedCost()).isGreaterThanOrEqualTo(known.cost().mean() - 1e-5);
            assertThat(plan.expectedCost())
                    .isLessThanOrEqualTo(known.committedCost().mean() + 1e-5);
            gained += known.committedCost().mean() - plan.expectedCost();
        }
        assertThat(gained).isGreaterThan(0.01);
    }

    /// The battery must be charged now at 0.2, before it is known whether there will be a load of 4 kWh
    /// at 1.0, so that 0.8 may be saved with probability 0.6 or 0.1 gained by feeding in.
    @Test
    void aBatteryIsChargedForALoadThatIsLikelyEnough() {
        Household none = night(0);
        Household dear = night(4);
        for (double probability : new double[] {0.05, 0.6}) {
            TwoStagePlan plan =
                    DAY.plan(none, List.of(none, dear), new double[] {1 - probability, probability}, Risk.NEUTRAL);
            double stored = probability == 0.6 ? 4 : 0;
            double[] content = Objects.requireNonNull(
                            plan.commitment().equipment().get("battery"))
                    .state();
            assertThat(content[0]).isCloseTo(stored, within(1e-5));
            double cost = 0.2 * stored - (1 - probability) * 0.1 * stored + probability * (4 - stored);
            assertThat(plan.expectedCost()).isCloseTo(cost, within(1e-5));
        }
    }

    private static Household night(double loadKw) {
        return new Household(
                new Steps(2, 1),
                UncertainHomes.contract(new double[] {0.19, 0.99}, each(2, 0.1), 20),
                new double[] {0, loadKw},
                List.of(new Storage("battery", 0, 0, 4, 4, 4, 1, 1, 0, 0, 0, new Terminal.Worth(0))));
    }

    @Test
    void moreWeightOnTheDearestDaysNeverMakesThemDearer() {
        RandomGenerator random = Property.random("risk");
        for (int draw = 0; draw < 8; draw++) {
            Household home = UncertainHomes.drawn(random);
            double[][] multipliers = new double[6][];
            for (int scenario = 0; scenario < 6; scenario++) {
                multipliers[scenario] = random.doubles(2, 0.2, 1.8).toArray();
            }
            Scenarios scenarios = Scenarios.equallyLikely(multipliers);
            double tail = Double.POSITIVE_INFINITY;
            double expected = Double.NEGATIVE_INFINITY;
            for (double weight : new double[] {0, 0.5, 1}) {
                TwoStagePlan plan = DAY.plan(home, UncertainHomes.errors(0.2), scenarios, new Risk(0.7, weight));
                assertThat(plan.conditionalValueAtRisk()).isLessThanOrEqualTo(tail + 1e-5);
                assertThat(plan.expectedCost()).isGreaterThanOrEqualTo(expected - 1e-5);
                assertThat(plan.conditionalValueAtRisk()).isGreaterThanOrEqualTo(plan.expectedCost() - 1e-9);
                tail = plan.conditionalValueAtRisk();
                expected = plan.expectedCost();
            }
        }
    }

    @Test
    void theMeanOfTheDearestTakesAPartOfTheScenarioAtItsEdge() {
        double[] costs = {1, 4, 2, 8};
        double[] probabilities = {0.25, 0.25, 0.25, 0.25};
        assertThat(Risk.conditionalValueAtRisk(costs, probabilities, 0)).isCloseTo(3.75, within(1e-12));
        assertThat(Risk.conditionalValueAtRisk(costs, probabilities, 0.75)).isCloseTo(8, within(1e-12));
        assertThat(Risk.conditionalValueAtRisk(costs, probabilities, 0.6)).isCloseTo((2 + 0.6) / 0.4, within(1e-12));
    }

    @Test
    void aNegativeWeightAndPricesThatPayForTurnoverAreRefused() {
        Household home = UncertainHomes.drawn(Property.random("refused"));
        List<ForecastError> errors = UncertainHomes.errors(0.2);
        StochasticPlan plan = new StochasticDay(SCHEDULER).plan(home, errors, Scheme.TWO_M_PLUS_ONE);
        assertThat(plan.cost().points().points())
                .filteredOn(each -> each.input() < 0)
                .first()
                .extracting(EstimationPoint::weight)
                .isNotNull();
        List<ForecastError> heavy = List.of(
                errors.get(0),
                errors.get(1),
                ForecastError.ofLoad(errors.get(1).multiplier()),
                ForecastError.ofLoad(errors.get(1).multiplier()));
        StochasticPlan negative = new StochasticDay(SCHEDULER).plan(home, heavy, Scheme.TWO_M_PLUS_ONE);
        assertThat(negative.warnings()).anyMatch(each -> each.contains("negative"));
        assertThatThrownBy(() -> DAY.plan(home, heavy, negative.cost().points(), Risk.NEUTRAL))
                .hasMessageContaining("Use 2m points");
        Household turnover = new Household(
                new Steps(1, 1),
                UncertainHomes.contract(each(1, 0.1), each(1, 0.3), 5),
                each(1, 1),
                List.of(new Renewable("sun", each(1, 1), 0)));
        assertThatThrownBy(() -> DAY.plan(turnover, List.of(turnover), new double[] {1}, Risk.NEUTRAL))
                .hasMessageContaining("turning over would earn");
    }
}
