package org.openelecbay.home.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.Vehicle;

/// The same home written down for another solver, by its contents summed up instead of stepped.
class OjAlgoOracleTest {

    private static final int STEPS = 12;

    @Test
    void panelsBatteryAndCarCostWhatAnotherSolverFinds() {
        RandomGenerator random = Property.random("schedule-ojalgo");
        for (int run = 0; run < 15; run++) {
            RandomHomes homes = new RandomHomes(random, STEPS, 0.5);
            Contract contract = homes.contract(0.05, 12);
            Renewable panels = homes.panels();
            Storage battery = new Storage(
                    "battery", 3, 1, 6, 2, 2.5, 0.93, 0.96, 0, 0.01, 0, new Terminal.AtLeast(random.nextDouble(1, 5)));
            Vehicle car = homes.car();
            Household home = Homes.of(0.5, contract, Homes.each(STEPS, 1.2), panels, battery, car);

            double cost = new Scheduler().plan(home).cost().total();

            assertThat(cost).as("run %d", run).isCloseTo(oracle(home, panels, battery, car), within(1e-5));
        }
    }

    private static double oracle(Household home, Renewable panels, Storage battery, Vehicle car) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Contract contract = home.contract();
        Variable[] charge = new Variable[STEPS];
        Variable[] discharge = new Variable[STEPS];
        Variable[] carIn = new Variable[STEPS];
        Variable[] carOut = new Variable[STEPS];
        Variable peak = model.addVariable("peak").lower(0).weight(contract.peakPricePerKw());
        double curtailed = 0;
        for (int step = 0; step < STEPS; step++) {
            int now = step;
            Vehicle.Stay stay = car.stays().stream()
                    .filter(each -> each.covers(now))
                    .findFirst()
                    .orElse(null);
            double out = stay == null || stay.arrivalKwh() < car.lowestKwh() ? 0 : car.dischargeKw();
            charge[step] = kw(model, "c" + step, battery.chargeKw(), battery.wearPerKwh() * 0.5);
            discharge[step] = kw(model, "d" + step, battery.dischargeKw(), battery.wearPerKwh() * 0.5);
            carIn[step] = kw(model, "ci" + step, stay == null ? 0 : car.chargeKw(), 0);
            carOut[step] = kw(model, "co" + step, out, car.wearPerKwhDischarged() * 0.5);
            double price = contract.importPrice()[step] + contract.networkFee()[step];
            Variable in = kw(model, "i" + step, contract.importLimitKw()[step], price * 0.5);
            Variable sold = kw(model, "e" + step, contract.exportLimitKw()[step], -contract.exportPrice()[step] * 0.5);
            Variable sun = kw(model, "s" + step, panels.availableKw()[step], -panels.curtailmentPerKwh() * 0.5);
            curtailed += panels.curtailmentPerKwh() * panels.availableKw()[step] * 0.5;
            Variable unserved = kw(model, "u" + step, home.loadKw()[step], contract.unservedPerKwh() * 0.5);
            Expression balance = model.addExpression("balance" + step).level(home.loadKw()[step]);
            balance.set(in, 1).set(sold, -1).set(sun, 1).set(unserved, 1);
            balance.set(charge[step], -1)
                    .set(discharge[step], 1)
                    .set(carIn[step], -1)
                    .set(carOut[step], 1);
            model.addExpression("peak" + step).upper(0).set(in, 1).set(peak, -1);
        }
        Variable missing = kw(model, "missing", 10, contract.unservedPerKwh());
        for (int step = 0; step < STEPS; step++) {
            Expression content = model.addExpression("content" + step)
                    .lower(battery.lowestKwh() - battery.initialKwh())
                    .upper(battery.highestKwh() - battery.initialKwh());
            sum(content, charge, 0.5 * battery.chargeEfficiency(), 0, step);
            sum(content, discharge, -0.5 / battery.dischargeEfficiency(), 0, step);
        }
        Expression end = model.addExpression("end")
                .lower(battery.terminalKwh() - battery.initialKwh())
                .set(missing, 1);
        sum(end, charge, 0.5 * battery.chargeEfficiency(), 0, STEPS - 1);
        sum(end, discharge, -0.5 / battery.dischargeEfficiency(), 0, STEPS - 1);
        for (Vehicle.Stay stay : car.stays()) {
            addStay(model, car, stay, carIn, carOut);
        }
        Optimisation.Result result = model.minimise();
        assertThat(result.getState().isOptimal()).isTrue();
        return result.getValue() + curtailed;
    }

    private static void addStay(
            ExpressionsBasedModel model, Vehicle car, Vehicle.Stay stay, Variable[] carIn, Variable[] carOut) {
        double floor = Math.min(car.lowestKwh(), stay.arrivalKwh());
        for (int step = stay.arrival(); step < stay.departure(); step++) {
            Expression content = model.addExpression("car" + step)
                    .lower(floor - stay.arrivalKwh())
                    .upper(car.highestKwh() - stay.arrivalKwh());
            sum(content, carIn, 0.5 * car.chargeEfficiency(), stay.arrival(), step);
            sum(content, carOut, -0.5 / car.dischargeEfficiency(), stay.arrival(), step);
        }
        Variable lacking = kw(model, "short" + stay.arrival(), 50, car.shortfallPerKwh());
        Expression leaves = model.addExpression("leaves" + stay.arrival())
                .lower(stay.requiredKwh() - stay.arrivalKwh())
                .set(lacking, 1);
        sum(leaves, carIn, 0.5 * car.chargeEfficiency(), stay.arrival(), stay.departure() - 1);
        sum(leaves, carOut, -0.5 / car.dischargeEfficiency(), stay.arrival(), stay.departure() - 1);
    }

    private static Variable kw(ExpressionsBasedModel model, String name, double most, double cost) {
        return model.addVariable(name).lower(0).upper(most).weight(cost);
    }

    private static void sum(Expression into, Variable[] powers, double each, int from, int to) {
        for (int step = from; step <= to; step++) {
            into.set(powers[step], each);
        }
    }
}
