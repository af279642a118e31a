package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;

/// `compare` runs the same day under several rules: one row a rule, one page.
class CompareCommandTest {

    @TempDir
    private Path temporary;

    private Path street;
    private Path out;

    @BeforeEach
    void anHourAtNoon() {
        street = ScenarioCopy.in(temporary)
                .damage("start: 2017-05-24T08:00:00Z", "start: 2017-05-24T20:00:00Z")
                .damage("slots: 288", "slots: 12")
                .folder();
        out = temporary.resolve("out");
    }

    @Test
    void everyRuleGetsOneRowInTheOrderAskedFor() throws IOException {
        compare("mid-market-rate,supplier,call-auction");

        assertThat(rules()).containsExactly("mid-market-rate", "supplier", "call-auction");
    }

    @Test
    void aRuleThatIsListedTwiceIsRunOnce() throws IOException {
        compare("supplier,call-auction, supplier,call-auction");

        assertThat(rules()).containsExactly("supplier", "call-auction");
    }

    @Test
    void allMeansEveryRuleOfTheCatalogOnce() throws IOException {
        compare("call-auction,all");

        List<String> names =
                RuleCatalog.builtIn().entries().stream().map(CatalogEntry::name).toList();
        assertThat(rules()).containsExactlyInAnyOrderElementsOf(names).startsWith("call-auction");
    }

    @Test
    void theSupplierAloneIsTheSameAsItself() throws IOException {
        Run run = compare("supplier");

        assertThat(run.lines()).anyMatch(line -> line.startsWith("supplier") && line.endsWith(" same"));
    }

    @Test
    void theTableIsTheSameInTwoRuns() throws IOException {
        compare("supplier,priorities");
        String first = Files.readString(out.resolve("compare-european-lv.csv"));

        compare("supplier,priorities");

        assertThat(out.resolve("compare-european-lv.csv")).hasContent(first);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("compare-european-lv.csv", "compare-european-lv.html");
        }
    }

    @Test
    void thePageNamesEveryRuleAndLoadsNothingFromElsewhere() throws IOException {
        compare("supplier,call-auction");

        assertThat(Files.readString(out.resolve("compare-european-lv.html")))
                .contains("supplier", "call-auction", "default-src 'none'")
                .doesNotContain("<script src");
    }

    @Test
    void theFileHoldsNoFigureThatDiffersFromRunToRun() throws IOException {
        Run run = compare("supplier");

        assertThat(run.out()).contains(" time");
        assertThat(Files.readAllLines(out.resolve("compare-european-lv.csv")).getFirst())
                .startsWith("rule,welfare (USD),of optimum (%),traded (kWh)")
                .doesNotContain("time");
    }

    @Test
    void aRuleIsRunWithTheSettingsOfTheScenario() throws IOException {
        compare("pairwise-k");
        List<String> usual = Files.readAllLines(out.resolve("compare-european-lv.csv"));
        ScenarioCopy.in(temporary.resolve("sellers"))
                .damage("start: 2017-05-24T08:00:00Z", "start: 2017-05-24T20:00:00Z")
                .damage("slots: 288", "slots: 12")
                .damage("ruleSettings:\n", "ruleSettings:\n  pairwise-k:\n    k: 1\n");
        Run.of("compare", temporary.resolve("sellers/street"), "--rules", "pairwise-k", "--out", out)
                .isDone();

        assertThat(Files.readAllLines(out.resolve("compare-european-lv.csv"))).isNotEqualTo(usual);
    }

    @Test
    void slotsWithoutAnAgreementAreCountedAndTheirReasonsWritten() throws IOException {
        ScenarioCopy.in(temporary.resolve("hasty"))
                .damage("start: 2017-05-24T08:00:00Z", "start: 2017-05-24T20:00:00Z")
                .damage("slots: 288", "slots: 12")
                .damage("ruleSettings:\n", "ruleSettings:\n  exchange-admm:\n    rounds: 1\n");
        Path scenario = temporary.resolve("hasty/street");

        Run.of("compare", scenario, "--rules", "exchange-admm", "--out", out).isDone();
        Run.of("simulate", scenario, "--rule", "exchange-admm", "--out", out).isDone();

        List<String> table = Files.readAllLines(out.resolve("compare-european-lv.csv"));
        int column = List.of(table.getFirst().split(",", -1)).indexOf("stand-ins (slots)");
        assertThat(table.getLast().split(",", -1)[column]).isEqualTo("12");
        assertThat(Files.readAllLines(out.resolve("european-lv/reasons.csv")))
                .filteredOn(line -> line.contains(",,true,"))
                .hasSize(12);
    }

    @Test
    void namesOfNoRuleEndInASentence() {
        Run run = Run.of("compare", street, "--rules", ",,", "--out", out);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaints()).singleElement().asString().contains("No rule is named after --rules.");
    }

    private Run compare(String names) {
        return Run.of("compare", street, "--rules", names, "--out", out).isDone();
    }

    private List<String> rules() throws IOException {
        return Files.readAllLines(out.resolve("compare-european-lv.csv")).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();
    }
}
