package org.openelecbay.cli.vector.scheduling;

import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.rolling.RollingHorizon;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import tools.jackson.databind.node.ObjectNode;

/// A day planned step by step with forecasts that are a factor away from the truth (spec scheduling 4.3).
public final class RollingDays implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenHome written = new WrittenHome(inputs, "importPrice");
        Contract contract = written.contract(written.series("importPrice", 0), written.series("exportPrice", 0));
        Given battery = inputs.at("battery");
        Storage storage = WrittenHome.battery(battery, battery.number("wearPerKw2h", 0), Terminal.AS_BEGUN);
        double[] load = written.series("loadKw", 0);
        double[] available = written.series("pvKw", 0);
        double factor = inputs.number("forecastFactor", 1);
        Household actual = written.home(contract, load, List.of(new Renewable("panels", available, 0), storage));
        Household without = written.home(contract, load, List.of(new Renewable("panels", available, 0)));
        Scheduler scheduler = new Scheduler();
        Schedule rolled = new RollingHorizon(scheduler, inputs.whole("windowSteps"))
                .run(
                        actual,
                        step -> written.home(
                                contract,
                                expected(load, step, factor),
                                List.of(new Renewable("panels", expected(available, step, factor), 0), storage)))
                .schedule();
        ObjectNode result = Result.object();
        result.set("costNoBattery", Result.number(scheduler.plan(without).cost().total()));
        result.set(
                "costPerfectForesight",
                Result.number(scheduler.plan(actual).cost().total()));
        result.set("costRolling", Result.number(rolled.cost().total()));
        result.set("importKw", Result.numbers(rolled.importKw()));
        return result;
    }

    private static double[] expected(double[] actual, int measuredUntil, double factor) {
        double[] expected = actual.clone();
        for (int step = measuredUntil + 1; step < expected.length; step++) {
            expected[step] *= factor;
        }
        return expected;
    }
}
