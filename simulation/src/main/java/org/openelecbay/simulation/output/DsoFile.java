package org.openelecbay.simulation.output;

import java.nio.file.Path;
import java.util.Locale;
import org.openelecbay.grid.security.RuleBreak;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.DsoNotes;

/// `dso.csv`: the DSO's own log with the element that bound. It is not for members.
final class DsoFile {

    private DsoFile() {}

    static void write(DayResult day, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord("slotStart", "rule", "element", "phase", "value", "limit", "curedByEnvelopes");
            for (DsoNotes.Note note : day.dsoNotes()) {
                RuleBreak broken = note.broken();
                csv.writeRecord(
                        note.slot().start().toString(),
                        broken.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        broken.element(),
                        broken.phase().name(),
                        Decimals.rounded(broken.value(), 4),
                        Decimals.rounded(broken.limit(), 4),
                        Boolean.toString(note.curable()));
            }
        });
    }
}
