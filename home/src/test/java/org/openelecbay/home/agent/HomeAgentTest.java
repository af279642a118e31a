package org.openelecbay.home.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Seeds;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.forecast.Forecaster;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;

/// The agent's plans are optimal, and what it bids is what it would do at that price.
class HomeAgentTest {

    private static final long SEED = 33;

    /// One who knows what comes.
    private static final class Knowing implements Forecaster {

        private final double[] all;
        private int seen;

        Knowing(double[] all) {
            this.all = all;
        }

        @Override
        public void observe(double value) {
            seen++;
        }

        @Override
        public double[] ahead(int steps) {
            return Arrays.copyOfRange(all, seen, seen + steps);
        }

        @Override
        public int observed() {
            return seen;
        }
    }

    /// A home over some steps.
    private record Case(Storage battery, double hours, double[] buy, double[] sell, double[] load, double[] pv) {

        static Case drawn(RandomGenerator random) {
            int steps = 6 + random.nextInt(30);
            double hours = random.nextBoolean() ? 1 : 0.5;
            double capacity = 2 + 10 * random.nextDouble();
            double lowest = 0.1 * capacity;
            Storage battery = new Storage(
                    "battery",
                    lowest + random.nextDouble() * (capacity - lowest),
                    lowest,
                    capacity,
                    1 + 4 * random.nextDouble(),
                    1 + 4 * random.nextDouble(),
                    0.8 + 0.2 * random.nextDouble(),
                    0.8 + 0.2 * random.nextDouble(),
                    0,
                    random.nextBoolean() ? 0 : 0.02,
                    0,
                    new Terminal.Worth(0));
            double[] buy = random.doubles(steps, 0.1, 0.6).toArray();
            double[] sell =
                    Arrays.stream(buy).map(price -> price * random.nextDouble()).toArray();
            double[] load = random.doubles(steps, 0, 3).toArray();
            double[] pv =
                    random.doubles(steps, -2, 5).map(kw -> Math.max(0, kw)).toArray();
            return new Case(battery, hours, buy, sell, load, pv);
        }

        HomeAgent agent(int window) {
            return new HomeAgent(
                    battery, hours, window, buy, sell, new Knowing(times(load, hours)), new Knowing(times(pv, hours)));
        }

        private static double[] times(double[] values, double factor) {
            return Arrays.stream(values).map(value -> value * factor).toArray();
        }

        /// What following an agent costs, wear included; the battery obeys its limits on the way.
        double followed(HomeAgent agent) {
            double content = battery.initialKwh();
            double cost = 0;
            for (int step = 0; step < buy.length; step++) {
                agent.plan(step);
                double surplus = (pv[step] - load[step]) * hours;
                double taken = agent.taken(content, surplus);
                assertThat(taken).isBetween(-battery.dischargeKw() * hours - 1e-9, battery.chargeKw() * hours + 1e-9);
                content += taken > 0 ? taken * battery.chargeEfficiency() : taken / battery.dischargeEfficiency();
                assertThat(content).isBetween(battery.lowestKwh() - 1e-9, battery.highestKwh() + 1e-9);
                double drawn = taken - surplus;
                cost += drawn > 0 ? drawn * buy[step] : drawn * sell[step];
                cost += Math.abs(taken) * battery.wearPerKwh();
                agent.observe(load[step] * hours, pv[step] * hours);
            }
            return cost;
        }

        double optimum() {
            int steps = buy.length;
            double[] nothing = new double[steps];
            double[] net = new double[steps];
            Arrays.setAll(net, step -> load[step] - pv[step]);
            double[] wide = new double[steps];
            Arrays.fill(wide, 1_000);
            Contract contract = new Contract(buy, sell, nothing, wide, wide, 0, 10);
            return new Scheduler()
                    .plan(new Household(new Steps(steps, hours), contract, net, List.of(battery)))
                    .cost()
                    .total();
        }
    }

    @Test
    void withPerfectForesightOverTheWholeHorizonItCostsWhatTheLinearProgramCosts() {
        RandomGenerator random = Seeds.generator(SEED);
        for (int trial = 0; trial < 60; trial++) {
            Case home = Case.drawn(random);
            double followed = home.followed(home.agent(home.buy().length));
            assertThat(followed)
                    .as("trial %d of seed %d", trial, SEED)
                    .isCloseTo(home.optimum(), within(1e-5 * (1 + Math.abs(followed))));
        }
    }

    @Test
    void aShortWindowNeverBeatsTheOptimum() {
        RandomGenerator random = Seeds.generator(SEED + 1);
        for (int trial = 0; trial < 20; trial++) {
            Case home = Case.drawn(random);
            double shortSighted = home.followed(home.agent(3));
            assertThat(shortSighted).isGreaterThan(home.optimum() - 1e-5);
        }
    }

    @Test
    void whatItOffersAndAsksForIsWhatItWouldDoAtThatPrice() {
        RandomGenerator random = Seeds.generator(SEED + 2);
        for (int trial = 0; trial < 200; trial++) {
            Case home = Case.drawn(random);
            HomeAgent agent = home.agent(24);
            agent.plan(0);
            double content = home.battery().initialKwh();
            SupplyCurve curve = agent.curve(content);
            double low = home.sell()[0];
            double high = home.buy()[0];
            double price = low + (high - low) * random.nextDouble();
            double sold = curve.supply(low).stream()
                    .filter(step -> step.price() < price)
                    .mapToDouble(SupplyCurve.Step::kwh)
                    .sum();
            double bought = curve.demand(high).stream()
                    .filter(step -> step.price() > price)
                    .mapToDouble(SupplyCurve.Step::kwh)
                    .sum();
            double[] both = home.buy().clone();
            both[0] = price;
            double[] alike = home.sell().clone();
            alike[0] = price;
            HomeAgent atThePrice =
                    new Case(home.battery(), home.hours(), both, alike, home.load(), home.pv()).agent(24);
            atThePrice.plan(0);
            assertThat(sold - bought)
                    .as("trial %d of seed %d at %.4f", trial, SEED + 2, price)
                    .isCloseTo(atThePrice.plannedInjection(content), within(1e-6));
        }
    }

    @Test
    void bidsFallAndOffersRiseAndNeverCross() {
        RandomGenerator random = Seeds.generator(SEED + 3);
        for (int trial = 0; trial < 200; trial++) {
            Case home = Case.drawn(random);
            HomeAgent agent = home.agent(24);
            agent.plan(0);
            SupplyCurve curve = agent.curve(home.battery().initialKwh());
            double[] bids = curve.demand(home.buy()[0]).stream()
                    .mapToDouble(step -> -step.price())
                    .toArray();
            double[] offers = curve.supply(home.sell()[0]).stream()
                    .mapToDouble(SupplyCurve.Step::price)
                    .toArray();
            assertThat(bids).isSorted();
            assertThat(offers).isSorted();
            if (bids.length > 0 && offers.length > 0) {
                assertThat(-bids[0]).isLessThanOrEqualTo(offers[0] + 1e-12);
            }
        }
    }

    @Test
    void amongEquallyCheapPlansItChargesEarly() {
        double[] flat = {0.2, 0.2, 0.2};
        Storage battery = new Storage("b", 1, 1, 5, 2, 2, 1, 1, 0, 0, 0, new Terminal.Worth(0));
        double[] load = {0, 0, 1};
        HomeAgent agent =
                new HomeAgent(battery, 1, 3, flat, flat, new Knowing(load), new Knowing(new double[] {1, 1, 0}));
        agent.plan(0);
        assertThat(agent.taken(1, 1)).isCloseTo(2, within(1e-9));
    }

    @Test
    void whatWasAgreedIsDeliveredWhileContentIsWorthLessThanBuyingAndMoreThanSelling() {
        Storage battery = new Storage("b", 3, 0, 6, 5, 5, 1, 1, 0, 0, 0, new Terminal.Worth(0));
        HomeAgent agent = new HomeAgent(
                battery,
                1,
                2,
                new double[] {0.4, 0.3},
                new double[] {0.05, 0.1},
                new Knowing(new double[] {0, 2}),
                new Knowing(new double[] {0, 0}));
        agent.plan(0);
        for (double rest : new double[] {-3, -1, 0, 1.5}) {
            assertThat(agent.taken(3, rest)).isCloseTo(rest, within(1e-9));
        }
    }

    @Test
    void aBatteryThatLosesContentByItselfIsRefused() {
        Storage leaky = new Storage("cellar", 1, 0, 5, 2, 2, 1, 1, 0.01, 0, 0, new Terminal.Worth(0));
        double[] one = {0.2};
        assertThatThrownBy(() -> new HomeAgent(leaky, 1, 1, one, one, new Knowing(one), new Knowing(one)))
                .hasMessageContaining("cellar");
    }
}
