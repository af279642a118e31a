package org.openelecbay.simulation.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.IslandSlot;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.indicator.GridIndicators;
import org.openelecbay.simulation.output.IndicatorTable.Row;

/// The rows on what the DSO's limits did, and on what an island lived through.
final class ControlRows {

    private ControlRows() {}

    static List<Row> of(GridIndicators grid, DayResult day, String currency) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "Violations avoided",
                Integer.toString(grid.slotsSaved()),
                "",
                "slots; " + grid.slotsBrokenWithout() + " would break a limit without control, " + grid.slotsBroken()
                        + " do"));
        rows.add(new Row(
                "Avoidable violations", Integer.toString(grid.avoidable()), "", "slots that devices could have kept"));
        rows.add(new Row("Charging deferred", Decimals.kwh(grid.deferred()), "kWh", "by limits of the network"));
        rows.add(new Row(
                "Least curtailment", Decimals.kwh(grid.leastCurtailed()), "kWh", "that had to be, knowing the day"));
        rows.add(new Row(
                "Welfare lost by limits",
                Decimals.hundredths(grid.welfareLost()),
                currency,
                "curtailed beyond the least, at the export price"));
        if (day.slots().stream().anyMatch(slot -> slot.island().isPresent())) {
            island(day, rows);
        }
        return rows;
    }

    private static void island(DayResult day, List<Row> rows) {
        double whole = 0;
        double lit = 0;
        boolean allServed = true;
        boolean stillLit = true;
        Energy shed = Energy.ZERO;
        for (SlotRecord slot : day.slots()) {
            Optional<IslandSlot> island = slot.island();
            if (island.isPresent()) {
                double hours = slot.slot().length().toMinutes() / 60.0;
                allServed &= island.get().shed().isEmpty() && !island.get().dark();
                stillLit &= !island.get().dark();
                whole += allServed ? hours : 0;
                lit += stillLit ? hours : 0;
                shed = shed.plus(island.get().shedEnergy());
            }
        }
        rows.add(new Row("Hours survived", Decimals.rounded(lit, 2), "h", "from the cut until everything is off"));
        rows.add(new Row("Hours fully supplied", Decimals.rounded(whole, 2), "h", "from the cut until load is shed"));
        rows.add(new Row("Load shed", Decimals.kwh(shed), "kWh", "while cut from the grid"));
    }
}
