package org.openelecbay.simulation.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.DeviationMethod;
import org.openelecbay.settlement.slot.DeviationTerms;
import org.openelecbay.settlement.slot.Proceeds;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.BiddingSettings;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.WrittenScenario;

/// Half an hour at noon with everything switched on together: wishes with premiums, strict conduct, penalties for more
/// than promised, too much sun for the feeder, bad forecasts, and homes that shout where they can.
class EverythingAtOnceTest {

    private static final Path EXAMPLE = Path.of("../examples/european-lv");
    private static final List<String> WITH_EVERY_METHOD = List.of("continuous", "preferences");
    private static final List<String> WITH_ONE_METHOD = List.of(
            "vcg",
            "elecbay",
            "priorities",
            "mcafee",
            "english",
            "storage-auction",
            "peer-requests",
            "key-communities",
            "key-cascade",
            "bill-sharing",
            "mid-market-rate");

    @TempDir
    private static Path folder = Path.of("");

    private static List<Scenario> wishful = List.of();

    @TempDir
    private Path parent = Path.of("");

    @BeforeAll
    static void writeTheStreet() throws IOException {
        Path fee = Files.createDirectory(folder.resolve("fee"));
        wishful = List.of(street(fee));
    }

    static Stream<Arguments> combinations() {
        List<Arguments> all = new ArrayList<>();
        DeviationMethod[] methods = DeviationMethod.values();
        BiddingSettings.Trader[] traders = {BiddingSettings.Trader.ZIP, BiddingSettings.Trader.ZI_C};
        for (String rule : WITH_EVERY_METHOD) {
            for (DeviationMethod method : methods) {
                all.add(Arguments.of(rule, method, traders[all.size() % traders.length]));
            }
        }
        for (String rule : WITH_ONE_METHOD) {
            all.add(Arguments.of(rule, methods[all.size() % methods.length], traders[all.size() % traders.length]));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("combinations")
    void booksBalanceNoAuditAlarmsAndBillsFollow(String rule, DeviationMethod method, BiddingSettings.Trader trader) {
        Scenario scenario = scenario(rule, method, trader);
        Outcome outcome = Streets.outcome(scenario);

        DayResult day = outcome.day();
        assertThat(day.slots()).noneMatch(SlotRecord::auditFailed);
        day.ledger().requireBalanced();
        for (NamedAccount passing : List.of(NamedAccount.SURPLUS, NamedAccount.COMMUNITY, NamedAccount.BALANCING)) {
            assertThat(day.ledger().balance(passing)).as("%s", passing).isEqualTo(Money.ZERO);
        }
        Path files = ResultFiles.write(outcome, parent, List.of());
        Map<String, BigDecimal> recomputed = RecomputedBills.of(scenario, files);
        for (Map<String, String> bill : CsvRows.of(files.resolve("bills.csv"))) {
            assertThat(new BigDecimal(bill.get("exact")))
                    .as("%s", bill)
                    .isEqualByComparingTo(recomputed.get(bill.get("member")));
        }
    }

    @Test
    void thisHalfHourIsWorthTesting() {
        DayResult shouted = day("continuous", DeviationMethod.MIN_OF_TWO);
        DayResult wished = day("preferences", DeviationMethod.PRO_RATA);
        DayResult auctioned = day("vcg", DeviationMethod.SINGLE_PRICE);

        assertThat(shouted.slots()).anyMatch(slot -> slot.rounds() > 1);
        assertThat(causes(shouted)).contains(Cause.TRADE, Cause.REPUTATION, Cause.COVERED, Cause.PENALTY);
        assertThat(causes(wished)).contains(Cause.PREMIUM, Cause.PREMIUM_RETURNED, Cause.REPUTATION);
        assertThat(causes(auctioned)).contains(Cause.PARTICIPATION_FEE, Cause.REPUTATION);
    }

    private static List<Cause> causes(DayResult day) {
        return day.ledger().transfers().stream().map(Transfer::cause).distinct().toList();
    }

    private static DayResult day(String rule, DeviationMethod method) {
        return Streets.day(scenario(rule, method, BiddingSettings.Trader.ZIP));
    }

    private static Scenario scenario(String rule, DeviationMethod method, BiddingSettings.Trader trader) {
        Scenario street = wishful.getFirst();
        DeviationTerms deviations = new DeviationTerms(method, Proceeds.TRADERS, Proceeds.TRADERS, true);
        return Streets.strict(street.withTerms(street.terms().with(deviations)))
                .withRule(rule)
                .withBidding(new BiddingSettings(trader, 300))
                .withSun(3, true);
    }

    private static Scenario street(Path to) {
        List<Map<String, String>> rows = CsvRows.of(EXAMPLE.resolve("members.csv"));
        StringBuilder table = new StringBuilder(String.join(",", rows.getFirst().keySet()) + ",green,premium,must\n");
        for (int i = 0; i < rows.size(); i++) {
            boolean asks = i % 5 == 1 && rows.get(i).get("kind").equals("home");
            table.append(String.join(",", rows.get(i).values()))
                    .append(asks ? ",1,0.01," + i / 5 % 2 : ",,,")
                    .append('\n');
        }
        return WrittenScenario.of(EXAMPLE, to)
                .with("start: 2017-05-24T08:00:00Z", "start: 2017-05-24T20:00:00Z")
                .with("slots: 288", "slots: 6")
                .with("errorPercent: 10 ", "errorPercent: 40 ")
                .with("financing: operator ", "financing: participation-fee\n    fee: 50 ")
                .withMembers(table.toString())
                .scenario();
    }
}
