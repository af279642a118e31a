package org.openelecbay.home.stochastic;

import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.Vehicle.Stay;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Steps;

/// What equipment costs by itself, whatever flows through the connection: wear, discomfort and what is
/// missing.
final class OwnCost {

    private OwnCost() {}

    /// @param missingPerKwh money for each kWh missing at the end
    static double of(Storage storage, EquipmentSchedule done, Steps steps, double missingPerKwh) {
        double cost = 0;
        for (int step = 0; step < steps.count(); step++) {
            double in = done.drawKw()[step];
            double out = done.giveKw()[step];
            cost += storage.wearPerKwh() * (in + out) + storage.wearPerKw2h() * (in * in + out * out);
        }
        double content = done.state()[steps.count() - 1];
        double end =
                switch (storage.terminal()) {
                    case Terminal.Worth worth -> -worth.perKwh() * content;
                    case Terminal.AtLeast ignored -> missingPerKwh * Math.max(0, storage.terminalKwh() - content);
                    case Terminal.Exactly ignored -> missingPerKwh * Math.abs(storage.terminalKwh() - content);
                };
        return cost * steps.hours() + end;
    }

    static double of(Vehicle vehicle, EquipmentSchedule done, Steps steps) {
        double cost = 0;
        for (double out : done.giveKw()) {
            cost += vehicle.wearPerKwhDischarged() * out * steps.hours();
        }
        for (Stay stay : vehicle.stays()) {
            double missing = stay.requiredKwh() - done.state()[stay.departure() - 1];
            cost += vehicle.shortfallPerKwh() * Math.max(0, missing);
        }
        return cost;
    }

    static double of(DivisibleLoad load, EquipmentSchedule done, Steps steps) {
        double discomfort = 0;
        double energy = 0;
        for (int step = 0; step < steps.count(); step++) {
            double moved = done.drawKw()[step] - load.wishedKw()[step];
            discomfort += load.discomfortPerKw2h() * moved * moved * steps.hours();
            energy += done.drawKw()[step] * steps.hours();
        }
        return discomfort + load.shortfallPerKwh() * Math.max(0, load.energyKwh() - energy);
    }
}
