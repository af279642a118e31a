package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CoalitionCommandTest {

    private static final Path STREET = ScenarioCopy.repository().resolve("simulation/src/test/resources/lamp-street");

    @Test
    void aCommunityIsToldFromNoExportPriceToAPremium() {
        Run run = Run.of("coalition", STREET);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("superadditive", "not empty", "empty", "shadow", "shapley", "period")
                .contains("4 members drawn by seed");
    }

    @Test
    void theFiguresComeAsCsv() {
        Run run = Run.of("coalition", STREET, "--format", "csv", "--netting", "slot", "--export-prices", "0.05,0.9");

        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(5);
        assertThat(run.lines().getFirst()).startsWith("netting,exportPrice,worth,superadditive,core,payoffs,gaining");
        assertThat(run.lines().get(1)).startsWith("slot,0.050000,").contains(",yes,yes,shadow-price,");
        assertThat(run.lines().getLast()).contains(",no,no,shapley,");
    }

    @Test
    void whatCannotBeAnsweredIsRefusedInASentence() {
        assertThat(Run.of("coalition", STREET, "--export-prices", "NaN").complaints())
                .singleElement()
                .asString()
                .contains("The export prices are [NaN]");
        assertThat(Run.of("coalition", STREET, "--netting", "month").status()).isEqualTo(2);
        assertThat(Run.of("coalition", "nowhere").status()).isEqualTo(2);
    }
}
