package org.openelecbay.cli.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.baseline.Unplanned;
import org.openelecbay.home.bidding.Committed;
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
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.simulation.household.HomeDescription;

/// A home with its plan and with what it would do without one.
///
/// @param home as described
/// @param plan the cheapest
/// @param unplanned what the home does without flexibility
/// @param worth of one kWh more at the meter in each step, with the switched decisions of the plan as they are; empty
///     where whole numbers remain
public record PlannedHome(HomeDescription home, Schedule plan, Schedule unplanned, double[] worth) {

    /// Plans a home.
    ///
    /// @throws IllegalArgumentException when the household contradicts itself
    public static PlannedHome of(HomeDescription home, Scheduler scheduler) {
        Schedule plan = scheduler.planFullest(home.household());
        double[] worth = plan.energyValue().length > 0
                ? plan.energyValue()
                : scheduler.plan(Committed.of(home.household(), plan)).energyValue();
        return new PlannedHome(home, plan, Unplanned.of(home.household()), worth);
    }

    double saving() {
        return unplanned.cost().total() - plan.cost().total();
    }

    int count() {
        return home.household().steps().count();
    }

    Instant at(int step) {
        return home.horizon().at(step);
    }

    String local(int step) {
        ZoneOffset offset = home.horizon().offset();
        String text = at(step).atOffset(offset).toLocalDateTime().toString().replace('T', ' ');
        return text.substring(0, 16);
    }

    /// All series, powers positive when drawn: price, load, each piece, import, export, contents, worth of energy.
    List<PlanColumn> columns() {
        List<PlanColumn> columns = new ArrayList<>();
        columns.add(new PlanColumn("importPrice", "per kWh", 4, importPrice()));
        columns.add(new PlanColumn("load", "kW", 3, home.household().loadKw()));
        for (Equipment each : home.household().equipment()) {
            columns.add(new PlanColumn(each.name(), "kW", 3, drawn(each)));
        }
        columns.add(new PlanColumn("import", "kW", 3, plan.importKw()));
        columns.add(new PlanColumn("export", "kW", 3, plan.exportKw()));
        for (Equipment each : home.household().equipment()) {
            String unit = each instanceof ThermalZone ? "C" : "kWh";
            double[] state = state(each);
            if (state.length > 0) {
                columns.add(new PlanColumn(each.name(), unit, 2, state));
            }
        }
        if (worth.length > 0) {
            columns.add(new PlanColumn("worth", "per kWh", 4, worth));
        }
        return columns;
    }

    /// What one more kWh drawn costs, network fee included.
    double[] importPrice() {
        double[] price = home.household().contract().importPrice().clone();
        for (int step = 0; step < price.length; step++) {
            price[step] += home.household().contract().networkFee()[step];
        }
        return price;
    }

    /// Content in kWh or temperature in degrees Celsius at the end of each step; empty for what has neither.
    double[] state(Equipment equipment) {
        EquipmentSchedule its = plan.equipment().get(equipment.name());
        return switch (equipment) {
            case Storage ignored -> its == null ? new double[0] : its.state();
            case Vehicle ignored -> its == null ? new double[0] : its.state();
            case WaterHeater ignored -> its == null ? new double[0] : its.state();
            case ThermalZone ignored -> its == null ? new double[0] : its.state();
            case DivisibleLoad ignored -> new double[0];
            case BlockAppliance ignored -> new double[0];
            case CurtailableLoad ignored -> new double[0];
            case Renewable ignored -> new double[0];
            case Generator ignored -> new double[0];
            case Cogeneration ignored -> new double[0];
        };
    }

    /// Power of one piece, kW; negative while it gives.
    double[] drawn(Equipment equipment) {
        double[] kw = new double[count()];
        EquipmentSchedule its = plan.equipment().get(equipment.name());
        for (int step = 0; its != null && step < kw.length; step++) {
            kw[step] = its.drawKw()[step] - its.giveKw()[step];
        }
        return kw;
    }
}
