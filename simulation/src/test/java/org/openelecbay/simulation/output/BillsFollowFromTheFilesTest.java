package org.openelecbay.simulation.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.settlement.slot.DeviationMethod;
import org.openelecbay.settlement.slot.DeviationTerms;
import org.openelecbay.settlement.slot.Proceeds;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.Scenario;

/// The bills recomputed from trades, readings, tariff and charges alone are the bills, to the nano.
class BillsFollowFromTheFilesTest {

    @TempDir
    private Path parent;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"priorities", "pay-as-bid", "mid-market-rate", "supplier", "call-auction", "mu-rule"})
    void everyBillOfTheEuropeanStreetIsTheRecomputedOne(String rule) {
        Scenario scenario = Streets.example("european-lv").withRule(rule);

        assertBillsAreRecomputed(scenario, 116);
    }

    @Test
    void theyAreWhenTheNetworkTightenedAndDeliveriesFellShort() {
        assertBillsAreRecomputed(Streets.example("european-lv-summer").withSun(1.5, true), 116);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DeviationMethod.class)
    void theyAreHoweverDeviationsAreSettledAndProceedsReturned(DeviationMethod method) {
        Scenario scenario = Streets.example("european-lv").withRule("call-auction");
        DeviationTerms returning = new DeviationTerms(method, Proceeds.TRADERS, Proceeds.TRADERS, true);

        assertBillsAreRecomputed(scenario.withTerms(scenario.terms().with(returning)), 116);
    }

    @Test
    void theyAreWhenPromisesAndPaymentsHaveLaterConsequences() {
        Scenario scenario = Streets.example("european-lv").withRule("call-auction");

        assertBillsAreRecomputed(Streets.strict(scenario), 116);
    }

    @Test
    void theyAreOnTheLampStreet() {
        assertBillsAreRecomputed(Streets.lampStreet(), 4);
    }

    @Test
    void aTamperedTradeDoesNotGoUnnoticed() throws IOException {
        Scenario scenario = Streets.lampStreet();
        Path folder = ResultFiles.write(Streets.outcome(scenario), parent, List.of());
        Path trades = folder.resolve("trades.csv");
        String text = Files.readString(trades);
        Files.writeString(trades, text.replaceFirst("0\\.300,0\\.13", "0.301,0.13"));

        Map<String, BigDecimal> recomputed = RecomputedBills.of(scenario, folder);

        assertThat(recomputed.get("ben")).isNotEqualByComparingTo("-0.504");
        assertThat(recomputed.get("anna")).isNotEqualByComparingTo("0.1446");
        assertThat(recomputed.get("cleo")).isEqualByComparingTo("-0.372");
    }

    private void assertBillsAreRecomputed(Scenario scenario, int members) {
        Outcome outcome = Streets.outcome(scenario);
        Path folder = ResultFiles.write(outcome, parent, List.of());

        Map<String, BigDecimal> recomputed = RecomputedBills.of(scenario, folder);

        List<Map<String, String>> bills = CsvRows.of(folder.resolve("bills.csv"));
        assertThat(bills).hasSize(members);
        assertThat(recomputed).hasSize(members);
        for (Map<String, String> bill : bills) {
            BigDecimal exact = recomputed.get(bill.get("member"));
            BigDecimal total = exact.setScale(2, RoundingMode.HALF_EVEN);
            assertThat(new BigDecimal(bill.get("exact"))).as("%s", bill).isEqualByComparingTo(exact);
            assertThat(new BigDecimal(bill.get("total"))).as("%s", bill).isEqualByComparingTo(total);
            assertThat(new BigDecimal(bill.get("rounding"))).as("%s", bill).isEqualByComparingTo(total.subtract(exact));
        }
    }
}
