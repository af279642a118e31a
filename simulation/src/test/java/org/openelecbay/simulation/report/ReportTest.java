package org.openelecbay.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.simulation.indicator.Outcome;
import tools.jackson.databind.JsonNode;

class ReportTest {

    private static final Outcome DAY = SimulatedDays.wholeDay();
    private static final String PAGE = Report.html(DAY);
    private static final int TEN_MEGABYTES = 10_000_000;

    @Test
    void thePageHoldsEveryBillWithItsLinesAndTheTotalOfTheLedger() {
        JsonNode bills = new OpenedPage(PAGE).facts().get("bills");
        assertThat(bills.size()).isEqualTo(DAY.day().bills().size()).isEqualTo(116);
        for (int i = 0; i < bills.size(); i++) {
            Bill bill = DAY.day().bills().get(i);
            JsonNode shown = bills.get(i);
            assertThat(shown.get("member").asString()).isEqualTo(bill.member().value());
            assertThat(shown.get("day").get("rows").size())
                    .isEqualTo(bill.lines().size());
            assertThat(shown.get("day").get("total").asString())
                    .isEqualTo(DAY.day()
                            .ledger()
                            .balance(new MemberAccount(bill.member()))
                            .toString());
        }
    }

    @Test
    void theLinesOfEveryShownBillAddUpToItsTotal() {
        for (JsonNode bill : new OpenedPage(PAGE).facts().get("bills")) {
            for (JsonNode side : new JsonNode[] {bill.get("day"), bill.get("alone")}) {
                long sum = nanos(side.get("rounding"));
                for (JsonNode row : side.get("rows")) {
                    sum += nanos(row.get("money"));
                }
                assertThat(sum).isEqualTo(nanos(side.get("total")));
            }
        }
    }

    @Test
    void everyTradeIsOnThePage() {
        int numbers = 0;
        for (JsonNode slot : new OpenedPage(PAGE).facts().get("market").get("trades")) {
            numbers += slot.size();
        }
        assertThat(numbers).isEqualTo(8 * DAY.indicators().energy().trades());
    }

    @Test
    void theEmbeddedVoltagesComeBackWithinAMillivolt() {
        double[] volts = new OpenedPage(PAGE).volts();
        int at = 0;
        for (var slot : DAY.day().slots()) {
            for (float volt : slot.network().volt()) {
                assertThat(volts[at++]).isCloseTo(volt, within(0.001));
            }
        }
        assertThat(at).isEqualTo(volts.length).isEqualTo(288 * 906 * 3);
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        assertThat(PAGE).contains("default-src 'none'");
        assertThat(Pattern.compile("<[a-z]+[^>]*\\b(src|href)\\s*=\\s*[\"']?+(?!#)", Pattern.CASE_INSENSITIVE)
                        .matcher(ownPart(PAGE))
                        .find())
                .isFalse();
        assertThat(ownPart(PAGE))
                .doesNotContain("@import", "url(h", "url(/", "fetch(", "XMLHttpRequest", "<link", "<iframe");
    }

    @Test
    void theWholeDayStaysBelowTenMegabytes() {
        assertThat(PAGE.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(TEN_MEGABYTES);
    }

    @Test
    void twoRunsOfTheSameDayGiveTheSameBytes() {
        assertThat(Report.html(SimulatedDays.twoHours())).isEqualTo(Report.html(SimulatedDays.twoHours()));
    }

    @Test
    void aHostileNameStaysTextWhereverItAppears() {
        String name = "</script><script>alert('\u2028 <!-- & \" {{facts}}')</script>";
        String page = Report.html(SimulatedDays.twoHoursNaming(name));
        assertThat(page).doesNotContain("<script>alert", "<!-- &");
        assertThat(Pattern.compile("</script").matcher(page).results()).hasSize(4);
        JsonNode facts = new OpenedPage(page).facts();
        assertThat(facts.get("heading").get("title").asString()).isEqualTo(name);
        assertThat(facts.get("participants").get(0).get("id").asString()).isEqualTo(name);
        assertThat(facts.get("bills").get(0).get("member").asString()).isEqualTo(name);
    }

    /// The page without the vendored charts, which name their own home page and XML name spaces.
    private static String ownPart(String page) {
        return page.replace(PageParts.read("echarts.min.js"), "");
    }

    private static long nanos(JsonNode money) {
        return new BigDecimal(money.asString()).movePointRight(9).longValueExact();
    }
}
