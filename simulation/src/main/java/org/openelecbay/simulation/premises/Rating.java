package org.openelecbay.simulation.premises;

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

/// The most that a piece of equipment draws and gives, as a network sees it.
public final class Rating {

    private Rating() {}

    /// The most that a piece draws in some slots, kW.
    public static double drawKw(Equipment equipment, int from, int to) {
        return switch (equipment) {
            case Storage each -> each.chargeKw();
            case Vehicle each -> each.chargeKw();
            case DivisibleLoad each -> highest(each.highestKw(), from, to);
            case CurtailableLoad each -> highest(each.baseKw(), from, to);
            case BlockAppliance each -> each.kw();
            case ThermalZone each -> each.mostKw();
            case WaterHeater each -> each.mostKw();
            case Renewable ignored -> 0;
            case Generator ignored -> 0;
            case Cogeneration ignored -> 0;
        };
    }

    /// The most that a piece gives in some slots, kW.
    public static double giveKw(Equipment equipment, int from, int to) {
        return switch (equipment) {
            case Storage each -> each.dischargeKw();
            case Vehicle each -> each.dischargeKw();
            case Renewable each -> highest(each.availableKw(), from, to);
            case Generator each -> each.mostKw();
            case Cogeneration each -> each.mostFuelKw() * each.electricEfficiency();
            case DivisibleLoad ignored -> 0;
            case CurtailableLoad ignored -> 0;
            case BlockAppliance ignored -> 0;
            case ThermalZone ignored -> 0;
            case WaterHeater ignored -> 0;
        };
    }

    /// Whether it can ever give.
    public static boolean mayGive(Equipment equipment) {
        return switch (equipment) {
            case Storage each -> each.dischargeKw() > 0;
            case Vehicle each -> each.dischargeKw() > 0;
            case Renewable ignored -> true;
            case Generator ignored -> true;
            case Cogeneration ignored -> true;
            case DivisibleLoad ignored -> false;
            case CurtailableLoad ignored -> false;
            case BlockAppliance ignored -> false;
            case ThermalZone ignored -> false;
            case WaterHeater ignored -> false;
        };
    }

    private static double highest(double[] kw, int from, int to) {
        double highest = 0;
        for (int slot = from; slot < to; slot++) {
            highest = Math.max(highest, kw[slot]);
        }
        return highest;
    }
}
