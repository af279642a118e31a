package org.openelecbay.cli.vector.scheduling;

import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import tools.jackson.databind.node.ObjectNode;

/// A battery behind a meter, or trading alone at one price (spec scheduling 2).
public final class Batteries implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        return inputs.has("importPrice") ? behindMeter(inputs) : trading(inputs);
    }

    private static ObjectNode trading(Given inputs) {
        WrittenHome written = new WrittenHome(inputs, "price");
        Given battery = inputs.at("battery");
        Storage storage = WrittenHome.battery(battery, inputs.number("wearPerKw2h", 0), WrittenHome.terminal(battery));
        Schedule schedule = new Scheduler().plan(written.atOnePrice(written.series("price", 0), storage));
        ObjectNode result = Result.object();
        result.set("objective", Result.number(schedule.cost().total()));
        putFlows(result, schedule);
        return result;
    }

    private static ObjectNode behindMeter(Given inputs) {
        WrittenHome written = new WrittenHome(inputs, "importPrice");
        Given battery = inputs.at("battery");
        Storage storage = WrittenHome.battery(battery, inputs.number("wearPerKw2h", 0), WrittenHome.terminal(battery));
        Contract contract = written.contract(written.series("importPrice", 0), written.series("exportPrice", 0));
        Scheduler scheduler = new Scheduler();
        Household home = home(written, contract, storage);
        Schedule schedule = scheduler.plan(home);
        ObjectNode result = Result.object();
        Household without = written.home(contract, written.series("loadKw", 0), List.of(panels(written)));
        result.set("costNoBattery", Result.number(scheduler.plan(without).cost().total()));
        result.set("cost", Result.number(schedule.cost().total()));
        result.set(
                "costMilp",
                Result.number(scheduler.planWithWholeNumbers(home).cost().total()));
        result.set("importKw", Result.numbers(schedule.importKw()));
        result.set("exportKw", Result.numbers(schedule.exportKw()));
        putFlows(result, schedule);
        if (inputs.has("negativeVariant")) {
            putVariant(result, written, inputs.at("negativeVariant"), contract, storage);
        }
        return result;
    }

    private static void putVariant(
            ObjectNode result, WrittenHome written, Given variant, Contract contract, Storage battery) {
        Contract prices = written.contract(
                variant.has("importPrice") ? written.series(variant, "importPrice", 0) : contract.importPrice(),
                variant.has("exportPrice") ? written.series(variant, "exportPrice", 0) : contract.exportPrice());
        Storage changed = new Storage(
                battery.name(),
                variant.number("soc0Kwh", battery.initialKwh()),
                variant.number("socMinKwh", battery.lowestKwh()),
                variant.number("socMaxKwh", battery.highestKwh()),
                battery.chargeKw(),
                battery.dischargeKw(),
                battery.chargeEfficiency(),
                battery.dischargeEfficiency(),
                battery.selfDischargePerHour(),
                variant.number("degradationPerKwhThroughput", battery.wearPerKwh()),
                battery.wearPerKw2h(),
                battery.terminal());
        Household home = home(written, prices, changed);
        Scheduler scheduler = new Scheduler();
        result.set("negativeLpCost", Result.number(scheduler.relaxedCost(home)));
        result.set("negativeMilpCost", Result.number(scheduler.plan(home).cost().total()));
    }

    private static Household home(WrittenHome written, Contract contract, Storage battery) {
        List<Equipment> equipment = List.of(panels(written), battery);
        return written.home(contract, written.series("loadKw", 0), equipment);
    }

    private static Renewable panels(WrittenHome written) {
        return new Renewable("panels", written.series("pvKw", 0), 0);
    }

    private static void putFlows(ObjectNode result, Schedule schedule) {
        EquipmentSchedule battery = schedule.equipment().get("battery");
        if (battery != null) {
            result.set("chargeKw", Result.numbers(battery.drawKw()));
            result.set("dischargeKw", Result.numbers(battery.giveKw()));
            result.set("socKwh", Result.numbers(battery.state()));
        }
    }
}
