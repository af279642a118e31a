package org.openelecbay.home.stochastic;

import java.util.HashMap;
import java.util.Map;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;

/// What is decided before the day and kept whatever it brings: everything but sun, wind and the
/// connection.
///
/// @param equipment what each piece does, by name
/// @param ownCost money that this costs apart from what flows through the connection: wear, discomfort,
///     fuel, what is missing, less what contents are worth at the end
public record Commitment(Map<String, EquipmentSchedule> equipment, double ownCost) {

    public Commitment {
        equipment = Map.copyOf(equipment);
    }

    /// What a schedule of this household commits to.
    public static Commitment of(Household household, Schedule schedule) {
        double hours = household.steps().hours();
        double unserved = 0;
        for (int step = 0; step < household.steps().count(); step++) {
            unserved += (schedule.unservedKw()[step] + spilledKw(household, schedule, step))
                    * household.contract().unservedPerKwh()
                    * hours;
        }
        Map<String, EquipmentSchedule> kept = new HashMap<>();
        double curtailed = 0;
        for (Equipment each : household.equipment()) {
            EquipmentSchedule done = done(schedule, each);
            if (each instanceof Renewable renewable) {
                for (int step = 0; step < done.giveKw().length; step++) {
                    curtailed += renewable.curtailmentPerKwh()
                            * (renewable.availableKw()[step] - done.giveKw()[step])
                            * hours;
                }
            } else {
                kept.put(each.name(), done);
            }
        }
        double atConnection = schedule.cost().energy()
                + schedule.cost().networkFees()
                + schedule.cost().peak();
        return new Commitment(kept, schedule.cost().total() - atConnection - unserved - curtailed);
    }

    private static EquipmentSchedule done(Schedule schedule, Equipment equipment) {
        EquipmentSchedule done = schedule.equipment().get(equipment.name());
        if (done == null) {
            throw new IllegalArgumentException(
                    "The schedule says nothing about " + equipment.name() + ". Was it made for this household?");
        }
        return done;
    }

    /// A surplus that no limit had room for shows as what the balance lacks.
    private static double spilledKw(Household household, Schedule schedule, int step) {
        double net = household.loadKw()[step] - schedule.unservedKw()[step];
        for (EquipmentSchedule each : schedule.equipment().values()) {
            net += each.drawKw()[step] - each.giveKw()[step];
        }
        return Math.max(0, schedule.importKw()[step] - schedule.exportKw()[step] - net);
    }

    /// Power in kW that the committed equipment draws in a step; negative when it gives.
    public double drawKw(int step) {
        double draw = 0;
        for (EquipmentSchedule each : equipment.values()) {
            draw += each.drawKw()[step] - each.giveKw()[step];
        }
        return draw;
    }
}
