package org.openelecbay.home.rolling;

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

/// What a step leaves of the state of a piece of equipment (spec scheduling 2 and 3), whoever decided its powers.
///
/// @param step of the day
/// @param before state at its begin: kWh, or degrees Celsius
/// @param drawKw mean of the step
/// @param giveKw mean of the step
/// @param heatKw that others put into it
/// @param hours length of the step
record Transition(int step, double before, double drawKw, double giveKw, double heatKw, double hours) {

    private static final double NOISE = 1e-9;

    double after(Equipment equipment) {
        return switch (equipment) {
            case Storage each -> storage(each);
            case Vehicle each -> vehicle(each);
            case DivisibleLoad ignored -> before + drawKw * hours;
            case ThermalZone each -> zone(each);
            case WaterHeater each -> heater(each);
            case Generator ignored -> giveKw > 0 ? 1 : 0;
            case BlockAppliance ignored -> 0;
            case CurtailableLoad ignored -> 0;
            case Renewable ignored -> 0;
            case Cogeneration ignored -> 0;
        };
    }

    private double storage(Storage battery) {
        double kept = before * Math.max(0, 1 - battery.selfDischargePerHour() * hours);
        double content = kept + moved(battery.chargeEfficiency(), battery.dischargeEfficiency());
        return Math.clamp(content, 0, battery.highestKwh());
    }

    private double moved(double in, double out) {
        return (drawKw * in - giveKw / out) * hours;
    }

    /// A car that is away keeps what it left with.
    private double vehicle(Vehicle car) {
        for (Vehicle.Stay stay : car.stays()) {
            if (stay.covers(step)) {
                double begun = step == stay.arrival() ? stay.arrivalKwh() : before;
                double content = begun + moved(car.chargeEfficiency(), car.dischargeEfficiency());
                return Math.clamp(content, 0, car.highestKwh());
            }
        }
        boolean waits = !car.stays().isEmpty() && step < car.stays().getFirst().arrival();
        return waits ? car.stays().getFirst().arrivalKwh() : before;
    }

    private double zone(ThermalZone zone) {
        double kept = zone.decay(hours);
        double sign = zone.mode() == ThermalZone.Mode.HEAT ? 1 : -1;
        double heat = sign * zone.cop()[step] * drawKw + zone.gainsKw()[step];
        return kept * before + (1 - kept) * (zone.outdoorC()[step] + zone.kelvinPerKw() * heat);
    }

    /// Below its lowest content a store gives no heat: what is then missing is not served.
    private double heater(WaterHeater heater) {
        double kept = before * Math.max(0, 1 - heater.lossPerHour() * hours);
        double content = kept + (heater.cop() * drawKw + heatKw - heater.demandKw()[step]) * hours;
        double floor = before >= heater.lowestKwh() - NOISE ? heater.lowestKwh() : 0;
        return Math.clamp(content, floor, heater.highestKwh());
    }
}
