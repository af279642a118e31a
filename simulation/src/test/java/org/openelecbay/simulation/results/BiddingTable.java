package org.openelecbay.simulation.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.simulation.bidding.BiddingStudy;
import org.openelecbay.simulation.bidding.BiddingStudy.Outcome;
import org.openelecbay.simulation.bidding.Style;
import org.openelecbay.simulation.scenario.ScenarioReader;

/// Ways to bid of the twelve measured homes: three weeks of training and three of test in each of four seasons.
final class BiddingTable {

    private static final int[] STARTS = {1_009, 3_193, 5_377, 7_057};
    private static final int LEARNED = 720;
    private static final int SEEDS = 2;

    private BiddingTable() {}

    static String figures() {
        BiddingStudy study = new BiddingStudy(
                ScenarioReader.read(Repository.file("examples", "twelve-homes")), STARTS, LEARNED, 3, 3, SEEDS);
        List<List<String>> rows = new ArrayList<>();
        for (String rule : List.of("call-auction", "continuous")) {
            for (boolean one : new boolean[] {true, false}) {
                Map<Style, Outcome> outcomes = study.run(rule, one);
                for (Map.Entry<Style, Outcome> each : outcomes.entrySet()) {
                    if (one || each.getKey() != Style.TRUTHFUL) {
                        rows.add(row(rule, one, each.getKey(), each.getValue(), outcomes));
                    }
                }
            }
        }
        return Markdown.table(
                List.of(
                        "rule, who bids so",
                        "bid",
                        "bill, USD",
                        "saved against truthful",
                        "against ZI-C",
                        "against ZIP",
                        "traded, kWh"),
                rows);
    }

    private static List<String> row(
            String rule, boolean one, Style style, Outcome outcome, Map<Style, Outcome> outcomes) {
        boolean truthful = style == Style.TRUTHFUL;
        return List.of(
                "`" + rule + "`, " + (one && !truthful ? "one home" : "all"),
                style.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                number(outcome.bill()),
                truthful ? "" : beyond(outcome, outcomes.get(Style.TRUTHFUL)),
                style == Style.LEARNING ? beyond(outcome, outcomes.get(Style.ZI_C)) : "",
                style == Style.LEARNING ? beyond(outcome, outcomes.get(Style.ZIP)) : "",
                String.format(Locale.ROOT, "%.1f", outcome.tradedKwh()));
    }

    private static String beyond(Outcome outcome, Outcome other) {
        return number(outcome.mean() - other.mean()) + " ± " + number(outcome.twoErrors(other));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
