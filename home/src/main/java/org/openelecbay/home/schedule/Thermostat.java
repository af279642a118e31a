package org.openelecbay.home.schedule;

import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.WaterHeater;

/// Heat without foresight: as much power in each step as the next edge of the band needs.
final class Thermostat {

    private Thermostat() {}

    static EquipmentSchedule keep(ThermalZone zone, Steps steps) {
        double[] draw = new double[steps.count()];
        double[] state = new double[draw.length];
        double decay = zone.decay(steps.hours());
        double indoor = zone.initialC();
        boolean heats = zone.mode() == ThermalZone.Mode.HEAT;
        for (int step = 0; step < draw.length; step++) {
            double free =
                    decay * indoor + (1 - decay) * (zone.outdoorC()[step] + zone.kelvinPerKw() * zone.gainsKw()[step]);
            double perKw = (1 - decay) * zone.kelvinPerKw() * zone.cop()[step];
            double lacking = heats ? zone.lowestC()[step] - free : free - zone.highestC()[step];
            draw[step] = perKw > 0 ? Math.clamp(lacking / perKw, 0, zone.mostKw()) : 0;
            indoor = free + (heats ? perKw : -perKw) * draw[step];
            state[step] = indoor;
        }
        return new EquipmentSchedule(draw, new double[draw.length], state, new double[0]);
    }

    static EquipmentSchedule keep(WaterHeater heater, Steps steps) {
        double[] draw = new double[steps.count()];
        double[] state = new double[draw.length];
        double keeps = Math.max(0, 1 - heater.lossPerHour() * steps.hours());
        double goal = Math.max(heater.lowestKwh(), Math.min(heater.initialKwh(), heater.terminalKwh()));
        double heat = heater.initialKwh();
        for (int step = 0; step < draw.length; step++) {
            boolean rises = heat < heater.lowestKwh();
            heat = keeps * heat - heater.demandKw()[step] * steps.hours();
            double lacking = (goal - heat) / (heater.cop() * steps.hours());
            draw[step] = Math.clamp(lacking, 0, heater.mostKw());
            heat += draw[step] * heater.cop() * steps.hours();
            heat = Math.max(heat, rises ? Math.max(0, heat) : heater.lowestKwh());
            state[step] = heat;
        }
        return new EquipmentSchedule(draw, new double[draw.length], state, new double[0]);
    }
}
