package org.openelecbay.home.rolling;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.CurtailableLoad;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.WaterHeater;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.PreparedHousehold;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.SelfConsumption;
import org.openelecbay.home.schedule.SettledSchedule;

/// Plans a window in every step, does its first step and plans again (spec scheduling 4.3). Of one thread
/// at a time.
///
/// What a storage is to hold at the end of the day is asked only of windows that contain the last step.
/// Among plans of equal cost it takes the one that leaves the most in the storages after the step that is
/// done. When no program is solved, the rule of [SelfConsumption] decides that step.
public final class RollingHorizon {

    private final PreparedHousehold planner;
    private final int windowSteps;

    /// Windows of so many steps, at least 1; the last windows of a day are shorter.
    public RollingHorizon(Scheduler scheduler, int windowSteps) {
        if (windowSteps < 1) {
            throw new IllegalArgumentException(
                    "The window has " + windowSteps + " steps, where at least 1 is expected. Is it in hours?");
        }
        planner = scheduler.prepare();
        this.windowSteps = windowSteps;
    }

    /// The plan of one window, of which the first step is to be done.
    public Schedule plan(Household window) {
        try {
            return planner.planFullest(window);
        } catch (IllegalStateException e) {
            // Not solved: the rule needs no solver, and its method tells.
            return SelfConsumption.plan(window);
        }
    }

    /// Goes through a day.
    ///
    /// @param actual what truly happens
    /// @param seenAt the whole day as it is seen in a step: that step measured, later ones expected;
    ///     earlier ones are not read, nor are contents at the begin
    public Rolled run(Household actual, IntFunction<Household> seenAt) {
        int count = actual.steps().count();
        Map<String, EquipmentSchedule> done = new HashMap<>();
        for (Equipment each : actual.equipment()) {
            done.put(
                    each.name(),
                    new EquipmentSchedule(new double[count], new double[count], states(each, count), new double[0]));
        }
        int ruleSteps = 0;
        double highest = actual.contract().peakSoFarKw();
        double widest = 0;
        Schedule.Method method = Schedule.Method.LINEAR;
        for (int step = 0; step < count; step++) {
            int end = Math.min(count, step + windowSteps);
            Schedule plan = plan(new Window(seenAt.apply(step), done, step, end, highest).household());
            widest = Math.max(widest, plan.gap());
            ruleSteps += plan.method() == Schedule.Method.RULE ? 1 : 0;
            method = plan.method();
            for (Equipment each : actual.equipment()) {
                EquipmentSchedule its = plan.equipment().get(each.name());
                EquipmentSchedule into = done.get(each.name());
                if (into != null) {
                    apply(
                            each,
                            its == null ? idle() : its,
                            into,
                            step,
                            actual.steps().hours());
                }
            }
            highest = Math.max(highest, importKw(actual, done, step));
        }
        return new Rolled(SettledSchedule.of(actual, method, done), ruleSteps, widest);
    }

    private static double importKw(Household actual, Map<String, EquipmentSchedule> done, int step) {
        double net = actual.loadKw()[step];
        for (EquipmentSchedule each : done.values()) {
            net += each.drawKw()[step] - each.giveKw()[step];
        }
        return Math.min(net, actual.contract().importLimitKw()[step]);
    }

    /// What a window leaves out because it is done or can wait.
    private static EquipmentSchedule idle() {
        return new EquipmentSchedule(new double[1], new double[1], new double[0], new double[0]);
    }

    static double[] states(Equipment equipment, int count) {
        return switch (equipment) {
            case BlockAppliance ignored -> new double[0];
            case Renewable ignored -> new double[0];
            case CurtailableLoad ignored -> new double[0];
            case Cogeneration ignored -> new double[0];
            case Generator each -> new double[each.isSwitched() ? count : 0];
            case Storage ignored -> new double[count];
            case Vehicle ignored -> new double[count];
            case DivisibleLoad ignored -> new double[count];
            case ThermalZone ignored -> new double[count];
            case WaterHeater ignored -> new double[count];
        };
    }

    private static void apply(
            Equipment equipment, EquipmentSchedule plan, EquipmentSchedule into, int step, double hours) {
        into.drawKw()[step] = plan.drawKw()[0];
        into.giveKw()[step] = plan.giveKw()[0];
        if (into.state().length == 0) {
            return;
        }
        double before = step == 0 ? 0 : into.state()[step - 1];
        if (equipment instanceof DivisibleLoad) {
            into.state()[step] = before + plan.drawKw()[0] * hours;
        } else if (equipment instanceof Vehicle car) {
            into.state()[step] = contentOf(car, plan, step, before);
        } else {
            into.state()[step] = plan.state()[0];
        }
    }

    private static double contentOf(Vehicle car, EquipmentSchedule plan, int step, double before) {
        boolean there = car.stays().stream().anyMatch(stay -> stay.covers(step));
        boolean waits = !car.stays().isEmpty() && step < car.stays().getFirst().arrival();
        if (there) {
            return plan.state()[0];
        }
        return waits ? car.stays().getFirst().arrivalKwh() : before;
    }
}
