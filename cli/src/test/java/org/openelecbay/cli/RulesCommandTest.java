package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;

class RulesCommandTest {

    @Test
    void everyRuleIsListedWithItsSourceAndWhyItLacksWhat() {
        Run run = Run.of("rules");

        assertThat(run.status()).isZero();
        for (CatalogEntry entry : RuleCatalog.builtIn().entries()) {
            assertThat(run.lines()).anyMatch(line -> line.startsWith(entry.name() + " "));
            assertThat(run.out()).contains("source: " + entry.source());
            entry.exceptions().values().forEach(reason -> assertThat(run.out()).contains(": " + reason));
        }
    }

    @Test
    void everySettingIsListedWithItsRangeAndUsualValue() {
        Run run = Run.of("rules");

        for (CatalogEntry entry : RuleCatalog.builtIn().entries()) {
            entry.parameters()
                    .forEach(parameter -> assertThat(run.out())
                            .contains("setting " + parameter.name() + ": " + parameter.range() + ", usually "
                                    + parameter.usual() + ". " + parameter.meaning()));
            entry.create().needs().forEach(need -> assertThat(run.out()).contains("needs: " + need.words()));
        }
        assertThat(run.out())
                .contains("setting k: 0 to 1, usually 0.5.")
                .containsOnlyOnce("charges for the use of the network: does not fit a scenario that does so (usage:)");
    }

    @Test
    void rulesThatAreNamedAreListedAlone() {
        Run run = Run.of("rules", "shapley", "call-auction");

        assertThat(run.lines())
                .anyMatch(line -> line.startsWith("shapley "))
                .noneMatch(line -> line.startsWith("vcg "));
        assertThat(run.out()).contains("reveals: meters", "reveals: orders");
        assertThat(Run.of("rules", "shapely").complaints())
                .singleElement()
                .asString()
                .contains("Is shapley meant?");
    }

    @Test
    void anUnknownOptionEndsInASentenceAndTheWayToHelp() {
        Run run = Run.of("rules", "--color");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints()).singleElement().asString().endsWith("See `elecbay rules --help`.");
    }
}
