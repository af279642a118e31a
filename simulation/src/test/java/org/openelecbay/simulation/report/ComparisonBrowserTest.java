package org.openelecbay.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.comparison.Comparison;
import org.openelecbay.simulation.comparison.ComparisonFiles;
import org.openelecbay.simulation.comparison.Misfit;
import org.openelecbay.simulation.comparison.RuleRow;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.Scenario;

/// The page of a comparison in a real browser: `mvn -Pbrowser verify`.
@Tag("browser")
class ComparisonBrowserTest {

    /// Sorts the table by welfare and notes what is drawn and loaded.
    private static final String VISITOR = """
            <script>
            const seen = {};
            const firstRule = () => document.querySelector("#all-table tbody td").textContent;
            seen.charts = document.querySelectorAll("#charts svg").length;
            seen.rows = document.querySelectorAll("#all-table tbody tr").length;
            document.querySelectorAll("#all-table th button")[1].click();
            const rising = firstRule();
            document.querySelectorAll("#all-table th button")[1].click();
            seen.sorted = firstRule() !== rising;
            seen.misfit = document.getElementById("misfit-list").textContent.includes("It needs keys.");
            seen.nothingLoaded = performance.getEntriesByType("resource").length === 0;
            document.body.dataset.seen = JSON.stringify(seen);
            </script>
            """;

    @Test
    void theBarsAreDrawnTheTableSortsAndTheConsoleStaysSilent(@TempDir Path scratch) throws Exception {
        Path page = ComparisonFiles.write(lampStreet(), scratch);
        String html = Files.readString(page);
        int end = html.lastIndexOf("</body>");
        Files.writeString(page, html.substring(0, end) + VISITOR + html.substring(end));
        Chromium.Visit visit = Chromium.open(page, scratch);

        assertThat(visit.dom())
                .contains("data-seen=\"{&quot;charts&quot;:5,&quot;rows&quot;:3,&quot;sorted&quot;:true,"
                        + "&quot;misfit&quot;:true,&quot;nothingLoaded&quot;:true}\"");
        assertThat(visit.log()).doesNotContain("CONSOLE");
    }

    private static Comparison lampStreet() {
        Scenario scenario = Streets.lampStreet();
        Simulation simulation = Simulation.prepare(scenario);
        DayResult alone = Streets.run(simulation, "supplier");
        List<RuleRow> rows = new ArrayList<>();
        for (String rule : List.of("supplier", "call-auction", "mid-market-rate")) {
            DayResult day = Streets.run(simulation, rule);
            rows.add(RuleRow.of(
                    RuleCatalog.builtIn().entry(rule), Outcome.of(scenario, simulation.feeder(), day, alone)));
        }
        return new Comparison(scenario, rows, List.of(new Misfit("static-keys", "It needs keys.")));
    }
}
