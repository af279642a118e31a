package org.openelecbay.home.schedule;

import java.util.List;
import java.util.Locale;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.CurtailableLoad;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.WaterHeater;

/// Steps every piece of equipment through its day again and adds up what that costs.
final class EquipmentAudit {

    private static final double TOLERANCE = ScheduleAudit.TOLERANCE;

    private final Household household;
    private final Schedule schedule;
    private final AuditedCost cost;
    private final List<String> findings;
    private final double hours;
    private final int count;

    EquipmentAudit(Household household, Schedule schedule, AuditedCost cost, List<String> findings) {
        this.household = household;
        this.schedule = schedule;
        this.cost = cost;
        this.findings = findings;
        hours = household.steps().hours();
        count = household.steps().count();
    }

    void check(Equipment equipment, EquipmentSchedule done) {
        switch (equipment) {
            case Storage each -> storage(each, done);
            case Vehicle each -> vehicle(each, done);
            case DivisibleLoad each -> divisible(each, done);
            case BlockAppliance each -> block(each, done);
            case CurtailableLoad each -> curtailable(each, done);
            case ThermalZone each -> thermal(each, done);
            case WaterHeater each -> heater(each, done);
            case Renewable each -> renewable(each, done);
            case Generator each -> generator(each, done);
            case Cogeneration each -> cogeneration(each, done);
        }
    }

    private void storage(Storage battery, EquipmentSchedule done) {
        double content = battery.initialKwh();
        boolean reachedFloor = content >= battery.lowestKwh();
        for (int step = 0; step < count; step++) {
            double in = done.drawKw()[step];
            double out = done.giveKw()[step];
            power(battery.name(), step, in, 0, battery.chargeKw());
            power(battery.name(), step, out, 0, battery.dischargeKw());
            alone(battery.name(), step, in, out);
            double before = content;
            content -= content * battery.selfDischargePerHour() * hours;
            content += in * hours * battery.chargeEfficiency() - out * hours / battery.dischargeEfficiency();
            state(battery.name(), step, done, content);
            boolean named = told(battery.name()) > 0;
            boolean low = content < battery.lowestKwh() - TOLERANCE;
            if (content > battery.highestKwh() + TOLERANCE || (low && (reachedFloor || out > TOLERANCE) && !named)) {
                found(battery.name(), step, "holds %.9f kWh after %.9f kWh", content, before);
            }
            reachedFloor |= !low;
            cost.wear +=
                    (in + out) * hours * battery.wearPerKwh() + (in * in + out * out) * hours * battery.wearPerKw2h();
        }
        end(battery.name(), battery.terminal(), content, battery.initialKwh(), battery.lowestKwh());
    }

    private void end(String name, Terminal terminal, double content, double begun, double lowest) {
        double missing = 0;
        switch (terminal) {
            case Terminal.Worth worth -> cost.terminalWorth += content * worth.perKwh();
            case Terminal.Exactly exact -> missing = Math.abs(Math.max(lowest, exact.kwh()) - content);
            case Terminal.AtLeast least ->
                missing = Math.max(lowest, Double.isNaN(least.kwh()) ? begun : least.kwh()) - content;
        }
        missing(name, count - 1, missing, household.contract().unservedPerKwh());
    }

    private void vehicle(Vehicle car, EquipmentSchedule done) {
        for (int step = 0; step < count; step++) {
            boolean there = false;
            for (Vehicle.Stay stay : car.stays()) {
                there |= step >= stay.arrival() && step < stay.departure();
            }
            power(car.name(), step, done.drawKw()[step], 0, there ? car.chargeKw() : 0);
            power(car.name(), step, done.giveKw()[step], 0, there ? car.dischargeKw() : 0);
            alone(car.name(), step, done.drawKw()[step], done.giveKw()[step]);
            cost.wear += done.giveKw()[step] * hours * car.wearPerKwhDischarged();
        }
        for (Vehicle.Stay stay : car.stays()) {
            double content = stay.arrivalKwh();
            double floor = Math.min(car.lowestKwh(), stay.arrivalKwh());
            for (int step = stay.arrival(); step < stay.departure(); step++) {
                content += done.drawKw()[step] * hours * car.chargeEfficiency();
                content -= done.giveKw()[step] * hours / car.dischargeEfficiency();
                state(car.name(), step, done, content);
                if (content < floor - TOLERANCE || content > car.highestKwh() + TOLERANCE) {
                    found(car.name(), step, "holds %.9f kWh, beyond %.9f kWh", content, floor);
                }
            }
            missing(car.name(), stay.departure() - 1, stay.requiredKwh() - content, car.shortfallPerKwh());
        }
    }

    private void divisible(DivisibleLoad load, EquipmentSchedule done) {
        double energy = 0;
        for (int step = 0; step < count; step++) {
            double draw = done.drawKw()[step];
            power(load.name(), step, draw, load.lowestKw()[step], load.highestKw()[step]);
            energy += draw * hours;
            cost.discomfort += load.discomfortPerKw2h() * Math.pow(draw - load.wishedKw()[step], 2) * hours;
        }
        if (energy > load.energyKwh() + TOLERANCE * count) {
            found(load.name(), count - 1, "takes %.9f kWh, more than %.9f kWh", energy, load.energyKwh());
        }
        missing(load.name(), count - 1, load.energyKwh() - energy, load.shortfallPerKwh());
    }

    private void block(BlockAppliance appliance, EquipmentSchedule done) {
        int first = -1;
        int runs = 0;
        for (int step = 0; step < count; step++) {
            double draw = done.drawKw()[step];
            if (draw > TOLERANCE) {
                first = first < 0 ? step : first;
                runs++;
                power(appliance.name(), step, draw, appliance.kw(), appliance.kw());
                if (step - first != runs - 1) {
                    found(appliance.name(), step, "runs again %.0f steps after step %.0f", step - first, first);
                }
            }
        }
        if (appliance.kw() <= TOLERANCE) {
            return;
        }
        if (runs != appliance.steps() || first < appliance.earliestStart() || first > appliance.latestStart()) {
            found(
                    appliance.name(),
                    Math.max(first, 0),
                    "begins and runs %.0f instead of %.0f steps, or at a wrong time",
                    runs,
                    appliance.steps());
        }
        int away = Math.abs(first - appliance.preferredStart());
        cost.discomfort += appliance.discomfortPerKwhStep() * appliance.kw() * runs * hours * away;
    }

    private void curtailable(CurtailableLoad load, EquipmentSchedule done) {
        for (int step = 0; step < count; step++) {
            double base = load.baseKw()[step];
            power(load.name(), step, done.drawKw()[step], base - base * load.mostShare(), base);
            cost.discomfort += load.discomfortPerKw2h() * Math.pow(base - done.drawKw()[step], 2) * hours;
        }
    }

    private void thermal(ThermalZone zone, EquipmentSchedule done) {
        double indoor = zone.initialC();
        double timeConstant = zone.kelvinPerKw() * zone.kwhPerKelvin();
        double outside = 0;
        for (int step = 0; step < count; step++) {
            double draw = done.drawKw()[step];
            power(zone.name(), step, draw, 0, zone.mostKw());
            double heat = draw * zone.cop()[step] * (zone.mode() == ThermalZone.Mode.COOL ? -1 : 1);
            double settles = zone.outdoorC()[step] + zone.kelvinPerKw() * (heat + zone.gainsKw()[step]);
            indoor = settles + (indoor - settles) * Math.exp(-hours / timeConstant);
            state(zone.name(), step, done, indoor);
            double beyond = Math.max(Math.max(zone.lowestC()[step] - indoor, indoor - zone.highestC()[step]), 0);
            outside += beyond * hours;
        }
        if (Double.isFinite(zone.discomfortPerKelvinHour())) {
            cost.discomfort += outside * zone.discomfortPerKelvinHour();
        }
        double named = told(zone.name());
        if (Math.abs(named - outside) > TOLERANCE * (count + 1)) {
            found(zone.name(), count - 1, "is %.9f Kh outside its band, of which %.9f Kh are named", outside, named);
        }
    }

    private void heater(WaterHeater tank, EquipmentSchedule done) {
        double content = tank.initialKwh();
        boolean reachedFloor = content >= tank.lowestKwh();
        for (int step = 0; step < count; step++) {
            power(tank.name(), step, done.drawKw()[step], 0, tank.mostKw());
            double own = content * (1 - tank.lossPerHour() * hours)
                    + (done.drawKw()[step] * tank.cop() - tank.demandKw()[step]) * hours;
            content = done.state()[step];
            double unmet = told(tank.name(), step);
            boolean ends = step == count - 1;
            double most = own + otherHeatKwh(tank, step) + unmet;
            if (content < own - TOLERANCE || content > most + TOLERANCE) {
                found(tank.name(), step, "holds %.9f kWh where its sources make %.9f kWh", content, own);
            }
            boolean low = content < tank.lowestKwh() - TOLERANCE;
            if (content > tank.highestKwh() + TOLERANCE || (low && reachedFloor && !ends)) {
                found(tank.name(), step, "holds %.9f kWh, beyond %.9f kWh", content, tank.lowestKwh());
            }
            reachedFloor |= !low;
            double unaccounted = content - own - otherHeatKwh(tank, step);
            missing(tank.name(), step, unaccounted, tank.shortfallPerKwh());
        }
        end(tank.name(), tank.terminal(), content, tank.initialKwh(), tank.lowestKwh());
    }

    private double otherHeatKwh(WaterHeater tank, int step) {
        double heat = 0;
        for (Equipment each : household.equipment()) {
            EquipmentSchedule its = schedule.equipment().get(each.name());
            if (each instanceof Cogeneration unit && unit.heatStore().equals(tank.name()) && its != null) {
                heat += its.giveKw()[step] * hours * unit.heatEfficiency() / unit.electricEfficiency();
            }
        }
        return heat;
    }

    private void renewable(Renewable panels, EquipmentSchedule done) {
        for (int step = 0; step < count; step++) {
            double available = panels.availableKw()[step];
            power(panels.name(), step, done.giveKw()[step], 0, available);
            cost.discomfort += (available - done.giveKw()[step]) * hours * panels.curtailmentPerKwh();
        }
    }

    private void generator(Generator unit, EquipmentSchedule done) {
        double before = unit.initialKw();
        boolean ran = before > 0;
        for (int step = 0; step < count; step++) {
            double give = done.giveKw()[step];
            boolean runs = unit.isSwitched() ? done.state()[step] > 0.5 : give > 0;
            power(unit.name(), step, give, runs ? unit.leastKw() : 0, runs ? unit.mostKw() : 0);
            if (Math.abs(give - before) > unit.rampKw() + TOLERANCE) {
                found(unit.name(), step, "changes to %.9f kW from %.9f kW", give, before);
            }
            cost.fuel += (give * unit.costPerKwh() + give * give * unit.costPerKw2h()) * hours;
            cost.fuel += runs && !ran ? unit.startCost() : 0;
            before = give;
            ran = runs;
        }
    }

    private void cogeneration(Cogeneration unit, EquipmentSchedule done) {
        for (int step = 0; step < count; step++) {
            double fuel = done.giveKw()[step] / unit.electricEfficiency();
            power(unit.name(), step, fuel, 0, unit.mostFuelKw());
            cost.fuel += fuel * hours * unit.fuelPricePerKwh();
        }
    }

    private void missing(String name, int step, double amount, double each) {
        if (amount > TOLERANCE) {
            cost.shortfall += amount * each;
            if (Math.abs(told(name, step) - amount) > TOLERANCE && told(name) < amount - TOLERANCE) {
                found(name, step, "misses %.9f, of which %.9f are named", amount, told(name, step));
            }
        }
    }

    private double told(String name) {
        double amount = 0;
        for (Shortfall each : schedule.shortfalls()) {
            amount += each.what().equals(name) ? each.amount() : 0;
        }
        return amount;
    }

    private double told(String name, int step) {
        double amount = 0;
        for (Shortfall each : schedule.shortfalls()) {
            amount += each.what().equals(name) && each.step() == step ? each.amount() : 0;
        }
        return amount;
    }

    private void power(String name, int step, double kw, double lowest, double highest) {
        if (!(kw >= lowest - TOLERANCE && kw <= highest + TOLERANCE)) {
            found(name, step, "has %.9f kW, beyond %.9f kW", kw, kw < lowest ? lowest : highest);
        }
    }

    private void alone(String name, int step, double in, double out) {
        if (in * out > TOLERANCE) {
            found(name, step, "draws %.9f kW and gives %.9f kW at once", in, out);
        }
    }

    private void state(String name, int step, EquipmentSchedule done, double expected) {
        if (!(Math.abs(done.state()[step] - expected) <= 1e-9 * (1 + Math.abs(expected)))) {
            found(name, step, "is told to hold %.12f, not %.12f", done.state()[step], expected);
        }
    }

    private void found(String name, int step, String what, double one, double other) {
        findings.add(name + " in step " + step + " " + String.format(Locale.ROOT, what, one, other) + ".");
    }
}
