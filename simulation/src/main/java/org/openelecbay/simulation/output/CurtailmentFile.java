package org.openelecbay.simulation.output;

import java.nio.file.Path;
import java.util.Locale;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.day.Withheld;

/// `curtailment.csv`: every kilowatt-hour that a limit of the network withheld, with the reason its member is told.
final class CurtailmentFile {

    private CurtailmentFile() {}

    static void write(DayResult day, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord("slotStart", "id", "what", "kWh", "reason");
            for (SlotRecord slot : day.slots()) {
                for (Withheld each : slot.withheld()) {
                    csv.writeRecord(
                            slot.slot().start().toString(),
                            each.participant().value(),
                            each.what().name().toLowerCase(Locale.ROOT),
                            Decimals.kwh(each.energy()),
                            each.reason());
                }
            }
        });
    }
}
