package org.openelecbay.home.schedule;

import java.util.Map;
import org.openelecbay.home.equipment.Renewable;

/// Panels or a wind turbine (spec scheduling 3.4); the variable is what they give.
final class RenewablePart implements Part {

    private final Renewable renewable;
    private final Steps steps;

    RenewablePart(Renewable renewable, Steps steps) {
        this.renewable = renewable;
        this.steps = steps;
    }

    @Override
    public String name() {
        return renewable.name();
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
            into.bounds(step, at.variable(), 0, renewable.availableKw()[step]);
            into.gives(step, at.variable(), 1);
            into.cost(step, at.variable(), -renewable.curtailmentPerKwh() * steps.hours());
        }
    }

    @Override
    public double constantCost() {
        double sum = 0;
        for (double available : renewable.availableKw()) {
            sum += renewable.curtailmentPerKwh() * available * steps.hours();
        }
        return sum;
    }

    @Override
    public double mostGiveKw(int step) {
        return renewable.availableKw()[step];
    }

    @Override
    public EquipmentSchedule read(Point point, Place at, double[] worth) {
        double[] given = new double[steps.count()];
        for (int step = 0; step < given.length; step++) {
            given[step] =
                    Math.clamp(point.value(step, at.variable()), 0, renewable.availableKw()[step]);
        }
        return new EquipmentSchedule(new double[given.length], given, new double[0], new double[0]);
    }

    @Override
    public void settle(EquipmentSchedule done, Map<String, EquipmentSchedule> all, Tally tally) {
        for (int step = 0; step < steps.count(); step++) {
            tally.discomfort += renewable.curtailmentPerKwh()
                    * (renewable.availableKw()[step] - done.giveKw()[step])
                    * steps.hours();
        }
    }
}
