package org.openelecbay.home.schedule;

import java.util.Locale;
import java.util.Map;
import org.openelecbay.home.equipment.DivisibleLoad;

/// A load that may move (spec scheduling 3.2) with the variables power, energy counted so far and missing
/// energy, which is open in the last step only.
final class DivisiblePart implements Part {

    private static final int POWER = 0;
    private static final int COUNTED = 1;
    private static final int MISSING = 2;

    private final DivisibleLoad load;
    private final Steps steps;

    DivisiblePart(DivisibleLoad load, Steps steps) {
        this.load = load;
        this.steps = steps;
    }

    @Override
    public String name() {
        return load.name();
    }

    @Override
    public int variables() {
        return 3;
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public void write(ChainWriter into, Place at) {
        int power = at.variable() + POWER;
        int counted = at.variable() + COUNTED;
        int missing = at.variable() + MISSING;
        int last = steps.count() - 1;
        for (int step = 0; step <= last; step++) {
            into.bounds(step, power, load.lowestKw()[step], load.highestKw()[step]);
            into.bounds(step, counted, 0, load.energyKwh());
            into.draws(step, power, 1);
            if (load.discomfortPerKw2h() > 0) {
                double each = load.discomfortPerKw2h() * steps.hours();
                into.squareCost(step, power, each);
                into.cost(step, power, -2 * each * load.wishedKw()[step]);
            }
            into.now(step, at.row(), counted, 1);
            into.now(step, at.row(), power, -steps.hours());
            if (step > 0) {
                into.before(step, at.row(), counted, -1);
            }
        }
        into.bounds(last, counted, load.energyKwh(), load.energyKwh());
        into.now(last, at.row(), missing, -1);
        into.bounds(last, missing, 0, load.energyKwh());
        into.cost(last, missing, load.shortfallPerKwh());
    }

    @Override
    public double constantCost() {
        double sum = 0;
        for (double wished : load.wishedKw()) {
            sum += load.discomfortPerKw2h() * wished * wished * steps.hours();
        }
        return sum;
    }

    @Override
    public double mostDrawKw(int step) {
        return load.highestKw()[step];
    }

    @Override
    public double forcedDrawKw(int step) {
        return load.lowestKw()[step];
    }

    @Override
    public EquipmentSchedule read(Point point, Place at, double[] worth) {
        double[] power = new double[steps.count()];
        double[] counted = new double[steps.count()];
        double sum = 0;
        for (int step = 0; step < power.length; step++) {
            power[step] =
                    Math.clamp(point.value(step, at.variable() + POWER), load.lowestKw()[step], load.highestKw()[step]);
            sum += power[step] * steps.hours();
            counted[step] = sum;
        }
        return new EquipmentSchedule(power, new double[power.length], counted, point.worth(at.row()));
    }

    @Override
    public void settle(EquipmentSchedule done, Map<String, EquipmentSchedule> all, Tally tally) {
        double energy = 0;
        for (int step = 0; step < steps.count(); step++) {
            double moved = done.drawKw()[step] - load.wishedKw()[step];
            tally.discomfort += load.discomfortPerKw2h() * moved * moved * steps.hours();
            energy += done.drawKw()[step] * steps.hours();
        }
        tally.missing(
                name(),
                steps.count() - 1,
                load.energyKwh() - energy,
                load.shortfallPerKwh(),
                String.format(
                        Locale.ROOT,
                        "%s gets %.3f kWh instead of %.3f kWh: its window, its power or the limits leave no more.",
                        name(),
                        energy,
                        load.energyKwh()));
    }
}
