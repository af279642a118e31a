package org.openelecbay.simulation.output;

import java.nio.file.Path;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.settlement.certificate.Entry;
import org.openelecbay.simulation.day.DayResult;

/// `certificates.csv`: every entry of the register of green energy, in its order.
final class CertificatesFile {

    private CertificatesFile() {}

    static void write(DayResult day, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord("number", "slotStart", "producer", "move", "from", "to", "energyKwh");
            for (Entry entry : day.certificates().entries()) {
                ParticipantId producer = entry.lot().producer();
                String[] move =
                        switch (entry) {
                            case Entry.Issued _ -> new String[] {"issued", "", producer.value()};
                            case Entry.Transferred moved ->
                                new String[] {
                                    "transferred",
                                    moved.from().value(),
                                    moved.to().value()
                                };
                            case Entry.Retired retired ->
                                new String[] {"retired", retired.holder().value(), ""};
                        };
                csv.writeRecord(
                        Long.toString(entry.number()),
                        entry.lot().slot().start().toString(),
                        producer.value(),
                        move[0],
                        move[1],
                        move[2],
                        Decimals.kwh(entry.energy()));
            }
        });
    }
}
