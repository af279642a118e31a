package org.openelecbay.home.schedule;

import java.util.Arrays;
import java.util.Map;
import org.openelecbay.home.equipment.BlockAppliance;

/// An appliance that runs once without a break (spec scheduling 3.2): one whole number for each possible
/// start.
final class BlockPart implements Part {

    private static final double STARTS = 0.5;

    private final BlockAppliance appliance;
    private final Steps steps;
    private final int latest;
    private int firstStart = -1;

    BlockPart(BlockAppliance appliance, Steps steps) {
        this.appliance = appliance;
        this.steps = steps;
        latest = Math.min(appliance.latestStart(), steps.count() - appliance.steps());
    }

    @Override
    public String name() {
        return appliance.name();
    }

    @Override
    public int variables() {
        return 0;
    }

    @Override
    public int rows() {
        return 0;
    }

    @Override
    public boolean isSwitched() {
        return true;
    }

    @Override
    public void write(ChainWriter into, Place at) {
        // All it has are the whole numbers.
    }

    @Override
    public void writeSwitches(Switches into, Place at) {
        double[] costs = new double[latest - appliance.earliestStart() + 1];
        for (int each = 0; each < costs.length; each++) {
            costs[each] = discomfort(appliance.earliestStart() + each);
        }
        firstStart = into.runs(appliance.kw(), appliance.steps(), appliance.earliestStart(), costs);
    }

    private double discomfort(int start) {
        return appliance.discomfortPerKwhStep()
                * appliance.kw()
                * appliance.steps()
                * steps.hours()
                * Math.abs(start - appliance.preferredStart());
    }

    @Override
    public double mostDrawKw(int step) {
        boolean mayRun = step >= appliance.earliestStart() && step < latest + appliance.steps();
        return mayRun ? appliance.kw() : 0;
    }

    @Override
    public double forcedDrawKw(int step) {
        return mostDrawKw(step);
    }

    @Override
    public EquipmentSchedule read(Point point, Place at, double[] worth) {
        double[] power = new double[steps.count()];
        int start = appliance.earliestStart();
        while (start < latest && point.extra(firstStart + start - appliance.earliestStart()) < STARTS) {
            start++;
        }
        Arrays.fill(power, start, start + appliance.steps(), appliance.kw());
        return new EquipmentSchedule(power, new double[power.length], new double[0], new double[0]);
    }

    @Override
    public void settle(EquipmentSchedule done, Map<String, EquipmentSchedule> all, Tally tally) {
        int start = 0;
        while (start < steps.count() - 1 && done.drawKw()[start] == 0) {
            start++;
        }
        tally.discomfort += discomfort(start);
    }
}
