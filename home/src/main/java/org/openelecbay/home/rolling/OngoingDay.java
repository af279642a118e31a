package org.openelecbay.home.rolling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.SettledSchedule;
import org.openelecbay.home.schedule.Shortfall;

/// A day of which some steps have happened: what is left of it is a household to be planned, and what happens to its
/// equipment moves the states on, whether it was planned or not. Steps happen in their order.
public final class OngoingDay {

    private final Household day;
    private final Map<String, EquipmentSchedule> done = new HashMap<>();
    private int next;

    /// @param day all steps; the series in it may be written anew for steps that have not happened
    public OngoingDay(Household day) {
        this.day = day;
        int count = day.steps().count();
        for (Equipment each : day.equipment()) {
            double[] states = RollingHorizon.states(each, count);
            done.put(each.name(), new EquipmentSchedule(new double[count], new double[count], states, new double[0]));
        }
    }

    /// Mean powers of one step, kW, not negative.
    ///
    /// @param drawKw taken from the home
    /// @param giveKw given to it
    public record Flow(double drawKw, double giveKw) {}

    /// The next steps as a household of their own, with the contents and temperatures that there are now.
    ///
    /// @param most how many steps; fewer at the end of the day
    public Household ahead(int most) {
        return new Window(day, done, next, Math.min(day.steps().count(), next + most), highestImportKw()).household();
    }

    /// What the peak price has already been paid for.
    private double highestImportKw() {
        double highest = day.contract().peakSoFarKw();
        for (int step = 0; step < next; step++) {
            double kw = day.loadKw()[step];
            for (EquipmentSchedule each : done.values()) {
                kw += each.drawKw()[step] - each.giveKw()[step];
            }
            highest = Math.max(highest, kw);
        }
        return highest;
    }

    /// Lets the next step happen.
    ///
    /// @param flows by the name of the equipment; what is left out rests
    public void happened(Map<String, Flow> flows) {
        double hours = day.steps().hours();
        for (Equipment each : day.equipment()) {
            Flow flow = flows.getOrDefault(each.name(), new Flow(0, 0));
            EquipmentSchedule into = of(each.name());
            into.drawKw()[next] = flow.drawKw();
            into.giveKw()[next] = flow.giveKw();
            if (into.state().length > 0) {
                Transition step =
                        new Transition(next, state(each), flow.drawKw(), flow.giveKw(), heat(each, flows), hours);
                into.state()[next] = step.after(each);
            }
        }
        next++;
    }

    /// The state of a piece now: kWh, degrees Celsius, or 1 for a generator that is on; 0 without a state.
    public double state(Equipment equipment) {
        double[] states = of(equipment.name()).state();
        if (next > 0) {
            return states.length == 0 ? 0 : states[next - 1];
        }
        return switch (equipment) {
            case Storage each -> each.initialKwh();
            case WaterHeater each -> each.initialKwh();
            case ThermalZone each -> each.initialC();
            case Vehicle each ->
                each.stays().isEmpty() ? 0 : each.stays().getFirst().arrivalKwh();
            case Generator each -> each.initialKw() > 0 ? 1 : 0;
            case DivisibleLoad ignored -> 0;
            case BlockAppliance ignored -> 0;
            case CurtailableLoad ignored -> 0;
            case Renewable ignored -> 0;
            case Cogeneration ignored -> 0;
        };
    }

    /// What the equipment could not serve, once all steps have happened.
    public List<Shortfall> shortfalls() {
        return SettledSchedule.of(day, Schedule.Method.RULE, done).shortfalls();
    }

    private double heat(Equipment store, Map<String, Flow> flows) {
        double heat = 0;
        for (Equipment each : day.equipment()) {
            Flow flow = flows.get(each.name());
            if (flow != null
                    && each instanceof Cogeneration unit
                    && unit.heatStore().equals(store.name())) {
                heat += flow.giveKw() / unit.electricEfficiency() * unit.heatEfficiency();
            }
        }
        return heat;
    }

    private EquipmentSchedule of(String name) {
        EquipmentSchedule its = done.get(name);
        if (its == null) {
            throw new IllegalArgumentException("There is no " + name + " in this home. Was it renamed?");
        }
        return its;
    }
}
