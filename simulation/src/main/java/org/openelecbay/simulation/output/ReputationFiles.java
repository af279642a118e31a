package org.openelecbay.simulation.output;

import java.nio.file.Path;
import java.util.List;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.settlement.conduct.ConductBook;
import org.openelecbay.settlement.conduct.Evidence;
import org.openelecbay.settlement.conduct.Standing;

/// `reputation.csv`: where everybody stands after the day, as the next day's scenario reads it; and
/// `reputation-evidence.csv`: why every standing changed.
final class ReputationFiles {

    private ReputationFiles() {}

    static void writeStandings(ConductBook book, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord("participant", "reputation", "state", "slots");
            book.standings().forEach((participant, standing) -> csv.writeRecord(row(participant, standing)));
        });
    }

    static void writeEvidence(ConductBook book, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord(
                    "slotStart",
                    "run",
                    "participant",
                    "committedKwh",
                    "deliveredKwh",
                    "before",
                    "stateBefore",
                    "after",
                    "stateAfter");
            for (Evidence change : book.evidence()) {
                csv.writeRecord(
                        change.slot().start().toString(),
                        Integer.toString(change.run()),
                        change.performance().participant().value(),
                        Decimals.kwh(change.performance().committed()),
                        Decimals.kwh(change.performance().delivered()),
                        change.before().reputation().decimal().toPlainString(),
                        word(change.before()),
                        change.after().reputation().decimal().toPlainString(),
                        word(change.after()));
            }
        });
    }

    private static List<String> row(ParticipantId participant, Standing standing) {
        String slots = standing.state() instanceof Standing.Blocked(int left) ? Integer.toString(left) : "0";
        return List.of(participant.value(), standing.reputation().decimal().toPlainString(), word(standing), slots);
    }

    private static String word(Standing standing) {
        return switch (standing.state()) {
            case Standing.Good() -> "good";
            case Standing.Blocked _ -> "blocked";
            case Standing.OnProbation() -> "probation";
        };
    }
}
