package org.openelecbay.home.stochastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openelecbay.home.stochastic.UncertainHomes.each;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.chance.estimate.Scheme;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;

class StochasticDayTest {

    private static final Scheduler SCHEDULER = new Scheduler();
    private static final StochasticDay DAY = new StochasticDay(SCHEDULER);

    @Test
    void aCertainForecastCostsWhatItsPlanCosts() {
        RandomGenerator random = Property.random("certain-day");
        for (int draw = 0; draw < 10; draw++) {
            Household home = UncertainHomes.drawn(random);
            double cost = SCHEDULER.plan(home).cost().total();
            for (Scheme scheme : Scheme.values()) {
                StochasticPlan plan = DAY.plan(home, UncertainHomes.errors(0), scheme);
                assertThat(plan.cost().mean()).isCloseTo(cost, within(1e-6));
                assertThat(plan.cost().deviation()).isCloseTo(0, within(1e-6));
                assertThat(plan.committedCost().mean()).isCloseTo(cost, within(1e-6));
            }
        }
    }

    /// Where a kWh costs the same in both directions and nothing can be decided, the cost is linear.
    @Test
    void withoutDecisionsMeanAndDeviationOfTheCostAreThoseOfALinearFunction() {
        double[] sun = {0, 2, 5, 1};
        double[] load = {1, 1, 2, 3};
        double[] price = {0.1, 0.2, 0.3, 0.2};
        Household home = new Household(
                new Steps(4, 0.5),
                new Contract(price, price, each(4, 0), each(4, 50), each(4, 50), 0, 3),
                load,
                List.of(new Renewable("sun", sun, 0)));
        double sunWorth = 0.5 * (2 * 0.2 + 5 * 0.3 + 0.2);
        double loadCost = 0.5 * (0.1 + 0.2 + 0.6 + 0.6);
        for (Scheme scheme : Scheme.values()) {
            StochasticPlan plan = DAY.plan(home, UncertainHomes.errors(0.2), scheme);
            assertThat(plan.cost().mean()).isCloseTo(loadCost - sunWorth, within(1e-6));
            assertThat(plan.cost().deviation()).isCloseTo(Math.hypot(0.2 * sunWorth, 0.1 * loadCost), within(1e-6));
            assertThat(plan.worthOfKnowing()).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void toKnowTheDayBeforehandNeverCostsMore() {
        RandomGenerator random = Property.random("worth-of-knowing");
        for (int draw = 0; draw < 15; draw++) {
            Household home = UncertainHomes.drawn(random);
            StochasticPlan plan = DAY.plan(home, UncertainHomes.errors(random.nextDouble(0.05, 0.4)), Scheme.TWO_M);
            assertThat(plan.worthOfKnowing()).isGreaterThanOrEqualTo(-1e-6);
            assertThat(plan.atPoints()).hasSize(4);
        }
    }

    @Test
    void aCommitmentThatMeetsTheDayItWasMadeForCostsWhatItsScheduleCosts() {
        RandomGenerator random = Property.random("own-day");
        for (int draw = 0; draw < 30; draw++) {
            Household home = UncertainHomes.drawn(random);
            Schedule schedule = SCHEDULER.plan(home);
            Delivery delivery = Delivery.of(home, Commitment.of(home, schedule));
            assertThat(delivery.cost()).isCloseTo(schedule.cost().total(), within(1e-6));
        }
    }

    /// The scheduler itself, with everything committed as part of the load.
    @Test
    void aDeliveryIsTheCheapestThatTheCommitmentLeaves() {
        RandomGenerator random = Property.random("delivery");
        for (int draw = 0; draw < 30; draw++) {
            Household home = UncertainHomes.drawn(random);
            Commitment commitment = Commitment.of(home, SCHEDULER.plan(home));
            double[] factors = {random.nextDouble(0, 2), random.nextDouble(0.3, 2)};
            Household actual = Realisation.of(home, UncertainHomes.errors(0.2), factors);
            double[] load = actual.loadKw().clone();
            for (int step = 0; step < load.length; step++) {
                load[step] += commitment.drawKw(step);
            }
            List<Equipment> sun = new ArrayList<>(actual.equipment());
            sun.removeIf(each -> !(each instanceof Renewable));
            double cheapest = SCHEDULER
                    .plan(new Household(actual.steps(), actual.contract(), load, sun))
                    .cost()
                    .total();
            assertThat(Delivery.of(actual, commitment).cost() - commitment.ownCost())
                    .isCloseTo(cheapest, within(1e-6));
        }
    }

    @Test
    void anErrorOfPanelsThatAreNotThereNamesThem() {
        Household home = new Household(
                new Steps(1, 1),
                UncertainHomes.contract(each(1, 0.2), each(1, 0.1), 5),
                each(1, 1),
                List.of(new Storage("battery", 1, 0, 2, 1, 1, 1, 1, 0, 0, 0, Terminal.AS_BEGUN)));
        assertThatThrownBy(() -> DAY.plan(home, UncertainHomes.errors(0.1), Scheme.TWO_M))
                .hasMessageContaining("concerns sun");
        assertThatThrownBy(() -> DAY.plan(home, List.of(), Scheme.TWO_M)).hasMessageContaining("No forecast error");
    }
}
