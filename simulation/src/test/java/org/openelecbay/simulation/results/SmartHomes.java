package org.openelecbay.simulation.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.day.BatteryUse;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.Fit;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;
import org.openelecbay.simulation.scenario.SchedulingSettings.Mode;

/// The twelve measured homes with and without a market, their batteries resting, ruled and scheduled.
final class SmartHomes {

    private static final String ALONE = "supplier";
    private static final String AUCTION = "call-auction";

    private SmartHomes() {}

    private record Run(String market, Mode mode, Outcome outcome) {

        double cost() {
            return LocalMoney.dollars(outcome.indicators().money().cost());
        }
    }

    /// The week: every rule of the catalog that fits, batteries scheduled, the cheapest first.
    static String rules() {
        Simulation week = prepared("twelve-homes-week", Mode.SMART);
        DayResult alone = day(week, ALONE);
        List<Run> runs = new ArrayList<>();
        for (CatalogEntry rule : RuleCatalog.builtIn().entries()) {
            Scenario scenario = week.scenario();
            if (Fit.misfit(rule.create(scenario.settingsOf(rule.name())), scenario)
                    .isEmpty()) {
                DayResult day = day(week, rule.name());
                runs.add(new Run(rule.name(), Mode.SMART, Outcome.of(scenario, week.feeder(), day, alone)));
            }
        }
        runs.sort(Comparator.comparing(run -> run.outcome().indicators().money().cost()));
        List<List<String>> rows = new ArrayList<>();
        for (Run run : runs) {
            rows.add(List.of(
                    "`" + run.market() + "`",
                    decimals(run.cost(), 2),
                    decimals(run.outcome().indicators().energy().tradedLocally().kiloWattHours(), 1),
                    Integer.toString(run.outcome().indicators().money().worseOff())));
        }
        return Markdown.table(
                List.of("a week of August, batteries scheduled", "bills, USD", "traded, kWh", "worse off"), rows);
    }

    /// Supplier alone, the rule of the scenario and the call auction, each with all three ways to run a battery.
    static String comparison(String example) {
        List<List<String>> rows = new ArrayList<>();
        Map<Mode, DayResult> alone = new LinkedHashMap<>();
        String rule = ScenarioReader.read(Repository.file("examples", example)).rule();
        for (String market : List.of(ALONE, rule, AUCTION)) {
            for (Mode mode : Mode.values()) {
                Simulation simulation = prepared(example, mode);
                DayResult day = day(simulation, market);
                alone.putIfAbsent(mode, day);
                Outcome outcome = Outcome.of(simulation.scenario(), simulation.feeder(), day, alone.get(mode));
                rows.add(row(new Run(market, mode, outcome)));
            }
        }
        return Markdown.table(
                List.of(
                        "market, batteries",
                        "bills, USD",
                        "self-sufficiency, %",
                        "peak import, kW",
                        "cycles",
                        "carbon, kg",
                        "worse off with the market"),
                rows);
    }

    private static List<String> row(Run run) {
        var figures = run.outcome().indicators();
        boolean market = !run.market().equals(ALONE);
        double cycles = run.outcome().day().batteries().stream()
                .mapToDouble(BatteryUse::cycles)
                .average()
                .orElse(0);
        return List.of(
                "`" + run.market() + "`, " + run.mode().name().toLowerCase(Locale.ROOT),
                decimals(run.cost(), 2),
                decimals(figures.energy().selfSufficiency().orElseThrow() * 100, 1),
                decimals(figures.transformer().peakImport().watts() / 1_000.0, 1),
                decimals(cycles, 1),
                decimals(figures.carbon().orElseThrow().emitted(), 1),
                market ? figures.money().worseOff() + " of " + figures.money().members() : "");
    }

    private static Simulation prepared(String example, Mode mode) {
        return Simulation.prepare(
                ScenarioReader.read(Repository.file("examples", example)).withScheduling(mode));
    }

    private static DayResult day(Simulation simulation, String rule) {
        return simulation.run(RuleCatalog.builtIn().entry(rule), _ -> {});
    }

    private static String decimals(double value, int count) {
        return Row.rounded(value, count).toPlainString();
    }
}
