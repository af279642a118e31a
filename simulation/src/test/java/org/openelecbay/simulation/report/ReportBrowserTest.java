package org.openelecbay.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.simulation.indicator.Outcome;

/// The page in a real browser: `mvn -Pbrowser verify`.
@Tag("browser")
class ReportBrowserTest {

    /// Runs after the page's own scripts: moves the slider, switches phase and span, sorts, and notes what changed.
    private static final String VISITOR = """
            <script>
            const seen = {};
            const picture = () => document.getElementById("feeder").toDataURL();
            const ring = () => document.getElementById("ring").innerHTML;
            const slider = document.getElementById("slot");
            const moveTo = (slot) => { slider.value = slot; slider.dispatchEvent(new Event("input")); };
            moveTo(2);
            const before = [picture(), ring(), document.getElementById("slot-text").textContent];
            moveTo(20);
            seen.map = picture() !== before[0];
            seen.ring = ring() !== before[1];
            seen.text = document.getElementById("slot-text").textContent !== before[2];
            const early = picture();
            document.querySelector("input[name=phase][value=B]").click();
            seen.phase = picture() !== early;
            const slotRing = ring();
            document.querySelector("input[name=span][value=day]").click();
            seen.day = ring() !== slotRing;
            const firstBill = document.querySelector("#bill-table tbody tr").textContent;
            document.querySelector("#bill-table th.number button").click();
            seen.sorted = document.querySelector("#bill-table tbody tr").textContent !== firstBill;
            const sums = document.getElementById("bill-sheet").textContent;
            seen.sums = sums.split("the lines add up to the bill").length === 3 && !sums.includes("do not add up");
            seen.limits = document.querySelectorAll("#grid-figures tbody tr").length > 10
                && document.querySelector("#grid-chart svg") !== null;
            seen.nothingLoaded = performance.getEntriesByType("resource").length === 0;
            document.body.dataset.seen = JSON.stringify(seen);
            </script>
            """;

    @Test
    void theSliderChangesThePictureAndTheConsoleStaysSilent(@TempDir Path scratch) throws Exception {
        Chromium.Visit visit = visit(SimulatedDays.twoHours(), scratch);
        assertThat(visit.dom())
                .contains("data-seen=\"{&quot;map&quot;:true,&quot;ring&quot;:true,&quot;text&quot;:true,"
                        + "&quot;phase&quot;:true,&quot;day&quot;:true,&quot;sorted&quot;:true,&quot;sums&quot;:true,"
                        + "&quot;limits&quot;:true,&quot;nothingLoaded&quot;:true}\"");
        assertThat(visit.log()).doesNotContain("CONSOLE");
    }

    @Test
    void aHostileNameIsShownAsTextAndRunsNothing(@TempDir Path scratch) throws Exception {
        Chromium.Visit visit = visit(
                SimulatedDays.twoHoursNaming("</script><img src=x onerror=\"document.title='broken'\">"), scratch);
        assertThat(visit.dom()).contains("&lt;img src=x").doesNotContain("<img src=\"x", "<title>broken");
        assertThat(visit.log()).doesNotContain("CONSOLE");
    }

    @Test
    void aDayThatIsWorseThanTheSupplierAloneIsShownAsWorse(@TempDir Path scratch) throws Exception {
        Chromium.Visit visit = visit(SimulatedDays.twoHoursWithLoss(), scratch);
        assertThat(visit.dom()).contains("worse than with the supplier alone</p>", "class=\"card worse\"");
    }

    private static Chromium.Visit visit(Outcome outcome, Path scratch) throws Exception {
        Path page = scratch.resolve("report.html");
        String html = Report.html(outcome);
        int end = html.lastIndexOf("</body>");
        Files.writeString(page, html.substring(0, end) + VISITOR + html.substring(end));
        return Chromium.open(page, scratch);
    }
}
