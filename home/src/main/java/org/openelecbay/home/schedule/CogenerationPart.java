package org.openelecbay.home.schedule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openelecbay.home.equipment.Cogeneration;

/// Combined heat and power with the variables fuel, heat that its store takes and heat that is lost.
final class CogenerationPart implements Part {

    private static final int FUEL = 0;
    private static final int HEAT = 1;
    private static final int LOST = 2;

    private final Cogeneration unit;
    private final Steps steps;
    private final @Nullable HeaterPart store;
    private @Nullable Place storeAt;

    CogenerationPart(Cogeneration unit, Steps steps, @Nullable HeaterPart store) {
        this.unit = unit;
        this.steps = steps;
        this.store = store;
        if (store != null) {
            store.filledBy(unit);
        }
    }

    @Nullable
    HeaterPart store() {
        return store;
    }

    void storeStands(Place at) {
        storeAt = at;
    }

    @Override
    public String name() {
        return unit.name();
    }

    @Override
    public int variables() {
        return store == null ? 1 : 3;
    }

    @Override
    public int rows() {
        return store == null ? 0 : 1;
    }

    @Override
    public void write(ChainWriter into, Place at) {
        int fuel = at.variable() + FUEL;
        for (int step = 0; step < steps.count(); step++) {
            into.bounds(step, fuel, 0, unit.mostFuelKw());
            into.gives(step, fuel, unit.electricEfficiency());
            into.cost(step, fuel, unit.fuelPricePerKwh() * steps.hours());
            if (store != null && storeAt != null) {
                double most = unit.mostFuelKw() * unit.heatEfficiency();
                into.bounds(step, at.variable() + HEAT, 0, most);
                into.bounds(step, at.variable() + LOST, 0, most);
                into.now(step, at.row(), fuel, unit.heatEfficiency());
                into.now(step, at.row(), at.variable() + HEAT, -1);
                into.now(step, at.row(), at.variable() + LOST, -1);
                store.receives(into, storeAt, step, at.variable() + HEAT);
            }
        }
    }

    @Override
    public double mostGiveKw(int step) {
        return unit.mostFuelKw() * unit.electricEfficiency();
    }

    @Override
    public EquipmentSchedule read(Point point, Place at, double[] worth) {
        double[] given = point.series(at.variable() + FUEL, 0, unit.mostFuelKw());
        for (int step = 0; step < given.length; step++) {
            given[step] *= unit.electricEfficiency();
        }
        return new EquipmentSchedule(new double[given.length], given, new double[0], new double[0]);
    }

    @Override
    public void settle(EquipmentSchedule done, Map<String, EquipmentSchedule> all, Tally tally) {
        for (double given : done.giveKw()) {
            tally.fuel += unit.fuelPricePerKwh() * given / unit.electricEfficiency() * steps.hours();
        }
    }
}
