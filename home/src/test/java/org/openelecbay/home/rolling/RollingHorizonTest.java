package org.openelecbay.home.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.RandomHomes;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.ScheduleAudit;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;
import org.openelecbay.solver.integer.MixedIntegerOptions;
import org.openelecbay.solver.integer.MixedIntegerProgram;
import org.openelecbay.solver.integer.MixedIntegerSolution;
import org.openelecbay.solver.integer.MixedIntegerSolver;
import org.openelecbay.solver.program.ProgramStatus;

class RollingHorizonTest {

    private static double[] each(int steps, double value) {
        double[] series = new double[steps];
        Arrays.fill(series, value);
        return series;
    }

    @Test
    void withPerfectForecastsToTheEndOfTheDayItIsTheOptimumOfTheDay() {
        RandomGenerator random = Property.random("rolling-perfect");
        for (int run = 0; run < 10; run++) {
            RandomHomes homes = new RandomHomes(random, 16, 0.5);
            Contract contract = homes.contract();
            Contract flat = new Contract(
                    contract.importPrice(),
                    contract.exportPrice(),
                    contract.networkFee(),
                    contract.importLimitKw(),
                    contract.exportLimitKw(),
                    0,
                    contract.unservedPerKwh());
            Household day = homes.convex(flat);
            Schedule optimum = new Scheduler().plan(day);
            Rolled rolled = new RollingHorizon(new Scheduler(), 16).run(day, step -> day);

            assertThat(rolled.ruleSteps()).isZero();
            assertThat(ScheduleAudit.check(day, rolled.schedule()))
                    .as("run %d", run)
                    .isEmpty();
            // Each window forgives a battery that loses itself below its floor while the connection is full.
            double least = optimum.cost().total();
            assertThat(rolled.schedule().cost().total()).as("run %d", run).isBetween(least - 0.01, least + 1e-3);
        }
    }

    @Test
    void aPeakThatWasReachedIsPaidOnceSoThatWindowsStillMakeTheOptimumOfTheDay() {
        RandomGenerator random = Property.random("rolling-peak");
        for (int run = 0; run < 8; run++) {
            double[] load = random.doubles(12, 0.5, 4).toArray();
            double[] price = random.doubles(12, 0.1, 0.3).toArray();
            double soFar = run % 2 == 0 ? 0 : 2;
            Contract contract = new Contract(
                    price, each(12, 0.05), each(12, 0), each(12, 12), each(12, 12), 1 + run * 0.2, 10, soFar);
            Storage battery = new Storage("battery", 2, 0, 6, 2, 2, 0.95, 0.95, 0, 0.01, 0, new Terminal.AtLeast(2));
            Household day = new Household(new Steps(12, 1), contract, load, List.of(battery));
            Schedule optimum = new Scheduler().plan(day);
            Schedule rolled = new RollingHorizon(new Scheduler(), 12)
                    .run(day, step -> day)
                    .schedule();

            assertThat(ScheduleAudit.check(day, rolled)).as("run %d", run).isEmpty();
            assertThat(ScheduleAudit.check(day, optimum)).as("run %d", run).isEmpty();
            assertThat(rolled.cost().total())
                    .as("run %d", run)
                    .isCloseTo(optimum.cost().total(), within(1e-3));
            double highest = 0;
            for (double kw : optimum.importKw()) {
                highest = Math.max(highest, kw);
            }
            assertThat(optimum.cost().peak())
                    .isCloseTo(Math.max(0, highest - soFar) * contract.peakPricePerKw(), within(1e-7));
        }
    }

    @Test
    void shortWindowsAndWrongForecastsStillGiveASoundDay() {
        RandomGenerator random = Property.random("rolling-wrong");
        for (int run = 0; run < 10; run++) {
            RandomHomes homes = new RandomHomes(random, 16, 0.5);
            Household day = homes.convex(homes.contract());
            Rolled rolled = new RollingHorizon(new Scheduler(), 5).run(day, step -> expected(day, step));

            assertThat(ScheduleAudit.check(day, rolled.schedule()))
                    .as("run %d", run)
                    .isEmpty();
            assertThat(rolled.schedule().cost().total())
                    .isGreaterThanOrEqualTo(new Scheduler().plan(day).cost().total() - 1e-3);
        }
    }

    private static Household expected(Household day, int step) {
        double[] load = day.loadKw().clone();
        for (int later = step + 1; later < load.length; later++) {
            load[later] *= 1.2;
        }
        return new Household(day.steps(), day.contract(), load, day.equipment());
    }

    @Test
    void amongPlansOfEqualCostItChargesEarlyAndDischargesLate() {
        Contract flat = new Contract(each(6, 0.2), each(6, 0.1), each(6, 0), each(6, 10), each(6, 10), 0, 10);
        Storage battery = new Storage("battery", 2, 0, 6, 2, 2, 1, 1, 0, 0, 0, new Terminal.Worth(0));
        Equipment panels = new Renewable("panels", new double[] {3, 3, 0, 0, 0, 0}, 0);
        Household day = new Household(new Steps(6, 1), flat, each(6, 1), List.of(panels, battery));

        Schedule rolled =
                new RollingHorizon(new Scheduler(), 6).run(day, step -> day).schedule();

        assertThat(rolled.equipment().get("battery").state())
                .containsExactly(new double[] {4, 6, 5, 4, 2, 0}, within(0.02));
    }

    @Test
    void anApplianceRunsOnceWithinItsStartsHoweverShortTheWindow() {
        Contract contract = new Contract(
                new double[] {0.3, 0.2, 0.1, 0.1, 0.3, 0.3, 0.3, 0.3},
                each(8, 0),
                each(8, 0),
                each(8, 10),
                each(8, 10),
                0,
                10);
        Equipment washing = new BlockAppliance("washing", 1, 2, 1, 4, 1, 0);
        Household day = new Household(new Steps(8, 1), contract, each(8, 1), List.of(washing));
        for (int window = 1; window <= 8; window++) {
            Schedule rolled = new RollingHorizon(new Scheduler(), window)
                    .run(day, step -> day)
                    .schedule();

            assertThat(ScheduleAudit.check(day, rolled)).as("window %d", window).isEmpty();
        }
        Schedule far =
                new RollingHorizon(new Scheduler(), 8).run(day, step -> day).schedule();
        assertThat(far.equipment().get("washing").drawKw()).containsExactly(0, 0, 1, 1, 0, 0, 0, 0);
    }

    /// A solver whose time is up before it has found a point.
    private record OutOfTime() implements MixedIntegerSolver {

        @Override
        public boolean takes(MixedIntegerProgram program) {
            return true;
        }

        @Override
        public MixedIntegerSolution solve(MixedIntegerProgram program, MixedIntegerOptions options) {
            return new MixedIntegerSolution(ProgramStatus.NOT_CONVERGED, new double[0], 0, 0, 0);
        }
    }

    @Test
    void whenNoProgramIsSolvedTheRuleDecidesAndIsCounted() {
        RandomHomes homes = new RandomHomes(Property.random("rolling-rule"), 8, 0.5);
        Household day = homes.switched(homes.contract());

        Rolled rolled = new RollingHorizon(new Scheduler(new OutOfTime()), 8).run(day, step -> day);

        assertThat(rolled.ruleSteps()).isEqualTo(8);
        assertThat(ScheduleAudit.check(day, rolled.schedule())).isEmpty();
    }
}
