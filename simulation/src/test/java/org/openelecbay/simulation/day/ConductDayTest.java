package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.settlement.bill.BillLine;
import org.openelecbay.settlement.conduct.ConductBook;
import org.openelecbay.settlement.conduct.Evidence;
import org.openelecbay.settlement.conduct.Standing;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.output.ResultFiles;
import org.openelecbay.simulation.scenario.Scenario;

/// A day on which broken promises and late payments have consequences.
class ConductDayTest {

    private static final Scenario STREET = Streets.example("european-lv").withRule("call-auction");
    private static final Outcome OUTCOME = Streets.outcome(Streets.strict(STREET));

    @TempDir
    private Path parent;

    @Test
    void forecastErrorsCostReputationAndLaterMoney() {
        DayResult day = OUTCOME.day();
        ConductBook book = day.conduct().orElseThrow();

        assertThat(book.evidence()).extracting(Evidence::run).containsOnly(1);
        assertThat(book.evidence()).anyMatch(change -> !change.after().mayTrade());
        assertThat(day.ledger().transfers()).anyMatch(transfer -> transfer.cause() == Cause.REPUTATION);
        assertThat(day.ledger().balance(NamedAccount.PENALTIES)).isGreaterThan(Money.ZERO);
        assertThat(day.slots()).noneMatch(SlotRecord::auditFailed);
        assertThat(day.slots())
                .flatExtracting(SlotRecord::notes)
                .anyMatch(note -> note.contains("broken too many promises"));
    }

    @Test
    void whoeverIsBlockedDoesNotTradeInTheNextSlot() {
        DayResult day = OUTCOME.day();
        List<Evidence> blocked = day.conduct().orElseThrow().evidence().stream()
                .filter(change -> change.after().state() instanceof Standing.Blocked
                        && !(change.before().state() instanceof Standing.Blocked))
                .toList();
        for (Evidence change : blocked) {
            day.slots().stream()
                    .filter(slot -> slot.slot().equals(change.slot().next()))
                    .forEach(slot -> assertThat(slot.clearing().trades())
                            .noneMatch(trade -> trade.seller()
                                            .equals(change.performance().participant())
                                    || trade.buyer().equals(change.performance().participant())));
        }
        assertThat(blocked).isNotEmpty();
    }

    @Test
    void theLateFeeStandsOnTheBillInWords() {
        assertThat(OUTCOME.day().bills().getFirst().lines())
                .filteredOn(line -> line.cause() == Cause.LATE_FEE)
                .singleElement()
                .extracting(BillLine::signed)
                .isEqualTo(Money.ofHundredths(-400));
    }

    @Test
    void standingsAndEvidenceAreWrittenWhereTheyCount() throws IOException {
        Path folder = ResultFiles.write(OUTCOME, parent, List.of());

        assertThat(Files.readAllLines(folder.resolve("reputation.csv")))
                .hasSize(1 + OUTCOME.day().participants().size())
                .startsWith("participant,reputation,state,slots");
        assertThat(Files.readAllLines(folder.resolve("reputation-evidence.csv")))
                .hasSize(1 + OUTCOME.day().conduct().orElseThrow().evidence().size());
    }

    @Test
    void withoutSuchConsequencesThereIsNoSuchFile() {
        Path folder = ResultFiles.write(Streets.outcome(Streets.lampStreet()), parent, List.of());

        assertThat(folder.resolve("reputation.csv")).doesNotExist();
    }
}
