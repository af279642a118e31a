package org.openelecbay.simulation.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.WrittenScenario;

/// The European street on which some members wish for green energy: bills and certificates follow from the files.
class GreenStreetTest {

    private static final Path EXAMPLE = Path.of("../examples/european-lv");

    @TempDir
    private Path parent = Path.of("");

    @Test
    void certificatesNeverExceedWhatGreenMetersExportedAndEveryGreenTradeIsCovered() {
        Scenario scenario = wishful();
        Path folder = ResultFiles.write(Streets.outcome(scenario), parent, List.of());

        Map<String, BigDecimal> issued = new HashMap<>();
        Map<String, BigDecimal> moved = new HashMap<>();
        Map<String, BigDecimal> retired = new HashMap<>();
        for (Map<String, String> row : CsvRows.of(folder.resolve("certificates.csv"))) {
            Map<String, BigDecimal> sums =
                    switch (row.get("move")) {
                        case "issued" -> issued;
                        case "transferred" -> moved;
                        default -> retired;
                    };
            sums.merge(row.get("slotStart") + " " + row.get("producer"), kwh(row, "energyKwh"), BigDecimal::add);
        }
        Map<String, BigDecimal> delivered = new HashMap<>();
        for (Map<String, String> row : CsvRows.of(folder.resolve("trades.csv"))) {
            if (row.get("green").equals("1")) {
                assertThat(kwh(row, "asPromisedKwh")).isLessThanOrEqualTo(kwh(row, "energyKwh"));
                delivered.merge(
                        row.get("slotStart") + " " + row.get("from"), kwh(row, "asPromisedKwh"), BigDecimal::add);
            }
        }
        delivered.values().removeIf(sum -> sum.signum() == 0);
        assertThat(delivered).isNotEmpty().isEqualTo(moved).isEqualTo(retired);
        moved.forEach((lot, sum) -> assertThat(sum).as(lot).isLessThanOrEqualTo(issued.get(lot)));
    }

    @Test
    void billsWithPremiumsFollowFromTradesAndReadings() {
        Scenario scenario = wishful();
        Outcome outcome = Streets.outcome(scenario);
        Path folder = ResultFiles.write(outcome, parent, List.of());

        Map<String, BigDecimal> recomputed = RecomputedBills.of(scenario, folder);

        for (Map<String, String> bill : CsvRows.of(folder.resolve("bills.csv"))) {
            assertThat(new BigDecimal(bill.get("exact")))
                    .as("%s", bill)
                    .isEqualByComparingTo(recomputed.get(bill.get("member")));
        }
        assertThat(CsvRows.of(folder.resolve("bill-lines.csv")))
                .extracting(row -> row.get("cause"))
                .contains("premium", "premium_returned");
    }

    /// Noon and the hours around it; every tenth home asks for green energy.
    private Scenario wishful() {
        List<Map<String, String>> rows = CsvRows.of(EXAMPLE.resolve("members.csv"));
        StringBuilder table = new StringBuilder(String.join(",", rows.getFirst().keySet()) + ",green,premium,must\n");
        for (int i = 0; i < rows.size(); i++) {
            boolean asks = i % 10 == 1 && rows.get(i).get("kind").equals("home");
            table.append(String.join(",", rows.get(i).values()))
                    .append(asks ? ",1,0.01," + i / 10 % 2 : ",,,")
                    .append('\n');
        }
        return WrittenScenario.of(EXAMPLE, parent)
                .with("rule: priorities ", "rule: preferences ")
                .with("start: 2017-05-24T08:00:00Z", "start: 2017-05-24T16:00:00Z")
                .with("slots: 288", "slots: 24")
                .withMembers(table.toString())
                .scenario();
    }

    private static BigDecimal kwh(Map<String, String> row, String column) {
        return new BigDecimal(row.get(column));
    }
}
