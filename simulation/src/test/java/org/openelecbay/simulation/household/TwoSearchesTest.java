package org.openelecbay.simulation.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.ScheduleAudit;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;
import org.openelecbay.solver.integer.BranchAndBound;
import org.openelecbay.solver.integer.MixedIntegerSolver;
import org.openelecbay.solver.integer.MixedIntegerSolvers;

/// The search along the chain beside OR-Tools, on homes with linear costs.
class TwoSearchesTest {

    private static final int STEPS = 24;

    @Test
    void theSearchAlongTheChainAndOrToolsFindPlansOfTheSameCost() {
        MixedIntegerSolver cbc = MixedIntegerSolvers.best();
        assertThat(cbc).isNotInstanceOf(BranchAndBound.class);
        for (long seed = 1; seed <= 12; seed++) {
            Household home = home(new Random(seed), (int) seed % 3, seed % 2 == 0, seed % 4 == 1);
            Schedule plan = new Scheduler().plan(home);

            assertThat(plan.gap()).as("seed %d", seed).isZero();
            assertThat(ScheduleAudit.check(home, plan)).as("seed %d", seed).isEmpty();
            assertThat(plan.cost().total())
                    .as("seed %d", seed)
                    .isCloseTo(new Scheduler(cbc).plan(home).cost().total(), within(1e-5));
        }
    }

    private static double[] each(double value) {
        double[] series = new double[STEPS];
        Arrays.fill(series, value);
        return series;
    }

    private static Household home(Random random, int appliances, boolean hasGenerator, boolean isNegativeAtNoon) {
        double[] price = random.doubles(STEPS, 0.1, 0.4).toArray();
        double[] export = each(0.05);
        double[] sun = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            sun[step] = Math.max(0, 5 * Math.sin(Math.PI * (step - 6) / 12)) * random.nextDouble(0.4, 1);
            if (isNegativeAtNoon && step > 10 && step < 15) {
                price[step] = -random.nextDouble(0.05, 0.2);
                export[step] = price[step] - 0.02;
            }
        }
        List<Equipment> equipment = new ArrayList<>(List.of(
                new Renewable("sun", sun, 0),
                new Storage("battery", 3, 0.5, 6.4, 5, 5, 0.95, 0.95, 0, 0.01, 0, Terminal.AS_BEGUN)));
        for (int each = 0; each < appliances; each++) {
            int earliest = random.nextInt(STEPS / 2);
            equipment.add(new BlockAppliance(
                    "appliance " + each,
                    random.nextDouble(0.8, 2.2),
                    random.nextInt(1, 4),
                    earliest,
                    earliest + 9,
                    earliest + random.nextInt(9),
                    0.002));
        }
        if (hasGenerator) {
            equipment.add(new Generator("unit", 1, 3, 0, 0.25, 0.1, Double.POSITIVE_INFINITY, 0));
        }
        return new Household(
                new Steps(STEPS, 1),
                new Contract(price, export, each(0.01), each(15), each(15), 0, 10),
                random.doubles(STEPS, 0.2, 2).toArray(),
                equipment);
    }
}
