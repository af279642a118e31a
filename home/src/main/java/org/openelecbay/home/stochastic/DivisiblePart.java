package org.openelecbay.home.stochastic;

import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Steps;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.draft.ProgramDraft.Row;

/// A load that may move between steps (spec scheduling 3.2).
final class DivisiblePart implements FlexiblePart {

    private final DivisibleLoad load;
    private final Steps steps;
    private final int[] power;

    DivisiblePart(DivisibleLoad load, Steps steps, ProgramDraft into) {
        this.load = load;
        this.steps = steps;
        power = new int[steps.count()];
        Row energy = into.equal(load.energyKwh());
        for (int step = 0; step < power.length; step++) {
            double bend = load.discomfortPerKw2h() * steps.hours();
            power[step] =
                    into.variable(load.lowestKw()[step], load.highestKw()[step], -2 * bend * load.wishedKw()[step]);
            into.cost(bend, power[step], power[step]);
            energy.plus(steps.hours(), power[step]);
        }
        energy.plus(1, into.variable(0, load.energyKwh(), load.shortfallPerKwh()));
    }

    @Override
    public String name() {
        return load.name();
    }

    @Override
    public void drawInto(Row row, int step, double factor) {
        row.plus(factor, power[step]);
    }

    @Override
    public double mostDrawKw(int step) {
        return load.highestKw()[step];
    }

    @Override
    public double mostGiveKw(int step) {
        return 0;
    }

    @Override
    public EquipmentSchedule read(double[] x) {
        double[] draw = new double[power.length];
        double[] counted = new double[power.length];
        double energy = 0;
        for (int step = 0; step < draw.length; step++) {
            draw[step] = Math.clamp(x[power[step]], load.lowestKw()[step], load.highestKw()[step]);
            energy += draw[step] * steps.hours();
            counted[step] = energy;
        }
        return new EquipmentSchedule(draw, new double[draw.length], counted, new double[0]);
    }

    @Override
    public double constant() {
        double squares = 0;
        for (double wished : load.wishedKw()) {
            squares += wished * wished;
        }
        return load.discomfortPerKw2h() * squares * steps.hours();
    }

    @Override
    public double ownCost(EquipmentSchedule done) {
        return OwnCost.of(load, done, steps);
    }
}
