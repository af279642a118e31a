package org.openelecbay.cli.vector.scheduling;

import java.util.Locale;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Shortfall;
import tools.jackson.databind.node.ObjectNode;

/// A building of first order with a heat pump or a cooler (spec scheduling 3.3).
public final class HeatedRooms implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenHome written = new WrittenHome(inputs, "price");
        ThermalZone zone = zone(written, inputs, inputs.number("pMaxKw"));
        Schedule schedule = plan(written, zone);
        ObjectNode result = Result.object();
        result.set("decay", Result.number(zone.decay(written.hours())));
        result.set(
                "freeRunningC",
                Result.numbers(done(plan(written, zone(written, inputs, 0))).state()));
        result.set("cost", Result.number(schedule.cost().total()));
        result.set("pKw", Result.numbers(done(schedule).drawKw()));
        result.set("indoorC", Result.numbers(done(schedule).state()));
        double outside =
                schedule.shortfalls().stream().mapToDouble(Shortfall::amount).sum();
        result.set("outsideKelvinHours", Result.number(outside));
        return result;
    }

    private static Schedule plan(WrittenHome written, ThermalZone zone) {
        return new Scheduler().plan(written.atOnePrice(written.series("price", 0), zone));
    }

    private static EquipmentSchedule done(Schedule schedule) {
        return schedule.equipment().values().iterator().next();
    }

    private static ThermalZone zone(WrittenHome written, Given inputs, double mostKw) {
        boolean cools = inputs.text("mode", "heat").toLowerCase(Locale.ROOT).startsWith("cool");
        return new ThermalZone(
                "room",
                inputs.number("rKPerKw"),
                inputs.number("cKwhPerK"),
                inputs.number("indoor0C"),
                written.series("outdoorC", 0),
                written.series("gainsKw", 0),
                written.series("minC", -273.15),
                written.series("maxC", 1000),
                cools ? ThermalZone.Mode.COOL : ThermalZone.Mode.HEAT,
                mostKw,
                written.series("cop", 3),
                inputs.number("discomfortPerKelvinHour", Double.POSITIVE_INFINITY));
    }
}
