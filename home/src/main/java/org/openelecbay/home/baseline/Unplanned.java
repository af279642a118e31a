package org.openelecbay.home.baseline;

import java.util.Arrays;
import java.util.HashMap;
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
import org.openelecbay.home.equipment.Vehicle.Stay;
import org.openelecbay.home.equipment.WaterHeater;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.SettledSchedule;
import org.openelecbay.home.schedule.Steps;

/// A home without flexibility, against which a plan is held (spec scheduling 3.1 for the car).
///
/// Batteries hold what they began with. A car charges from its arrival until it has what it needs, at full power or
/// what the rest of the home leaves of the import limit. Loads are drawn as wished,
/// appliances start when preferred, sun and wind give what is there. A thermostat draws no more than what keeps the
/// nearer edge of the comfort band at the end of each step; a water heater is refilled to what it began with.
/// Generators and cogeneration stand still.
public final class Unplanned {

    private final Household household;
    private final Steps steps;

    private Unplanned(Household household) {
        this.household = household;
        steps = household.steps();
    }

    /// What the home does and pays.
    ///
    /// @throws IllegalArgumentException when the household contradicts itself
    public static Schedule of(Household household) {
        return new Unplanned(household).run();
    }

    private Schedule run() {
        Map<String, EquipmentSchedule> conduct = new HashMap<>();
        for (Equipment each : household.equipment()) {
            if (!(each instanceof Vehicle)) {
                conduct.put(each.name(), of(each));
            }
        }
        for (Equipment each : household.equipment()) {
            if (each instanceof Vehicle car) {
                conduct.put(car.name(), charging(car, free(conduct)));
            }
        }
        curtail(conduct);
        return SettledSchedule.of(household, Schedule.Method.RULE, conduct);
    }

    /// What the rest of the home leaves of the import limit, kW.
    private double[] free(Map<String, EquipmentSchedule> conduct) {
        double[] free = still();
        for (int step = 0; step < free.length; step++) {
            free[step] = household.contract().importLimitKw()[step] - household.loadKw()[step];
            for (EquipmentSchedule each : conduct.values()) {
                free[step] += each.giveKw()[step] - each.drawKw()[step];
            }
        }
        return free;
    }

    /// Above the export limit sun and wind give less, in the order of the household.
    private void curtail(Map<String, EquipmentSchedule> conduct) {
        double[] over = still();
        for (int step = 0; step < over.length; step++) {
            over[step] = -household.loadKw()[step] - household.contract().exportLimitKw()[step];
            for (EquipmentSchedule each : conduct.values()) {
                over[step] += each.giveKw()[step] - each.drawKw()[step];
            }
        }
        for (Equipment equipment : household.equipment()) {
            EquipmentSchedule its = conduct.get(equipment.name());
            if (equipment instanceof Renewable && its != null) {
                double[] gives = its.giveKw().clone();
                for (int step = 0; step < gives.length; step++) {
                    double less = Math.clamp(over[step], 0, gives[step]);
                    gives[step] -= less;
                    over[step] -= less;
                }
                conduct.put(equipment.name(), gives(gives));
            }
        }
    }

    private EquipmentSchedule of(Equipment equipment) {
        return switch (equipment) {
            case Storage each -> resting(each);
            case Vehicle each -> charging(each, still());
            case DivisibleLoad each -> draws(wished(each));
            case BlockAppliance each -> draws(preferred(each));
            case CurtailableLoad each -> draws(each.baseKw().clone());
            case ThermalZone each -> thermostat(each);
            case WaterHeater each -> refilled(each);
            case Renewable each -> gives(each.availableKw().clone());
            case Generator ignored -> gives(still());
            case Cogeneration ignored -> gives(still());
        };
    }

    private double[] still() {
        return new double[steps.count()];
    }

    private EquipmentSchedule draws(double[] kw) {
        return new EquipmentSchedule(kw, still(), new double[0], new double[0]);
    }

    private EquipmentSchedule gives(double[] kw) {
        return new EquipmentSchedule(still(), kw, new double[0], new double[0]);
    }

    private EquipmentSchedule resting(Storage storage) {
        double[] draw = still();
        double[] content = still();
        double perKw = storage.chargeEfficiency() * steps.hours();
        double kwh = storage.initialKwh();
        for (int step = 0; step < content.length; step++) {
            kwh *= Math.max(0, 1 - storage.selfDischargePerHour() * steps.hours());
            draw[step] = Math.clamp((storage.initialKwh() - kwh) / perKw, 0, storage.chargeKw());
            kwh += draw[step] * perKw;
            content[step] = kwh;
        }
        return new EquipmentSchedule(draw, still(), content, new double[0]);
    }

    private EquipmentSchedule charging(Vehicle car, double[] freeKw) {
        double[] draw = still();
        double[] content = still();
        double perKw = car.chargeEfficiency() * steps.hours();
        for (Stay stay : car.stays()) {
            double kwh = stay.arrivalKwh();
            for (int step = stay.arrival(); step < stay.departure(); step++) {
                draw[step] =
                        Math.clamp((stay.requiredKwh() - kwh) / perKw, 0, Math.clamp(freeKw[step], 0, car.chargeKw()));
                kwh += draw[step] * perKw;
                content[step] = kwh;
            }
        }
        return new EquipmentSchedule(draw, still(), content, new double[0]);
    }

    /// As wished, in proportion where the energy of the horizon is another.
    private double[] wished(DivisibleLoad load) {
        double[] kw = load.wishedKw().clone();
        double sum = Arrays.stream(kw).sum() * steps.hours();
        for (int step = 0; step < kw.length; step++) {
            double share = sum > 0 ? load.energyKwh() / sum : 0;
            kw[step] = Math.clamp(kw[step] * share, load.lowestKw()[step], load.highestKw()[step]);
        }
        return kw;
    }

    private double[] preferred(BlockAppliance appliance) {
        double[] kw = still();
        int end = Math.min(appliance.preferredStart() + appliance.steps(), kw.length);
        Arrays.fill(kw, Math.min(appliance.preferredStart(), end), end, appliance.kw());
        return kw;
    }

    private EquipmentSchedule thermostat(ThermalZone zone) {
        double[] draw = still();
        double[] indoor = still();
        double decay = Math.exp(-steps.hours() / (zone.kelvinPerKw() * zone.kwhPerKelvin()));
        boolean heats = zone.mode() == ThermalZone.Mode.HEAT;
        double now = zone.initialC();
        for (int step = 0; step < draw.length; step++) {
            double driven = zone.outdoorC()[step] + zone.kelvinPerKw() * zone.gainsKw()[step];
            double free = decay * now + (1 - decay) * driven;
            double perKw = (1 - decay) * zone.kelvinPerKw() * zone.cop()[step];
            double missing = heats ? zone.lowestC()[step] - free : free - zone.highestC()[step];
            draw[step] = Math.clamp(missing / perKw, 0, zone.mostKw());
            now = free + (heats ? 1 : -1) * perKw * draw[step];
            indoor[step] = now;
        }
        return new EquipmentSchedule(draw, still(), indoor, new double[0]);
    }

    private EquipmentSchedule refilled(WaterHeater heater) {
        double[] draw = still();
        double[] content = still();
        double perKw = heater.cop() * steps.hours();
        double target = Math.max(heater.initialKwh(), heater.terminalKwh());
        double kwh = heater.initialKwh();
        for (int step = 0; step < draw.length; step++) {
            double left = Math.max(0, 1 - heater.lossPerHour() * steps.hours()) * kwh
                    - heater.demandKw()[step] * steps.hours();
            draw[step] = Math.clamp((target - left) / perKw, 0, heater.mostKw());
            kwh = Math.max(heater.lowestKwh(), left + draw[step] * perKw);
            content[step] = kwh;
        }
        return new EquipmentSchedule(draw, still(), content, new double[0]);
    }
}
