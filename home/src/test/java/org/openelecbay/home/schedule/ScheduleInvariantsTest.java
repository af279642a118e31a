package org.openelecbay.home.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.Vehicle;

/// Spec scheduling 12, items 1 to 6.
class ScheduleInvariantsTest {

    private static final Scheduler SCHEDULER = new Scheduler();

    @Test
    void everyScheduleOfEveryKindOfEquipmentPassesItsAudit() {
        RandomGenerator random = Property.random("schedule-audit");
        for (int run = 0; run < 60; run++) {
            RandomHomes homes = new RandomHomes(random, 24, random.nextBoolean() ? 1 : 0.25);
            Household home = homes.convex(homes.contract());

            assertThat(ScheduleAudit.check(home, SCHEDULER.plan(home)))
                    .as("run %d", run)
                    .isEmpty();
            assertThat(ScheduleAudit.check(home, SelfConsumption.plan(home)))
                    .as("rule of run %d", run)
                    .isEmpty();
        }
    }

    @Test
    void appliancesAndGeneratorsThatAreSwitchedPassTheAuditToo() {
        RandomGenerator random = Property.random("schedule-audit-switched");
        for (int run = 0; run < 8; run++) {
            RandomHomes homes = new RandomHomes(random, 8, 1);
            Household home = homes.switched(homes.contract());
            Schedule schedule = SCHEDULER.plan(home);

            assertThat(schedule.method()).isEqualTo(Schedule.Method.MIXED_INTEGER);
            assertThat(ScheduleAudit.check(home, schedule)).as("run %d", run).isEmpty();
        }
    }

    @Test
    void noPlanIsDearerThanTheRule() {
        RandomGenerator random = Property.random("schedule-rule");
        for (int run = 0; run < 30; run++) {
            RandomHomes homes = new RandomHomes(random, 24, 0.5);
            Household home = Homes.of(
                    0.5,
                    homes.contract(),
                    Homes.each(24, 1.5),
                    homes.panels(),
                    homes.battery("battery"),
                    homes.car(),
                    homes.divisible(),
                    homes.curtailable());

            double rule = SelfConsumption.plan(home).cost().total();
            assertThat(SCHEDULER.plan(home).cost().total()).as("run %d", run).isLessThanOrEqualTo(rule + 1e-5);
        }
    }

    @Test
    void moreBatteryMorePanelsAndWiderLimitsNeverRaiseTheCost() {
        RandomGenerator random = Property.random("schedule-monotone");
        for (int run = 0; run < 20; run++) {
            RandomHomes homes = new RandomHomes(random, 24, 0.5);
            Contract contract = homes.contract(0.05, 5);
            Renewable panels = new Renewable("panels", homes.panels().availableKw(), 0);
            Household home = Homes.of(0.5, contract, Homes.each(24, 2), panels, storage(5, 2), homes.car());
            double cost = SCHEDULER.plan(home).cost().total();

            assertThat(cost(home, contract, panels, storage(7, 2))).isLessThanOrEqualTo(cost + 1e-6);
            assertThat(cost(home, contract, panels, storage(5, 3))).isLessThanOrEqualTo(cost + 1e-6);
            Renewable more = new Renewable("panels", times(panels.availableKw(), 1.3), 0);
            assertThat(cost(home, contract, more, storage(5, 2))).isLessThanOrEqualTo(cost + 1e-6);
            Contract wider = new Contract(
                    contract.importPrice(),
                    contract.exportPrice(),
                    contract.networkFee(),
                    times(contract.importLimitKw(), 1.5),
                    times(contract.exportLimitKw(), 1.5),
                    contract.peakPricePerKw(),
                    contract.unservedPerKwh());
            assertThat(cost(home, wider, panels, storage(5, 2))).isLessThanOrEqualTo(cost + 1e-6);
        }
    }

    private static double cost(Household home, Contract contract, Renewable panels, Storage storage) {
        List<Equipment> equipment = List.of(panels, storage, home.equipment().get(2));
        Household changed = new Household(home.steps(), contract, home.loadKw(), equipment);
        return SCHEDULER.plan(changed).cost().total();
    }

    private static Storage storage(double highestKwh, double kw) {
        return new Storage("battery", 2, 0.5, highestKwh, kw, kw, 0.95, 0.95, 0, 0.005, 0, Terminal.AS_BEGUN);
    }

    private static double[] times(double[] series, double factor) {
        return Arrays.stream(series).map(each -> factor * each).toArray();
    }

    @Test
    void wholeNumbersChangeNothingAtOrdinaryPrices() {
        RandomGenerator random = Property.random("schedule-convex");
        for (int run = 0; run < 6; run++) {
            RandomHomes homes = new RandomHomes(random, 6, 1);
            Household home =
                    Homes.of(1, homes.contract(), Homes.each(6, 1.5), homes.panels(), homes.battery("battery"));
            Schedule plan = SCHEDULER.plan(home);

            double whole = SCHEDULER.planWithWholeNumbers(home).cost().total();
            assertThat(plan.method()).isNotEqualTo(Schedule.Method.MIXED_INTEGER);
            assertThat(plan.cost().total()).isCloseTo(whole, within(1e-6));
            assertThat(SCHEDULER.relaxedCost(home)).isCloseTo(whole, within(1e-6));
        }
    }

    @Test
    void atNegativePricesThePlanCostsNoLessThanTheRelaxedProgram() {
        RandomGenerator random = Property.random("schedule-negative");
        for (int run = 0; run < 6; run++) {
            RandomHomes homes = new RandomHomes(random, 6, 1);
            Household home = Homes.of(
                    1, homes.contract(-0.4, 8), Homes.each(6, 1.5), homes.panels(), homes.battery("battery"));
            Schedule plan = SCHEDULER.plan(home);

            assertThat(ScheduleAudit.check(home, plan)).isEmpty();
            assertThat(plan.cost().total()).isGreaterThanOrEqualTo(SCHEDULER.relaxedCost(home) - 1e-6);
            assertThat(plan.cost().total())
                    .isCloseTo(SCHEDULER.planWithWholeNumbers(home).cost().total(), within(1e-6));
        }
    }

    @Test
    void halvingTheStepChangesNeitherCostNorEnergy() {
        RandomGenerator random = Property.random("schedule-halving");
        for (int run = 0; run < 20; run++) {
            RandomHomes homes = new RandomHomes(random, 12, 1);
            Contract contract = homes.contract();
            double[] load = Homes.each(12, random.nextDouble(1, 3));
            double[] available = homes.panels().availableKw();
            Household whole = Homes.of(1, contract, load, new Renewable("panels", available, 0), storage(6, 2));
            Household halves = Homes.of(
                    0.5, halved(contract), twice(load), new Renewable("panels", twice(available), 0), storage(6, 2));

            Schedule one = SCHEDULER.plan(whole);
            Schedule two = SCHEDULER.plan(halves);
            assertThat(two.cost().total()).isCloseTo(one.cost().total(), within(1e-6));
        }
    }

    private static Contract halved(Contract contract) {
        return new Contract(
                twice(contract.importPrice()),
                twice(contract.exportPrice()),
                twice(contract.networkFee()),
                twice(contract.importLimitKw()),
                twice(contract.exportLimitKw()),
                contract.peakPricePerKw(),
                contract.unservedPerKwh());
    }

    private static double[] twice(double[] series) {
        double[] twice = new double[2 * series.length];
        Arrays.setAll(twice, each -> series[each / 2]);
        return twice;
    }

    @Test
    void scalingAllPricesScalesTheCostAndAConstantShiftsAFixedSchedule() {
        RandomGenerator random = Property.random("schedule-scaling");
        for (int run = 0; run < 20; run++) {
            RandomHomes homes = new RandomHomes(random, 24, 0.5);
            Contract contract = homes.contract();
            Storage free = new Storage("battery", 2, 1, 8, 3, 3, 0.95, 0.95, 0, 0, 0, Terminal.AS_BEGUN);
            Equipment[] equipment = {new Renewable("panels", homes.panels().availableKw(), 0), free};
            double[] load = Homes.each(24, 1.5);
            Schedule plan = SCHEDULER.plan(Homes.of(0.5, contract, load, equipment));
            Schedule scaled = SCHEDULER.plan(Homes.of(0.5, priced(contract, 3, 0), load, equipment));
            Schedule shifted = SettledSchedule.of(
                    Homes.of(0.5, priced(contract, 1, 0.07), load, equipment), plan.method(), plan.equipment());

            assertThat(ScheduleAudit.check(Homes.of(0.5, contract, load, equipment), plan))
                    .isEmpty();
            assertThat(scaled.cost().total()).isCloseTo(3 * plan.cost().total(), within(1e-5));
            double netImport = 0;
            for (int step = 0; step < 24; step++) {
                netImport -= 0.5 * plan.injectionKw(step);
            }
            assertThat(shifted.cost().total()).isCloseTo(plan.cost().total() + 0.07 * netImport, within(1e-6));
        }
    }

    private static Contract priced(Contract contract, double factor, double more) {
        return new Contract(
                Arrays.stream(contract.importPrice()).map(each -> factor * each + more).toArray(),
                Arrays.stream(contract.exportPrice()).map(each -> factor * each + more).toArray(),
                times(contract.networkFee(), factor),
                contract.importLimitKw(),
                contract.exportLimitKw(),
                factor * contract.peakPricePerKw(),
                factor * contract.unservedPerKwh());
    }

    @Test
    void everyCarReachesItsRequirementOrNamesWhatIsMissing() {
        RandomGenerator random = Property.random("schedule-car");
        for (int run = 0; run < 40; run++) {
            RandomHomes homes = new RandomHomes(random, 24, 0.5);
            Vehicle car = homes.car();
            Schedule plan = SCHEDULER.plan(Homes.of(0.5, homes.contract(), Homes.each(24, 1), car));
            double[] content = new ArrayList<>(plan.equipment().values()).getFirst().state();

            for (Vehicle.Stay stay : car.stays()) {
                double missing = stay.requiredKwh() - content[stay.departure() - 1];
                boolean named = plan.shortfalls().stream()
                        .anyMatch(each -> each.step() == stay.departure() - 1
                                && Math.abs(each.amount() - missing) < 1e-6);
                assertThat(missing <= 1e-6 || named).as("run %d", run).isTrue();
            }
        }
    }

    @Test
    void aPreparedHouseholdGivesThePlansOfTheScheduler() {
        RandomGenerator random = Property.random("schedule-prepared");
        RandomHomes homes = new RandomHomes(random, 24, 1);
        PreparedHousehold prepared = SCHEDULER.prepare();
        for (int run = 0; run < 20; run++) {
            Household home = Homes.of(
                    1, homes.contract(0.05, 9), Homes.each(24, 1.5), homes.panels(), storage(random.nextDouble(3, 9), 2));

            assertThat(prepared.plan(home).cost().total())
                    .isCloseTo(SCHEDULER.plan(home).cost().total(), within(1e-6));
        }
    }
}
