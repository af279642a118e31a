package org.openelecbay.simulation.comparison;

import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.simulation.indicator.Indicators;
import org.openelecbay.simulation.indicator.Outcome;

/// The figures of the day under one rule. It keeps no slot and no bill, so that forty rules fit into memory.
///
/// @param rule name of the rule, and what else tells the row from others
/// @param reveals what each participant had to tell, in a word or two
/// @param figures of the day beside the supplier alone
/// @param seconds processor time of the slots, power flow included; the only figure that differs from run to run
public record RuleRow(String rule, String reveals, Indicators figures, double seconds) {

    private static final double NANOS_PER_SECOND = 1e9;

    /// How the community fared against the supplier alone, from its bills.
    enum Verdict {
        WORSE("WORSE"),
        SAME("same"),
        BETTER("better");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    public static RuleRow of(CatalogEntry rule, Outcome outcome) {
        return of(outcome.day().rule(), rule, outcome);
    }

    /// A row that is called otherwise than its rule, as where a rule has several.
    public static RuleRow of(String name, CatalogEntry rule, Outcome outcome) {
        return new RuleRow(
                name, rule.reveals(), outcome.indicators(), outcome.day().cpuNanos() / NANOS_PER_SECOND);
    }

    Verdict verdict() {
        if (figures.money().saving().isNegative()) {
            return Verdict.WORSE;
        }
        return figures.money().saving().isZero() ? Verdict.SAME : Verdict.BETTER;
    }
}
