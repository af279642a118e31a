package org.openelecbay.home.stochastic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.draft.ProgramDraft.Row;

/// What is decided before the day, in a program: storages, cars and divisible loads. Everything else but
/// sun and wind is kept as a schedule has it.
final class FirstStage {

    private final Commitment usual;
    private final List<FlexiblePart> parts = new ArrayList<>();
    private final Map<String, EquipmentSchedule> kept = new HashMap<>();
    private double keptCost;

    /// @param usual from the schedule at the means
    FirstStage(Household household, Commitment usual, ProgramDraft into) {
        this.usual = usual;
        keptCost = usual.ownCost();
        double missing = household.contract().unservedPerKwh();
        for (Equipment equipment : household.equipment()) {
            switch (equipment) {
                case Storage each -> add(new StoragePart(each, household.steps(), missing, into));
                case Vehicle each -> add(new VehiclePart(each, household.steps(), into));
                case DivisibleLoad each -> add(new DivisiblePart(each, household.steps(), into));
                case Renewable ignored -> {}
                default -> kept.put(equipment.name(), usualOf(equipment.name()));
            }
        }
    }

    private FirstStage(Commitment commitment) {
        usual = commitment;
        kept.putAll(commitment.equipment());
        keptCost = commitment.ownCost();
    }

    /// Nothing left to decide.
    static FirstStage decided(Commitment commitment) {
        return new FirstStage(commitment);
    }

    private void add(FlexiblePart part) {
        parts.add(part);
        keptCost -= part.ownCost(usualOf(part.name()));
    }

    private EquipmentSchedule usualOf(String name) {
        EquipmentSchedule done = usual.equipment().get(name);
        if (done == null) {
            throw new IllegalArgumentException(
                    "The schedule at the means says nothing about " + name + ". Was it made for this household?");
        }
        return done;
    }

    /// What the terms of the objective leave out.
    double constant() {
        return keptCost + parts.stream().mapToDouble(FlexiblePart::constant).sum();
    }

    /// Adds what it draws in a step, times `factor`, to an equality.
    void drawInto(Row row, int step, double factor) {
        for (FlexiblePart each : parts) {
            each.drawInto(row, step, factor);
        }
    }

    /// What is kept draws in a step, kW.
    double keptDrawKw(int step) {
        double draw = 0;
        for (EquipmentSchedule each : kept.values()) {
            draw += each.drawKw()[step] - each.giveKw()[step];
        }
        return draw;
    }

    /// Most that all of it may draw in a step beside what is kept, kW.
    double mostDrawKw(int step) {
        return parts.stream().mapToDouble(each -> each.mostDrawKw(step)).sum();
    }

    /// Most that all of it may give in a step beside what is kept, kW.
    double mostGiveKw(int step) {
        return parts.stream().mapToDouble(each -> each.mostGiveKw(step)).sum();
    }

    /// What an optimum decides.
    Commitment read(double[] x) {
        Map<String, EquipmentSchedule> equipment = new HashMap<>(kept);
        double cost = keptCost;
        for (FlexiblePart each : parts) {
            EquipmentSchedule done = each.read(x);
            equipment.put(each.name(), done);
            cost += each.ownCost(done);
        }
        return new Commitment(equipment, cost);
    }
}
