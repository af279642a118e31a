package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Cases of B01 and B03 that the golden files do not show.
class NoBidInputsTest {

    @TempDir
    private Path folder;

    @Test
    void aTariffMayChangeFromIntervalToInterval() throws IOException {
        JsonNode result = prices("""
                {"importPrice": [0.2, 0.1], "exportPrice": [0.09, 0.05], "compensation": 0,
                 "intervals": [{"a": 1, "b": -4}, {"a": 3, "b": -2}]}
                """);

        assertThat(result.get("intervals").get(1).get("mmr").get("buy").doubleValue())
                .isEqualTo(0.075);
        assertThat(result.get("billSharing").get("buy").doubleValue()).isCloseTo(0.1, within(1e-12));
        assertThat(result.get("billSharing").get("sell").doubleValue()).isCloseTo(0.0125, within(1e-12));
    }

    @Test
    void withoutAnExportPriceTheRatioIsTheMidMarketRateUnlessCompensated() throws IOException {
        JsonNode interval = prices("""
                {"importPrice": 0.2, "exportPrice": 0, "compensation": 0.02, "intervals": [{"a": 1, "b": -3}]}
                """).get("intervals").get(0);

        assertThat(interval.get("sdr")).isEqualTo(interval.get("mmr"));
        // 0.02 x 0.2 / (0.18 / 3 + 0.02)
        assertThat(interval.get("sdrCompensated").get("sell").doubleValue()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void nobodyAndNothingHaveNumbersEverywhere() throws IOException {
        JsonNode result = prices("""
                {"importPrice": 0.2, "exportPrice": 0.09, "compensation": 0.02, "intervals": [{}, {"a": 0, "b": 0}]}
                """);

        assertThat(result.toString()).doesNotContain("null", "NaN");
        assertThat(result.get("billSharing").get("payments").get("a").doubleValue())
                .isZero();
    }

    @Test
    void quantitiesOfACountryAreCounted() throws IOException {
        JsonNode result = prices("""
                {"importPrice": 0.2, "exportPrice": 0.09, "compensation": 0.02,
                 "intervals": [{"a": 1000000000.123, "b": -3000000000}]}
                """);

        assertThat(result.get("intervals").get(0).get("mmr").get("buy").doubleValue())
                .isCloseTo((1000000000.123 * 0.145 + 1999999999.877 * 0.2) / 3e9, within(1e-12));
    }

    @Test
    void thirdsAreExactAndWhoIsNotInTheCascadeComesLast() throws IOException {
        JsonNode result = keys("""
                {"generation": 10, "demand": {"a": 4, "b": 4, "c": 4}, "cascade": ["b"], "maxRounds": 1,
                 "keys": {"a": 0.333333333333, "b": 0.333333333333, "c": 0.333333333334}}
                """);

        assertThat(result.get("static").get("allocation").get("a").doubleValue())
                .isCloseTo(10 / 3.0, within(1e-9));
        assertThat(result.get("cascade").get("allocation").get("c").doubleValue())
                .isEqualTo(3);
        assertThat(result.get("equalShare").get("waterLevel").doubleValue()).isCloseTo(10 / 3.0, within(1e-12));
        assertThat(result.get("equalShare").get("rounds").intValue()).isEqualTo(1);
    }

    @Test
    void equalRanksAreAListInTheCascade() throws IOException {
        JsonNode result = keys("""
                {"generation": 3, "demand": {"a": 4, "b": 2, "c": 4}, "cascade": [["a", "b"], "c"], "keys": {}}
                """);

        assertThat(result.get("cascade").get("allocation").get("b").doubleValue())
                .isEqualTo(1);
        assertThat(result.get("static").get("communityExport").doubleValue()).isEqualTo(3);
    }

    @Test
    void nothingToShareAndNobodyToShareItWithAreAnswered() throws IOException {
        JsonNode nothing = keys("{\"generation\": 0, \"demand\": {\"a\": 2, \"b\": 0}, \"keys\": {\"a\": 1}}");
        JsonNode nobody = keys("{\"generation\": 5, \"demand\": {}, \"keys\": {}, \"maxRounds\": 3}");

        assertThat(nothing.get("equalShare").get("waterLevel").doubleValue()).isZero();
        assertThat(nothing.get("staticRedistributedFull").get("rounds").intValue())
                .isEqualTo(1);
        assertThat(nobody.get("equalShare").get("waterLevel").isNull()).isTrue();
        assertThat(nobody.get("dynamicProportional").get("communityExport").doubleValue())
                .isEqualTo(5);
    }

    @Test
    void keysOfMoreThanAllAreRefused() throws IOException {
        JsonNode entry = solve("B03-allocation-keys", """
                {"generation": 5, "demand": {"a": 4, "b": 4}, "keys": {"a": 0.9, "b": 0.3}}
                """);

        assertThat(entry.get("error").stringValue()).isEqualTo("The keys sum to 1.2, which is more than all.");
    }

    private JsonNode prices(String input) throws IOException {
        return solve("B01-no-bid-pricing", input).get("result");
    }

    private JsonNode keys(String input) throws IOException {
        return solve("B03-allocation-keys", input).get("result");
    }

    private JsonNode solve(String mechanism, String input) throws IOException {
        String text = "{\"mechanism\": \"" + mechanism + "\", \"cases\": [{\"input\": " + input + "}]}";
        Run run = Run.of("solve", Files.writeString(folder.resolve("case.json"), text));
        return run.json().get("results").get(0);
    }
}
