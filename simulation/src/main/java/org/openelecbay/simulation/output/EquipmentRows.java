package org.openelecbay.simulation.output;

import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.output.IndicatorTable.Row;
import org.openelecbay.simulation.premises.EquipmentUse;

/// The figures of equipment that agents run; none where there is none.
final class EquipmentRows {

    private EquipmentRows() {}

    static List<Row> of(DayResult day) {
        if (day.equipment().isEmpty()) {
            return List.of();
        }
        Energy drawn = Energy.ZERO;
        Energy given = Energy.ZERO;
        for (EquipmentUse use : day.equipment()) {
            drawn = drawn.plus(use.drawn());
            given = given.plus(use.given());
        }
        return List.of(
                new Row(
                        "Equipment drew",
                        Decimals.kwh(drawn),
                        "kWh",
                        "cars, heat, batteries and loads that agents run"),
                new Row("Equipment gave", Decimals.kwh(given), "kWh", "at its terminals"),
                new Row(
                        "Shortfalls",
                        Integer.toString(day.shortfalls().size()),
                        "",
                        "of equipment; see shortfalls.csv"));
    }
}
