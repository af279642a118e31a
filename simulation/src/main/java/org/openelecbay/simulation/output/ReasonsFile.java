package org.openelecbay.simulation.output;

import java.nio.file.Path;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Reason;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// `reasons.csv`: why this price, why not me, slot by slot, in the words of the rule.
final class ReasonsFile {

    private ReasonsFile() {}

    static void write(DayResult day, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord("slotStart", "order", "standsIn", "reason");
            for (SlotRecord slot : day.slots()) {
                for (Reason reason : slot.clearing().reasons()) {
                    csv.writeRecord(
                            slot.slot().start().toString(),
                            reason.about().map(OrderId::value).orElse(""),
                            Boolean.toString(reason.standsIn()),
                            reason.sentence());
                }
            }
        });
    }
}
