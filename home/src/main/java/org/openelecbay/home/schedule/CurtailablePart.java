package org.openelecbay.home.schedule;

import java.util.Map;
import org.openelecbay.home.equipment.CurtailableLoad;

/// A load of which a part may be left out (spec scheduling 3.2); its variable is what is left out.
final class CurtailablePart implements Part {

    private final CurtailableLoad load;
    private final Steps steps;

    CurtailablePart(CurtailableLoad load, Steps steps) {
        this.load = load;
        this.steps = steps;
    }

    @Override
    public String name() {
        return load.name();
    }

    @Override
    public int variables() {
        return 1;
    }

    @Override
    public int rows() {
        return 0;
    }

    @Override
    public void write(ChainWriter into, Place at) {
        for (int step = 0; step < steps.count(); step++) {
            into.load(step, load.baseKw()[step]);
            into.gives(step, at.variable(), 1);
            into.bounds(step, at.variable(), 0, load.mostShare() * load.baseKw()[step]);
            into.squareCost(step, at.variable(), load.discomfortPerKw2h() * steps.hours());
        }
    }

    @Override
    public double mostDrawKw(int step) {
        return load.baseKw()[step];
    }

    @Override
    public double forcedDrawKw(int step) {
        return load.baseKw()[step] * (1 - load.mostShare());
    }

    @Override
    public EquipmentSchedule read(Point point, Place at, double[] worth) {
        double[] power = new double[steps.count()];
        for (int step = 0; step < power.length; step++) {
            double base = load.baseKw()[step];
            power[step] = base - Math.clamp(point.value(step, at.variable()), 0, load.mostShare() * base);
        }
        return new EquipmentSchedule(power, new double[power.length], new double[0], new double[0]);
    }

    @Override
    public void settle(EquipmentSchedule done, Map<String, EquipmentSchedule> all, Tally tally) {
        for (int step = 0; step < steps.count(); step++) {
            double left = load.baseKw()[step] - done.drawKw()[step];
            tally.discomfort += load.discomfortPerKw2h() * left * left * steps.hours();
        }
    }
}
