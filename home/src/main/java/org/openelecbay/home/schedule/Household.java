package org.openelecbay.home.schedule;

import java.util.List;
import org.openelecbay.home.equipment.Equipment;

/// A home, a building or a shared battery as it is scheduled: one connection, one balance.
///
/// @param steps the horizon
/// @param contract what it pays and may do
/// @param loadKw what nobody decides about, one number a step
/// @param equipment what the schedule decides about
public record Household(Steps steps, Contract contract, double[] loadKw, List<Equipment> equipment) {

    public Household {
        equipment = List.copyOf(equipment);
    }
}
