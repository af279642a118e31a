package org.openelecbay.home.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.solver.integer.BranchAndBound;
import org.openelecbay.solver.integer.MixedIntegerOptions;
import org.openelecbay.solver.integer.MixedIntegerProgram;
import org.openelecbay.solver.integer.MixedIntegerSolution;
import org.openelecbay.solver.integer.MixedIntegerSolver;

/// The search along the chain beside enumeration and the search without structure.
class WholeNumbersTest {

    private static final int STEPS = 12;

    @Test
    void thePlanOfAppliancesIsTheCheapestOfAllPlansOfStarts() {
        RandomGenerator random = Property.random("starts-enumerated");
        for (int run = 0; run < 8; run++) {
            RandomHomes homes = new RandomHomes(random, STEPS, 0.5);
            Contract contract = homes.contract(0.05, 12);
            double[] load = Homes.each(STEPS, random.nextDouble(0.2, 1));
            List<Equipment> rest = List.of(homes.panels(), homes.battery("battery"));
            List<BlockAppliance> appliances = List.of(appliance("one", random), appliance("two", random));
            List<Equipment> all = new ArrayList<>(rest);
            all.addAll(appliances);
            Schedule plan = new Scheduler().plan(new Household(new Steps(STEPS, 0.5), contract, load, all));

            double least = Double.POSITIVE_INFINITY;
            for (int first = appliances.get(0).earliestStart(); first <= latest(appliances.get(0)); first++) {
                for (int second = appliances.get(1).earliestStart(); second <= latest(appliances.get(1)); second++) {
                    double[] with = load.clone();
                    double discomfort = add(with, appliances.get(0), first) + add(with, appliances.get(1), second);
                    Household held = new Household(new Steps(STEPS, 0.5), contract, with, rest);
                    least = Math.min(least, new Scheduler().plan(held).cost().total() + discomfort);
                }
            }
            assertThat(plan.cost().total()).as("run %d", run).isCloseTo(least, within(1e-6));
            assertThat(plan.gap()).isZero();
        }
    }

    private static BlockAppliance appliance(String name, RandomGenerator random) {
        int earliest = random.nextInt(0, STEPS - 4);
        return new BlockAppliance(
                name,
                random.nextDouble(0.5, 2),
                random.nextInt(1, 4),
                earliest,
                random.nextInt(earliest, STEPS),
                random.nextInt(STEPS),
                random.nextBoolean() ? 0 : 0.005);
    }

    private static int latest(BlockAppliance appliance) {
        return Math.min(appliance.latestStart(), STEPS - appliance.steps());
    }

    private static double add(double[] load, BlockAppliance appliance, int start) {
        for (int step = start; step < start + appliance.steps(); step++) {
            load[step] += appliance.kw();
        }
        double kwh = appliance.kw() * appliance.steps() * 0.5;
        return appliance.discomfortPerKwhStep() * kwh * Math.abs(start - appliance.preferredStart());
    }

    @Test
    void generatorsAppliancesNegativePricesAndSquaresCostWhatTheSearchWithoutStructureFinds() {
        RandomGenerator random = Property.random("structure-or-not");
        for (int run = 0; run < 12; run++) {
            RandomHomes homes = new RandomHomes(random, 6, 1);
            Household home = homes.switched(homes.contract(run % 2 == 0 ? 0.05 : -0.2, 12));
            Schedule plan = new Scheduler().plan(home);
            Schedule other = new Scheduler(new BranchAndBound()).plan(home);

            assertThat(plan.gap()).isZero();
            assertThat(ScheduleAudit.check(home, plan)).as("run %d", run).isEmpty();
            assertThat(plan.cost().total())
                    .as("run %d", run)
                    .isCloseTo(other.cost().total(), within(1e-5));
        }
    }

    @Test
    void feedInAbovePriceAndFeeIsSearchedExactly() {
        RandomGenerator random = Property.random("turnover");
        for (int run = 0; run < 6; run++) {
            RandomHomes homes = new RandomHomes(random, 6, 1);
            Contract dear = homes.contract(0.05, 8);
            double[] feedIn = dear.exportPrice().clone();
            for (int step = 0; step < feedIn.length; step += 2) {
                feedIn[step] = dear.importPrice()[step] + dear.networkFee()[step] + 0.1;
            }
            Contract contract = new Contract(
                    dear.importPrice(),
                    feedIn,
                    dear.networkFee(),
                    dear.importLimitKw(),
                    dear.exportLimitKw(),
                    dear.peakPricePerKw(),
                    10);
            Household home = homes.switched(contract);
            Schedule plan = new Scheduler().plan(home);

            assertThat(ScheduleAudit.check(home, plan)).as("run %d", run).isEmpty();
            assertThat(plan.cost().total())
                    .as("run %d", run)
                    .isCloseTo(
                            new Scheduler(new BranchAndBound())
                                    .plan(home)
                                    .cost()
                                    .total(),
                            within(1e-5));
        }
    }

    @Test
    void aGeneratorWhoseLeastPowerIsItsMostIsOnOrOff() {
        Contract contract = Homes.contract(new double[] {0.1, 0.5, 0.5, 0.1}, Homes.each(4, 0), 10);
        Equipment unit = new Generator("unit", 2, 2, 0, 0.2, 0.3, Double.POSITIVE_INFINITY, 0);
        Schedule plan = new Scheduler().plan(Homes.of(1, contract, Homes.each(4, 1.5), unit));

        // Twice 2 kWh at 0.2 and one start instead of twice 1.5 kWh at 0.5.
        assertThat(plan.equipment().get("unit").giveKw()).containsExactly(new double[] {0, 2, 2, 0}, within(1e-7));
        assertThat(plan.cost().total()).isCloseTo(2 * 1.5 * 0.1 + 2 * 2 * 0.2 + 0.3, within(1e-7));
    }

    @Test
    void aSearchThatStopsAtItsLimitSaysHowMuchCouldStillBeSaved() {
        RandomGenerator random = Property.random("stopped-early");
        int stopped = 0;
        for (int run = 0; run < 10; run++) {
            RandomHomes homes = new RandomHomes(random, 6, 1);
            Household home = homes.switched(homes.contract(0.05, 12));
            Schedule early = new Scheduler(new Hurried()).plan(home);
            double least = new Scheduler().plan(home).cost().total();

            assertThat(early.cost().total() - early.gap()).as("run %d", run).isLessThanOrEqualTo(least + 1e-6);
            assertThat(early.cost().total()).as("run %d", run).isGreaterThanOrEqualTo(least - 1e-6);
            stopped += early.gap() > 0 ? 1 : 0;
        }
        assertThat(stopped).isPositive();
    }

    /// A solver that stops soon after it has found a point.
    private record Hurried() implements MixedIntegerSolver {

        @Override
        public boolean takes(MixedIntegerProgram program) {
            return true;
        }

        @Override
        public MixedIntegerSolution solve(MixedIntegerProgram program, MixedIntegerOptions options) {
            MixedIntegerSolution found;
            int nodes = 1;
            do {
                found = new BranchAndBound().solve(program, new MixedIntegerOptions(1e-9, nodes++, 60));
            } while (found.x().length == 0);
            return found;
        }
    }
}
