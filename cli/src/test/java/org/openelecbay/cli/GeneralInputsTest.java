package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Inputs of the vector schemas that the golden files do not show.
class GeneralInputsTest {

    @TempDir
    Path folder;

    @Test
    void sharesOfATieAreExactAndMakeNoTradesOfDust() throws IOException {
        JsonNode result = market("A01-call-auction", """
                {"tie": "PRO_RATA",
                 "bids": [{"id": "b1", "price": 0.2, "qty": 1}, {"id": "b2", "price": 0.2, "qty": 1},
                          {"id": "b3", "price": 0.2, "qty": 1}, {"id": "b4", "price": 0.2, "qty": 1},
                          {"id": "b5", "price": 0.2, "qty": 1}, {"id": "b6", "price": 0.2, "qty": 1}],
                 "asks": [{"id": "a1", "price": 0.1, "qty": 1}, {"id": "a2", "price": 0.1, "qty": 1}]}
                """);

        assertThat(result.get("trades")).hasSize(6);
        assertThat(result.get("fills").get("b5").doubleValue()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(result.get("priceEquilibrium").doubleValue()).isEqualTo(0.2);
    }

    @Test
    void idsMayBeNumbersAndQuantitiesFinerThanAWattHour() throws IOException {
        JsonNode result = market("A01-call-auction", """
                {"bids": [{"id": 10, "price": 0.2, "qty": 0.00025, "t": 1}, {"id": 9, "price": 0.2, "qty": 1, "t": 1}],
                 "asks": [{"id": 1, "price": 0.1, "qty": 1.0001, "t": 1}, {"id": 2, "price": 0.1, "qty": 0}]}
                """);

        assertThat(result.get("fills").get("9").doubleValue()).isEqualTo(1);
        assertThat(result.get("fills").get("10").doubleValue()).isEqualTo(0.0001);
        assertThat(result.get("fills").has("2")).isFalse();
        assertThat(result.get("trades").get(0).get("bid").intValue()).isEqualTo(9);
    }

    @Test
    void anOrderThatTheSpecificationRejectsIsLeftOut() throws IOException {
        JsonNode result = market("A01-call-auction", """
                {"bids": [{"id": "rising", "segments": [{"price": 0.1, "qty": 1}, {"price": 0.3, "qty": 1}]},
                          {"id": "negative", "price": 0.3, "qty": -1}, {"id": "good", "price": 0.2, "qty": 1}],
                 "asks": [{"id": "a", "price": 0.1, "qty": 5}]}
                """);

        assertThat(result.get("fills").propertyNames()).containsExactly("good", "a");
    }

    @Test
    void aBookWithOneSideHasNoPrice() throws IOException {
        JsonNode result = market("A01-call-auction", "{\"bids\": [{\"id\": \"b\", \"price\": 0.2, \"qty\": 1}]}");

        assertThat(result.get("volume").intValue()).isZero();
        assertThat(result.get("price").isNull()).isTrue();
        assertThat(result.get("trades")).isEmpty();
    }

    @Test
    void onePlayerAloneAnUnknownOneAndTooManyAreAnswered() throws IOException {
        JsonNode alone = market("C04-stability", """
                {"rule": "EQUAL", "partition": [["a"], ["b"]], "v": {"a": -1, "a,b": 0.5}}
                """);
        assertThat(alone.get("payoffs").get("a").doubleValue()).isEqualTo(-1);
        assertThat(alone.get("nashDeviations")).hasSize(2);
        assertThat(alone.get("nashDeviations").get(0).get("gain").doubleValue()).isEqualTo(1.25);
        assertThat(alone.get("blockingCoalitions")).hasSize(1);

        JsonNode nobody = market("C04-stability", "{\"rule\": \"SHAPLEY\", \"partition\": [], \"v\": {}}");
        assertThat(nobody.get("nashStable").booleanValue()).isTrue();
        assertThat(nobody.get("coreStable").booleanValue()).isTrue();
    }

    @Test
    void aLineWithoutResistanceJoinsItsNodes() throws IOException {
        JsonNode result = market("C02-electrical-distance", """
                {"edges": [{"a": 1, "b": 2, "r": 0.2, "x": 0}, {"a": 2, "b": 3, "r": 0, "x": 0.1},
                           {"a": 3, "b": 4, "r": 0.1, "x": 0}], "pairs": [[1, 4], [2, 3]]}
                """);
        assertThat(result.get("1-4").get("effectiveResistance").doubleValue()).isCloseTo(0.3, within(1e-12));
        assertThat(result.get("2-3").get("effectiveResistance").doubleValue()).isZero();
        assertThat(result.get("2-3").get("pathImpedance").doubleValue()).isEqualTo(0.1);
    }

    @Test
    void distancesMayBeAMatrixPairsOrNested() throws IOException {
        String[] forms = {
            "[[0, 2, 1], [2, 0, 3], [1, 3, 0]]",
            "{\"1-2\": 2, \"1-3\": 1, \"2-3\": 3}",
            "{\"1\": {\"2\": 2, \"3\": 1}, \"2\": {\"3\": 3}}",
            "[{\"a\": 1, \"b\": 2, \"distance\": 2}, {\"a\": 1, \"b\": 3, \"d\": 1}, {\"a\": 2, \"b\": 3, \"d\": 3}]"
        };
        for (String form : forms) {
            JsonNode result = market("C01-priorities", """
                    {"ringSize": 0, "importPrice": 0.2, "exportPrice": 0.09, "net": {"1": -1, "2": 2, "3": 0.4},
                     "distance": %s}
                    """.formatted(form));

            assertThat(result.get("B")).hasSize(2);
            assertThat(result.get("B").get(0).get("seller").intValue()).isEqualTo(3);
            assertThat(result.get("B").get(1).get("distance").doubleValue()).isEqualTo(2);
            assertThat(result.has("mu")).isFalse();
        }
    }

    @Test
    void withoutDemandThereIsNoMuAndNoTrade() throws IOException {
        JsonNode result = market("C01-priorities", """
                {"ringSize": 3, "importPrice": 0.2, "exportPrice": 0.09, "net": {"1": 1, "2": -2},
                 "willing": {"2": 0}, "bp": {"2": 0.2}, "sp": {"1": 0.1}}
                """);

        assertThat(result.get("mu").isNull()).isTrue();
        assertThat(result.get("C")).isEmpty();
        assertThat(result.get("alpha").intValue()).isEqualTo(-1);
        assertThat(result.get("best").get("lexicographic").stringValue()).isEqualTo("A");
    }

    @Test
    void nodesThatNoLineConnectsHaveNoDistance() throws IOException {
        JsonNode result = market("C02-electrical-distance", """
                {"edges": [{"a": 1, "b": 2, "r": 0.1}, {"a": 3, "b": 4, "r": 0.2}], "pairs": [[1, 2], [1, 4], [2, 2]]}
                """);

        assertThat(result.get("1-2").get("effectiveResistance").doubleValue()).isCloseTo(0.1, within(1e-12));
        assertThat(result.get("1-4").get("hops").isNull()).isTrue();
        assertThat(result.get("2-2").get("hops").intValue()).isZero();
    }

    @Test
    void anotherMinuteAndAStiffSourceOfTheNamedFeeder() throws IOException {
        JsonNode published = grid("power-flow-three-phase", """
                {"feeder": "ieee-european-lv", "minute": 1440, "reportBuses": [906, 1]}
                """);
        assertThat(published.get("buses").get(0).get("bus").intValue()).isEqualTo(906);
        assertThat(published.get("totalLoadKw").doubleValue()).isCloseTo(9.698, within(1e-9));

        JsonNode leading = grid("power-flow-three-phase", """
                {"feeder": "European LV", "source": {"vPu": 1.0}, "transformer": {"vectorGroup": "Dyn11"},
                 "reportBuses": [1], "loads": [{"bus": 1, "phase": "a", "pKw": 3, "pf": 0.9, "lagging": false},
                                               {"bus": 906, "pKw": -3}]}
                """);
        assertThat(leading.get("totalLoadKvar").doubleValue()).isCloseTo(-3 * Math.tan(Math.acos(0.9)), within(1e-9));
        assertThat(leading.get("buses").get(0).get("angleDeg").get(0).doubleValue())
                .isCloseTo(30, within(0.2));
    }

    @Test
    void otherVectorGroupsLoadsBetweenPhasesAndZipLoads() throws IOException {
        String feeder = """
                {"slackKvLl": 11, "lineCodesOhmPerKm": {"A": {"r1": 0.4, "x1": 0.07}},
                 "transformer": {"kva": 400, "rPct": 1, "xPct": 4, "kvLv": 0.4, "vectorGroup": "%s", "lvBus": 1},
                 "lines": [{"from": 1, "to": 2, "code": "A", "km": 0.2}],
                 "loads": [{"bus": 2, "phase": "%s", "pKw": 30, "pf": 0.9}]%s}
                """;
        JsonNode swept = grid("power-flow-three-phase", feeder.formatted("Dyn11", "B", ""));
        JsonNode nodal =
                grid("power-flow-three-phase", feeder.formatted("Dyn11", "B", ", \"zip\": {\"pP\": 1, \"pQ\": 1}"));
        for (String key : new String[] {"sourcePKw", "sourceQKvar", "lossKw", "minVolt", "maxVolt"}) {
            assertThat(nodal.get(key).doubleValue()).isCloseTo(swept.get(key).doubleValue(), within(1e-6));
        }
        assertThat(nodal.get("hvCurrentA").get(1).doubleValue())
                .isCloseTo(swept.get("hvCurrentA").get(1).doubleValue(), within(1e-6));

        JsonNode between = grid("power-flow-three-phase", feeder.formatted("Dyn5", "AB", ""));
        assertThat(between.get("buses").get(1).get("angleDeg").get(2).doubleValue())
                .isCloseTo(-30, within(0.2));
        assertThat(between.get("totalLoadKw").doubleValue()).isCloseTo(30, within(1e-9));
    }

    @Test
    void aBranchMayBeOpenAndImpedancesInOhm() throws IOException {
        JsonNode result = grid("power-flow-radial", """
                {"baseMva": 10, "baseKv": 12.66, "slackBus": "head", "branches": [
                   {"from": "head", "to": "a", "rOhm": 0.5, "xOhm": 0.3}, {"from": "a", "to": "b", "rPu": 0.01, "xPu": 0},
                   {"from": "head", "to": "b", "rPu": 0.01, "xPu": 0.01, "status": 0}],
                 "loads": [{"bus": "b", "pKw": 1000, "qKvar": 500}]}
                """);

        assertThat(result.get("minVBus").stringValue()).isEqualTo("b");
        assertThat(result.get("branchIPu").get(2).doubleValue()).isZero();
        assertThat(result.get("loadPPu").doubleValue()).isCloseTo(0.1, within(1e-12));
        assertThat(result.has("closedFormVSquared")).isFalse();
    }

    @Test
    void indicesWithoutADenominatorAreNullAndNegativeAmountsAreCounted() throws IOException {
        JsonNode negative = market("H01-fairness", "{\"values\": [3, -1, 2]}");
        JsonNode alone = market("H01-fairness", "{\"values\": [4], \"prices\": [], \"priceLow\": 0, \"priceHigh\": 1}");
        JsonNode nothing = market("H01-fairness", "{\"values\": [0, 0], \"optimal\": 0, \"fair\": 0}");

        assertThat(negative.get("gini").isNull()).isTrue();
        assertThat(negative.get("negatives").intValue()).isEqualTo(1);
        assertThat(alone.get("giniCorrected").isNull()).isTrue();
        assertThat(alone.get("jainQoS").doubleValue()).isEqualTo(1);
        assertThat(alone.get("hossfeldQoE").isNull()).isTrue();
        assertThat(nothing.get("minMax").isNull()).isTrue();
        assertThat(nothing.get("priceOfFairness").isNull()).isTrue();
    }

    @Test
    void aSavingOfExactlyTheMarginIsNotAboveItInDecimals() throws IOException {
        JsonNode result = market("H02-p2p-indices", """
                {"costBase": {"a": 0.8, "b": 0.3}, "costP2p": {"b": 0.1, "a": 0.7}, "idealCost": 1.1, "margin": 0.1,
                 "netBase": [], "netP2p": [], "consumption": 0, "generation": 0}
                """);

        assertThat(result.get("participationWillingness").doubleValue()).isEqualTo(0.5);
        assertThat(result.get("valueTapping").isNull()).isTrue();
        assertThat(result.get("technical").isNull()).isTrue();
        assertThat(result.get("overall").isNull()).isTrue();
    }

    private JsonNode market(String mechanism, String input) throws IOException {
        return solve("{\"mechanism\": \"" + mechanism + "\", \"cases\": [{\"input\": " + input + "}]}");
    }

    private JsonNode grid(String topic, String inputs) throws IOException {
        return solve("{\"topic\": \"" + topic + "\", \"inputs\": " + inputs + "}");
    }

    private JsonNode solve(String text) throws IOException {
        Run run = Run.of("solve", Files.writeString(folder.resolve("case.json"), text));
        JsonNode entry = run.json().get("results").get(0);
        assertThat(entry.has("error")).as(entry.toString()).isFalse();
        return entry.get("result");
    }
}
