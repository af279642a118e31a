package org.openelecbay.simulation.results;

import static org.openelecbay.simulation.output.Decimals.hundredths;
import static org.openelecbay.simulation.output.Decimals.rounded;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Indicators;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.Fit;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;

/// One day under every rule of the catalog that fits: what it is worth, to whom, and what it takes.
final class EffortTable {

    private static final double BYTES_PER_KILOBYTE = 1_000;

    private EffortTable() {}

    static String of(String example) {
        Scenario scenario = ScenarioReader.read(Repository.file("examples", example));
        Simulation simulation = Simulation.prepare(scenario);
        DayResult alone = day(simulation, RuleCatalog.builtIn().entry("supplier"));
        List<List<String>> rows = new ArrayList<>();
        for (CatalogEntry rule : RuleCatalog.builtIn().entries()) {
            if (Fit.misfit(rule.create(scenario.settingsOf(rule.name())), scenario)
                    .isEmpty()) {
                Outcome outcome = Outcome.of(scenario, simulation.feeder(), day(simulation, rule), alone);
                rows.add(row(rule, outcome.indicators()));
            }
        }
        return Markdown.table(
                List.of(
                        "rule",
                        "welfare, " + scenario.currency(),
                        "traded, kWh",
                        "worse off",
                        "Jain",
                        "rounds",
                        "messages",
                        "kB",
                        "reveals"),
                rows);
    }

    private static DayResult day(Simulation simulation, CatalogEntry rule) {
        return simulation.run(rule, _ -> {});
    }

    private static List<String> row(CatalogEntry rule, Indicators figures) {
        Traffic traffic = figures.market().traffic();
        return List.of(
                "`" + rule.name() + "`",
                hundredths(figures.welfare().realised()),
                rounded(figures.energy().tradedLocally().kiloWattHours(), 2),
                Integer.toString(figures.money().worseOff()),
                figures.gains().jain().map(index -> rounded(index, 3)).orElse("-"),
                Long.toString(traffic.rounds()),
                Long.toString(traffic.messages()),
                rounded(traffic.bytes() / BYTES_PER_KILOBYTE, 1),
                rule.reveals());
    }
}
