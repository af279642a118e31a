package org.openelecbay.market.game.sharing;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.solver.draft.ProgramDraft;

/// One building in a program: its variables, rows and comfort, and what it draws in each slot.
final class DayDraft {

    private final ProgramDraft program;
    private final BuildingDay day;
    private final List<List<Term>> draws = new ArrayList<>();
    private double constant;

    /// So many times a variable.
    record Term(double factor, int variable) {}

    DayDraft(ProgramDraft program, BuildingDay day) {
        this.program = program;
        this.day = day;
        for (int t = 0; t < day.slots(); t++) {
            draws.add(new ArrayList<>());
        }
        loads();
        day.store().ifPresent(this::store);
        day.room().ifPresent(this::room);
    }

    /// What it draws in a slot before its own energy, kWh.
    List<Term> draws(int slot) {
        return draws.get(slot);
    }

    /// What the program leaves out of the discomfort, because no variable changes it, currency.
    double constant() {
        return constant;
    }

    private void squared(double weight, double wish, int variable) {
        program.cost(weight, variable, variable);
        program.cost(-2 * weight * wish, variable);
        constant += weight * wish * wish;
    }

    private void loads() {
        int first = program.size();
        double total = 0;
        for (int t = 0; t < day.slots(); t++) {
            int load = program.variable(day.least()[t], day.most()[t], 0);
            squared(day.discomfort(), day.wishes()[t], load);
            draws.get(t).add(new Term(1, load));
            total += day.wishes()[t];
        }
        if (day.keepsTotal()) {
            ProgramDraft.Row row = program.equal(total);
            for (int t = 0; t < day.slots(); t++) {
                row.plus(1, first + t);
            }
        }
    }

    private void store(BuildingDay.Store store) {
        int before = -1;
        for (int t = 0; t < day.slots(); t++) {
            int charge = program.variable(0, store.power(), 0);
            int discharge = program.variable(0, store.power(), 0);
            boolean isLast = t + 1 == day.slots();
            int content = program.variable(isLast ? store.start() : 0, isLast ? store.start() : store.capacity(), 0);
            ProgramDraft.Row row = program.equal(t == 0 ? store.start() : 0)
                    .plus(1, content)
                    .plus(-store.efficiency(), charge)
                    .plus(1 / store.efficiency(), discharge);
            if (t > 0) {
                row.plus(-1, before);
            }
            before = content;
            draws.get(t).add(new Term(1, charge));
            draws.get(t).add(new Term(-1, discharge));
        }
    }

    private void room(BuildingDay.Room room) {
        int before = -1;
        for (int t = 0; t < day.slots(); t++) {
            int heat = program.variable(0, room.most(), 0);
            int degrees = program.variable(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
            squared(room.weight(), room.wish(), degrees);
            double outside = (1 - room.keep()) * room.outside()[t];
            ProgramDraft.Row row = program.equal(t == 0 ? outside + room.keep() * room.start() : outside)
                    .plus(1, degrees)
                    .plus(-room.gain(), heat);
            if (t > 0) {
                row.plus(-room.keep(), before);
            }
            before = degrees;
            draws.get(t).add(new Term(1, heat));
        }
    }
}
