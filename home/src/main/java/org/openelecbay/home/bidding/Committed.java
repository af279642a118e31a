package org.openelecbay.home.bidding;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;

/// A household that keeps to the switched decisions of a plan: appliances run when planned and switched generators give
/// what was planned, so that what is left to decide is convex and has marginal values.
public final class Committed {

    private Committed() {}

    /// The household with switched equipment as load, and of the load what is given off as negative.
    ///
    /// @param plan of this household
    public static Household of(Household household, Schedule plan) {
        double[] load = household.loadKw().clone();
        List<Equipment> free = new ArrayList<>();
        for (Equipment each : household.equipment()) {
            EquipmentSchedule its = plan.equipment().get(each.name());
            if (its == null || !isSwitched(each)) {
                free.add(each);
                continue;
            }
            for (int step = 0; step < load.length; step++) {
                load[step] += its.drawKw()[step] - its.giveKw()[step];
            }
        }
        return new Household(household.steps(), household.contract(), load, free);
    }

    private static boolean isSwitched(Equipment equipment) {
        return equipment instanceof BlockAppliance
                || (equipment instanceof Generator generator && (generator.leastKw() > 0 || generator.startCost() > 0));
    }
}
