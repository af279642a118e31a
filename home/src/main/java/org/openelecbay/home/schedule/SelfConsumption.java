package org.openelecbay.home.schedule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.CurtailableLoad;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.WaterHeater;

/// The home without foresight (spec scheduling 4.3): cars charge with full power from their arrival until
/// they have what they need, everything else runs as the member would, and storages take a surplus and give
/// into a deficit. It needs no solver, so it is what remains when none answers in time, and what plans are
/// compared with.
public final class SelfConsumption {

    private final Household household;
    private final int count;
    private final double hours;
    private final double[] netKw;
    private final Map<String, EquipmentSchedule> all = new LinkedHashMap<>();

    private SelfConsumption(Household household) {
        this.household = household;
        count = household.steps().count();
        hours = household.steps().hours();
        netKw = household.loadKw().clone();
    }

    /// What the rule does; [Schedule#method()] says so.
    ///
    /// @throws IllegalArgumentException with place, value and hint when the household contradicts itself
    public static Schedule plan(Household household) {
        HouseholdCheck.require(household);
        return new SelfConsumption(household).run();
    }

    private Schedule run() {
        for (Equipment each : household.equipment()) {
            if (!(each instanceof Storage) && !(each instanceof Renewable)) {
                add(each.name(), withoutForesight(each));
            }
        }
        household.equipment().stream()
                .filter(Renewable.class::isInstance)
                .forEach(each ->
                        add(each.name(), gives(((Renewable) each).availableKw().clone())));
        for (Equipment each : household.equipment()) {
            if (each instanceof Storage storage) {
                add(storage.name(), store(storage));
            }
        }
        curtail();
        return SettledSchedule.of(household, Schedule.Method.RULE, all);
    }

    private void add(String name, EquipmentSchedule done) {
        all.put(name, done);
        for (int step = 0; step < count; step++) {
            netKw[step] += done.drawKw()[step] - done.giveKw()[step];
        }
    }

    private EquipmentSchedule withoutForesight(Equipment equipment) {
        return switch (equipment) {
            case Vehicle each -> vehicle(each);
            case DivisibleLoad each -> divisible(each);
            case BlockAppliance each -> block(each);
            case CurtailableLoad each -> draws(each.baseKw().clone());
            case ThermalZone each -> Thermostat.keep(each, household.steps());
            case WaterHeater each -> Thermostat.keep(each, household.steps());
            case Generator each -> rampDown(each);
            case Cogeneration ignored -> gives(new double[count]);
            case Storage each -> store(each);
            case Renewable each -> gives(each.availableKw().clone());
        };
    }

    private EquipmentSchedule draws(double[] kw) {
        return new EquipmentSchedule(kw, new double[count], new double[0], new double[0]);
    }

    private EquipmentSchedule gives(double[] kw) {
        return new EquipmentSchedule(new double[count], kw, new double[0], new double[0]);
    }

    private EquipmentSchedule vehicle(Vehicle car) {
        double[] draw = new double[count];
        double[] state = new double[count];
        double content = car.stays().isEmpty() ? 0 : car.stays().getFirst().arrivalKwh();
        for (int step = 0; step < count; step++) {
            for (Vehicle.Stay stay : car.stays()) {
                if (stay.covers(step)) {
                    content = step == stay.arrival() ? stay.arrivalKwh() : content;
                    double needed = (stay.requiredKwh() - content) / (car.chargeEfficiency() * hours);
                    draw[step] = Math.clamp(needed, 0, car.chargeKw());
                    content += draw[step] * car.chargeEfficiency() * hours;
                }
            }
            state[step] = content;
        }
        return new EquipmentSchedule(draw, new double[count], state, new double[0]);
    }

    /// As wished; what is then missing of the energy as early as its powers allow, what is too much left
    /// out at the end.
    private EquipmentSchedule divisible(DivisibleLoad load) {
        double[] draw = new double[count];
        double[] counted = new double[count];
        double missing = load.energyKwh();
        for (int step = 0; step < count; step++) {
            draw[step] = Math.clamp(load.wishedKw()[step], load.lowestKw()[step], load.highestKw()[step]);
            missing -= draw[step] * hours;
        }
        for (int at = 0; at < count; at++) {
            int step = missing > 0 ? at : count - 1 - at;
            double moved = Math.clamp(draw[step] + missing / hours, load.lowestKw()[step], load.highestKw()[step]);
            missing -= (moved - draw[step]) * hours;
            draw[step] = moved;
        }
        double sum = 0;
        for (int step = 0; step < count; step++) {
            sum += draw[step] * hours;
            counted[step] = sum;
        }
        return new EquipmentSchedule(draw, new double[count], counted, new double[0]);
    }

    private EquipmentSchedule block(BlockAppliance appliance) {
        double[] draw = new double[count];
        int latest = Math.min(appliance.latestStart(), count - appliance.steps());
        int start = Math.clamp(appliance.preferredStart(), appliance.earliestStart(), latest);
        Arrays.fill(draw, start, start + appliance.steps(), appliance.kw());
        return draws(draw);
    }

    private EquipmentSchedule rampDown(Generator generator) {
        double[] give = new double[count];
        double[] on = new double[generator.isSwitched() ? count : 0];
        double power = generator.initialKw();
        for (int step = 0; step < count; step++) {
            double next = Math.max(0, power - generator.rampKw());
            boolean mayStop = power <= generator.rampKw();
            power = mayStop ? 0 : Math.max(next, generator.leastKw());
            give[step] = power;
            if (on.length > 0) {
                on[step] = power > 0 ? 1 : 0;
            }
        }
        return new EquipmentSchedule(new double[count], give, on, new double[0]);
    }

    private EquipmentSchedule store(Storage battery) {
        double[] draw = new double[count];
        double[] give = new double[count];
        double[] state = new double[count];
        double content = battery.initialKwh();
        for (int step = 0; step < count; step++) {
            content *= Math.max(0, 1 - battery.selfDischargePerHour() * hours);
            double room = Math.max(0, battery.highestKwh() - content) / (battery.chargeEfficiency() * hours);
            double stock = Math.max(0, content - battery.lowestKwh()) * battery.dischargeEfficiency() / hours;
            double lacking = (battery.lowestKwh() - content) / (battery.chargeEfficiency() * hours);
            double wanted = lacking > 0
                    ? Math.min(lacking, Math.max(0, household.contract().importLimitKw()[step] - netKw[step]))
                    : -netKw[step];
            draw[step] = Math.clamp(wanted, 0, Math.min(room, battery.chargeKw()));
            give[step] = Math.clamp(-wanted, 0, Math.min(stock, battery.dischargeKw()));
            content += draw[step] * battery.chargeEfficiency() * hours
                    - give[step] * hours / battery.dischargeEfficiency();
            state[step] = content;
        }
        return new EquipmentSchedule(draw, give, state, new double[0]);
    }

    /// What the export limit has no room for the panels leave out.
    private void curtail() {
        for (Equipment each : household.equipment()) {
            EquipmentSchedule done = all.get(each.name());
            if (each instanceof Renewable && done != null) {
                for (int step = 0; step < count; step++) {
                    double over = -netKw[step] - household.contract().exportLimitKw()[step];
                    double left = Math.clamp(over, 0, done.giveKw()[step]);
                    done.giveKw()[step] -= left;
                    netKw[step] += left;
                }
            }
        }
    }
}
