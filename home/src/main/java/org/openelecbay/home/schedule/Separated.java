package org.openelecbay.home.schedule;

import java.util.Arrays;

/// The steps in which a whole number keeps charging and discharging, or import and export, apart (spec
/// scheduling 2).
final class Separated {

    private final Compiled compiled;
    private final int steps;
    private final boolean[] trade;
    private final boolean[][] flows;

    Separated(Compiled compiled) {
        this.compiled = compiled;
        steps = compiled.household().steps().count();
        trade = new boolean[steps];
        flows = new boolean[compiled.parts().size()][steps];
        for (int step = 0; step < steps; step++) {
            trade[step] = compiled.connection().earnsByTurnover(step);
        }
    }

    /// Whether a convex program cannot be right.
    boolean isNeeded() {
        for (boolean each : trade) {
            if (each) {
                return true;
            }
        }
        return compiled.isSwitched();
    }

    /// Takes the steps of a schedule that draw and give at once; false when there are no new ones.
    boolean grows(Schedule schedule) {
        boolean grew = false;
        for (int part = 0; part < flows.length; part++) {
            Part each = compiled.parts().get(part);
            EquipmentSchedule done = schedule.equipment().get(each.name());
            for (int step = 0; step < steps && done != null; step++) {
                boolean fresh = !flows[part][step] && each.overlaps(done, step);
                flows[part][step] |= fresh;
                grew |= fresh;
            }
        }
        return grew;
    }

    /// All steps, when adding them one by one does not end.
    void addAll() {
        for (boolean[] each : flows) {
            Arrays.fill(each, true);
        }
    }

    /// Import and export in all steps.
    void addTrade() {
        Arrays.fill(trade, true);
    }

    void write(Switches into) {
        for (int step = 0; step < steps; step++) {
            if (trade[step]) {
                compiled.separateTrade(into, step);
            }
            for (int part = 0; part < flows.length; part++) {
                if (flows[part][step]) {
                    compiled.parts().get(part).separate(into, compiled.places().get(part), step);
                }
            }
        }
    }
}
