package org.openelecbay.cli.vector.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import tools.jackson.databind.node.ObjectNode;

/// A building with panels, battery, car and a load that moves (spec scheduling 4).
public final class BuildingDays implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenHome written = new WrittenHome(inputs, "importPrice");
        List<Equipment> equipment = new ArrayList<>();
        equipment.add(new Renewable("panels", written.series("pvKw", 0), 0));
        if (inputs.has("battery")) {
            Given battery = inputs.at("battery");
            Given rule = battery.has("terminal") ? battery : inputs;
            equipment.add(WrittenHome.battery(battery, battery.number("wearPerKw2h", 0), WrittenHome.terminal(rule)));
        }
        if (inputs.has("ev")) {
            Given car = inputs.at("ev");
            equipment.add(WrittenHome.car(
                    car, car.whole("arrivalStep"), car.whole("departureStep"), car.number("pV2gMaxKw", 0)));
        }
        if (inputs.has("shiftable")) {
            equipment.add(shiftable(written, inputs.at("shiftable")));
        }
        Household home = written.home(
                written.contract(written.series("importPrice", 0), written.series("exportPrice", 0)),
                written.series("loadKw", 0),
                equipment);
        Schedule schedule = new Scheduler().plan(home);
        ObjectNode result = Result.object();
        result.set("cost", Result.number(schedule.cost().total()));
        result.set("importKw", Result.numbers(schedule.importKw()));
        result.set("exportKw", Result.numbers(schedule.exportKw()));
        EquipmentSchedule car = schedule.equipment().get("car");
        if (car != null) {
            double energy = Arrays.stream(car.drawKw()).sum() * written.hours();
            result.set("evEnergyAtTerminalsKwh", Result.number(energy));
        }
        return result;
    }

    /// Anywhere from its first step to its last, both included.
    private static DivisibleLoad shiftable(WrittenHome written, Given given) {
        double[] none = new double[written.count()];
        double[] most = new double[written.count()];
        Arrays.fill(most, given.whole("fromStep"), given.whole("toStep") + 1, given.number("pMaxKw"));
        return new DivisibleLoad(
                "shiftable", none, none, most, given.number("energyKwh"), 0, WrittenHome.SHORTFALL_PER_KWH);
    }
}
