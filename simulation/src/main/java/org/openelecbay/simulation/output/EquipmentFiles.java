package org.openelecbay.simulation.output;

import java.nio.file.Path;
import java.util.Locale;
import org.openelecbay.home.schedule.Shortfall;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.premises.EquipmentUse;
import org.openelecbay.simulation.premises.Unserved;

/// `equipment.csv` and `shortfalls.csv`: what every piece that an agent runs did in every slot, and what it could not
/// serve. Written only when there is equipment.
final class EquipmentFiles {

    private EquipmentFiles() {}

    static void write(DayResult day, Path equipment, Path shortfalls) {
        if (day.equipment().isEmpty()) {
            return;
        }
        Table.write(equipment, csv -> {
            csv.writeRecord("slotStart", "id", "equipment", "drawnKwh", "givenKwh", "state");
            for (int slot = 0; slot < day.slots().size(); slot++) {
                for (EquipmentUse use : day.equipment()) {
                    EquipmentUse.Moved moved = use.slots().get(slot);
                    csv.writeRecord(
                            day.slots().get(slot).slot().start().toString(),
                            use.participant().value(),
                            use.equipment().name(),
                            Decimals.kwh(moved.drawn()),
                            Decimals.kwh(moved.given()),
                            number(moved.state()));
                }
            }
        });
        writeShortfalls(day, shortfalls);
    }

    private static void writeShortfalls(DayResult day, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord("slotStart", "id", "equipment", "amount", "sentence");
            for (Unserved each : day.shortfalls()) {
                Shortfall missing = each.shortfall();
                csv.writeRecord(
                        day.slots().get(missing.step()).slot().start().toString(),
                        each.participant().value(),
                        missing.what(),
                        number(missing.amount()),
                        missing.sentence());
            }
        });
    }

    /// kWh, degrees or kelvin hours to the thousandth.
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
