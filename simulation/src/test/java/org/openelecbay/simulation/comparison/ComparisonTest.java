package org.openelecbay.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.settlement.slot.SettlementTerms;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.Scenario;

/// A comparison is readable on a terminal, names what is worse, and keeps figures only.
class ComparisonTest {

    private static final int TERMINAL = 120;
    private static Comparison comparison;

    @BeforeAll
    static void theLampStreetUnderAllRules() {
        Scenario scenario = Streets.lampStreet();
        comparison = new Comparison(scenario, rows(scenario), List.of(new Misfit("static-keys", "It needs keys.")));
    }

    @Test
    void everyLineFitsOnATerminal() {
        assertThat(comparison.text().lines()).allMatch(line -> line.length() <= TERMINAL);
    }

    @Test
    void everyRuleStandsInEveryBlockAndMisfitsBelow() {
        for (RuleRow row : comparison.rows()) {
            assertThat(comparison.text().lines().filter(line -> line.startsWith(row.rule() + " ")))
                    .hasSize(comparison.groups().size());
        }
        assertThat(comparison.text()).endsWith("  static-keys: It needs keys.%n".formatted());
    }

    @Test
    void aRuleWithFeesAboveItsWorthIsShownAsWorse() {
        Scenario scenario = dear(Streets.lampStreet());
        Simulation simulation = Simulation.prepare(scenario);
        DayResult alone = Streets.run(simulation, "supplier");
        DayResult day = Streets.run(simulation, "mid-market-rate");
        RuleRow row = RuleRow.of(
                RuleCatalog.builtIn().entry("mid-market-rate"), Outcome.of(scenario, simulation.feeder(), day, alone));
        Comparison bad = new Comparison(scenario, List.of(row), List.of());

        assertThat(row.verdict()).isEqualTo(RuleRow.Verdict.WORSE);
        assertThat(bad.text()).contains("WORSE");
        assertThat(ComparisonPage.html(bad)).contains("\"verdict\":\"worse\"");
    }

    @Test
    void thePageExplainsEveryColumnWithItsUnit() {
        String page = ComparisonPage.html(comparison);

        for (ColumnGroup group : comparison.groups()) {
            for (Column column : group.columns()) {
                assertThat(page)
                        .contains("{\"name\":\"" + column.name() + "\",\"unit\":\"" + column.unit()
                                + "\",\"meaning\":\"" + column.meaning() + "\"}");
            }
        }
        assertThat(page).contains("static-keys", "default-src 'none'");
    }

    /// Fees of 0.40 per kWh, where import and export are 0.20 apart.
    private static Scenario dear(Scenario s) {
        Price fee = Price.perKwh("0.20");
        SettlementTerms terms = new SettlementTerms(Price.ZERO, new Ratio(0, 1), fee, fee, Price.ZERO, Price.ZERO);
        return s.withTerms(terms);
    }

    private static List<RuleRow> rows(Scenario scenario) {
        Simulation simulation = Simulation.prepare(scenario);
        DayResult alone = Streets.run(simulation, "supplier");
        List<RuleRow> rows = new ArrayList<>();
        RuleCatalog.builtIn()
                .entries()
                .forEach(rule -> rows.add(RuleRow.of(
                        rule, Outcome.of(scenario, simulation.feeder(), Streets.run(simulation, rule.name()), alone))));
        return rows;
    }
}
