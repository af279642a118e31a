package org.openelecbay.simulation.scenario;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.Need;

/// Whether a rule fits a scenario: whether the scenario offers everything that the rule needs beside orders and meters,
/// and charges nothing that the rule charges too.
public final class Fit {

    private Fit() {}

    /// Why the rule does not fit; empty when it does.
    public static Optional<String> misfit(MarketRule rule, Scenario scenario) {
        Set<Need> offered = scenario.sharing().met();
        String missing = rule.needs().stream()
                .sorted()
                .filter(need -> !offered.contains(need))
                .map(Need::words)
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            return Optional.of("It needs " + missing + ", which " + scenario.name() + " does not have.");
        }
        return rule.chargesForNetwork() && scenario.usage().usage().isPresent()
                ? Optional.of("It charges for the use of the network itself, and " + scenario.name()
                        + " does so too, so that members would pay twice; drop usage: or choose another rule.")
                : Optional.empty();
    }
}
