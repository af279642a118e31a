package org.openelecbay.cli.vector.scheduling;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.SelfConsumption;
import org.openelecbay.home.schedule.Shortfall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A car that charges at once, when it is cheap, or also gives (spec scheduling 3.1). Costs are without
/// what is missing at the departure, which stands beside them.
public final class Vehicles implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenHome written = new WrittenHome(inputs, "price");
        double[] price = written.series("price", 0);
        int arrival = inputs.whole("arrivalStep");
        int departure = inputs.whole("departureStep");
        Vehicle smart = WrittenHome.car(inputs, arrival, departure, 0);
        Vehicle giving = WrittenHome.car(inputs, arrival, departure, inputs.number("pV2gMaxKw", 0));
        Household home = written.atOnePrice(price, smart);
        Scheduler scheduler = new Scheduler();
        Schedule planned = scheduler.plan(home);
        Schedule both = scheduler.plan(written.atOnePrice(price, giving));
        ObjectNode result = Result.object();
        result.set("costUncontrolled", cost(SelfConsumption.plan(home)));
        result.set("costSmart", cost(planned));
        result.set("costV2g", cost(both));
        EquipmentSchedule car = both.equipment().get("car");
        if (car != null) {
            result.set("chargeV2gKw", Result.numbers(car.drawKw()));
            result.set("dischargeV2gKw", Result.numbers(car.giveKw()));
            result.set("energyV2gKwh", Result.numbers(car.state()));
        }
        result.set(
                "shortfallKwh",
                Result.number(planned.shortfalls().stream()
                        .mapToDouble(Shortfall::amount)
                        .sum()));
        return result;
    }

    private static JsonNode cost(Schedule schedule) {
        return Result.number(schedule.cost().total() - schedule.cost().shortfall());
    }
}
