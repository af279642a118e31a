package org.openelecbay.home.stochastic;

import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.solver.draft.ProgramDraft.Row;

/// One piece of equipment in the first stage of a program.
interface FlexiblePart {

    String name();

    /// Adds what it draws in a step, times `factor`, to an equality.
    void drawInto(Row row, int step, double factor);

    /// Most that it may draw in a step, kW.
    double mostDrawKw(int step);

    /// Most that it may give in a step, kW.
    double mostGiveKw(int step);

    /// What an optimum means, inside its own limits.
    EquipmentSchedule read(double[] x);

    /// What its terms in the objective leave out of its own cost, money.
    default double constant() {
        return 0;
    }

    /// What that costs by itself, money.
    double ownCost(EquipmentSchedule done);

    /// Nets charging and discharging in one step where the content stays the same (spec scheduling 2).
    static void net(double[] charge, double[] discharge, double in, double out) {
        double round = in * out;
        for (int step = 0; step < charge.length; step++) {
            double stored = charge[step] * round - discharge[step];
            charge[step] = Math.max(0, stored) / round;
            discharge[step] = Math.max(0, -stored);
        }
    }
}
