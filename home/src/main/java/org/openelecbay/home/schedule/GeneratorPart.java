package org.openelecbay.home.schedule;

import java.util.Map;
import org.openelecbay.home.equipment.Generator;

/// A dispatchable generator with the variables power and, with a ramp, its change. One that is switched has
/// a whole number for on or off in each step and a variable for each start.
final class GeneratorPart implements Part {

    private static final int POWER = 0;
    private static final int CHANGE = 1;
    private static final double ON = 0.5;

    private final Generator generator;
    private final Steps steps;
    private int firstOn = -1;

    GeneratorPart(Generator generator, Steps steps) {
        this.generator = generator;
        this.steps = steps;
    }

    private boolean isRamped() {
        return Double.isFinite(generator.rampKw());
    }

    @Override
    public String name() {
        return generator.name();
    }

    @Override
    public int variables() {
        return isRamped() ? 2 : 1;
    }

    @Override
    public int rows() {
        return isRamped() ? 1 : 0;
    }

    @Override
    public boolean isSwitched() {
        return generator.isSwitched();
    }

    @Override
    public void write(ChainWriter into, Place at) {
        int power = at.variable() + POWER;
        for (int step = 0; step < steps.count(); step++) {
            into.bounds(step, power, 0, generator.mostKw());
            into.gives(step, power, 1);
            into.cost(step, power, generator.costPerKwh() * steps.hours());
            into.squareCost(step, power, generator.costPerKw2h() * steps.hours());
            if (isRamped()) {
                into.bounds(step, at.variable() + CHANGE, -generator.rampKw(), generator.rampKw());
                into.now(step, at.row(), power, 1);
                into.now(step, at.row(), at.variable() + CHANGE, -1);
                if (step == 0) {
                    into.equalTo(step, at.row(), generator.initialKw());
                } else {
                    into.before(step, at.row(), power, -1);
                }
            }
        }
    }

    @Override
    public void writeSwitches(Switches into, Place at) {
        if (!generator.isSwitched()) {
            return;
        }
        firstOn = into.next();
        for (int step = 0; step < steps.count(); step++) {
            into.binary(step, 0);
        }
        for (int step = 0; step < steps.count(); step++) {
            int on = firstOn + step;
            int power = into.column(step, at.variable() + POWER);
            into.atMost(step, 0).entry(power, 1).entry(on, -generator.mostKw());
            if (generator.leastKw() > 0) {
                into.atMost(step, 0).entry(power, -1).entry(on, generator.leastKw());
            }
            if (generator.startCost() > 0) {
                int started = into.continuous(step, generator.startCost(), 1);
                if (step > 0) {
                    into.atMost(step, 0).entry(on, 1).entry(on - 1, -1).entry(started, -1);
                } else {
                    into.atMost(step, generator.initialKw() > 0 ? 1 : 0)
                            .entry(on, 1)
                            .entry(started, -1);
                }
            }
        }
    }

    @Override
    public double mostGiveKw(int step) {
        return generator.mostKw();
    }

    /// What it still gives while it is ramped down; one with a least power may have to stay on for good.
    @Override
    public double forcedGiveKw(int step) {
        if (!isRamped() || generator.initialKw() == 0) {
            return 0;
        }
        double falls = generator.initialKw() - generator.rampKw() * (step + 1);
        return Math.max(falls, generator.rampKw() < generator.leastKw() ? generator.initialKw() : 0);
    }

    @Override
    public EquipmentSchedule read(Point point, Place at, double[] worth) {
        double[] given = point.series(at.variable() + POWER, 0, generator.mostKw());
        double[] on = new double[firstOn < 0 ? 0 : given.length];
        for (int step = 0; step < on.length; step++) {
            on[step] = point.extra(firstOn + step) > ON ? 1 : 0;
            given[step] = on[step] == 0 ? 0 : Math.max(given[step], generator.leastKw());
        }
        return new EquipmentSchedule(new double[given.length], given, on, new double[0]);
    }

    @Override
    public void settle(EquipmentSchedule done, Map<String, EquipmentSchedule> all, Tally tally) {
        boolean running = generator.initialKw() > 0;
        for (int step = 0; step < steps.count(); step++) {
            double given = done.giveKw()[step];
            tally.fuel += (generator.costPerKwh() * given + generator.costPerKw2h() * given * given) * steps.hours();
            boolean on = done.state().length == 0 ? given > 0 : done.state()[step] > ON;
            tally.fuel += on && !running ? generator.startCost() : 0;
            running = on;
        }
    }
}
