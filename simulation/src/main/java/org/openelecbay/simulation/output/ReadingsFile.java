package org.openelecbay.simulation.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MeterReading;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// `readings.csv`: the cumulative registers of every meter before the first and after every slot. The DSO's register
/// of network losses is the meter `losses`.
final class ReadingsFile {

    private static final String LOSSES = "losses";

    private ReadingsFile() {}

    static void write(DayResult day, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord("at", "meter", "importedTotalKwh", "exportedTotalKwh", "quality");
            Instant start = day.slots().getFirst().slot().start();
            day.firstReadings().forEach(reading -> row(csv, reading));
            losses(csv, start, Energy.ZERO);
            Energy lost = Energy.ZERO;
            for (SlotRecord slot : day.slots()) {
                slot.readings().forEach(reading -> row(csv, reading));
                lost = lost.plus(slot.losses());
                losses(csv, slot.slot().end(), lost);
            }
        });
    }

    private static void row(CsvWriter csv, MeterReading reading) {
        csv.writeRecord(
                reading.at().toString(),
                reading.point().id(),
                Decimals.kwh(reading.importedTotal()),
                Decimals.kwh(reading.exportedTotal()),
                reading.quality().name().toLowerCase(Locale.ROOT));
    }

    private static void losses(CsvWriter csv, Instant at, Energy lost) {
        csv.writeRecord(at.toString(), LOSSES, Decimals.kwh(lost), Decimals.kwh(Energy.ZERO), "estimated");
    }
}
