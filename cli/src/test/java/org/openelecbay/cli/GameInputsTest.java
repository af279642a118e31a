package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openelecbay.cli.answer.Answer;
import org.openelecbay.cli.answer.Topics;
import org.openelecbay.cli.vector.VectorFile;
import tools.jackson.databind.JsonNode;

/// Cases of D01 to G04 at the edge of sense, which the golden files do not show.
class GameInputsTest {

    private static final String TRADERS = "agents: [{id: g, type: PRODUCER, a: 0.02, b: 0.05, max: 2},"
            + " {id: c, type: CONSUMER, a: 0.02, b: 0.25, max: 8, min: 5}]";
    private static final String POOL = "importPrice: 0.3, exportPrice: 0.1, rho: 0.05";

    /// Quoted text, or a word that JSON wants in quotes.
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|(?<![\\w.])[A-Za-z][\\w-]*");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            D02 | {players: [a, a], v: {a: 1}}                   | Field inputs.players[1] is "a", which stands before
            D02 | {players: [a, b], v: {'a,b': 2, 'b,a': 3}}     | the coalition "b,a" stands twice
            D02 | {players: [a, b], v: {'a,a': 2}}               | names "a" twice
            D02 | {players: [a], v: {'': 2}}                     | nobody is worth 2.0
            D02 | {players: [a], v: {z: 2}}                      | "z" is none of the players [a]
            D03 | {players: [a, b], v: {'a,b': 2, 'b,a': 3}}     | the coalition "b,a" stands twice
            D04 | {sellers: 1, buyers: 1, surplusPerSeller: 1e350, deficitPerBuyer: 1, importPrice: 1, exportPrice: 0} | where a number up to 1.79
            E01 | {buildings: [{id: a, a: 1, xHat: 1}, {id: a, a: 1, xHat: 1}], importPrice: 1, exportPrice: 0} | inputs.buildings[1].id is "a", which stands before
            E01 | {buildings: [{id: a, a: 0, xHat: 1}], importPrice: 1, exportPrice: 0} | In inputs.buildings[0]: A building minds its load by 0.0
            E03 | {buyers: 1, w: 1, sellers: [{P: 1, price: 0.1}], steps: 1000000000} | Field inputs.steps is 1000000000
            E04 | {a: [1], b: [1], iterations: 1000000000}       | Field inputs.iterations is 1000000000
            E05 | {quadratic: [{w: 1, theta: 0}], importPrice: 1, exportPrice: 0} | theta = 0.0 and no bound; theta must be above zero
            E08 | {agents: [a, b], tau: -1}                      | Field inputs.tau is -1.0
            F01 | {TRADERS}                                      | The agent c must trade at least 5.0 kWh, and its partners take part with at most 2.0
            F01 | {TRADERS, pairs: {c-g: {}}}                    | The pair "c-g" does not go from a producer to a consumer
            F02 | {TRADERS, rho: 1, iterations: 1}               | The agent c must trade at least 5.0 kWh
            F03 | {TRADERS, alpha: 0.1, beta: 0.1, iterations: -1} | Field inputs.iterations is -1
            F04 | {POOL, agents: [], iterations: 1000000000}     | Field inputs.iterations is 1000000000
            F04 | {POOL, agents: [{id: grid, a: 1, b: 1}], iterations: 1} | which is the supplier
            F06 | {f: {q: 1}, g: {q: 1}, rho: 1, iterations: 1000000000} | the answer to this case lists from 0 to 250000
            G01 | {providers: [{id: s, a: 1, b: 1, max: 1}, {id: s, a: 1, b: 1, max: 1}], sigma: 0, epsilon: 0.1, netDemand: 1} | inputs.providers[1].id is "s"
            G03 | {request: 1, servicePrice: 1, offers: [{id: a, cost: 0, qty: 1}, {id: a, cost: 0, qty: 1}]} | inputs.offers[1].id is "a"
            G04 | {nodes: []}                                    | inputs.nodes names no node
            G04 | {nodes: [1, 2], lines: [{id: l, from: 1, to: 2, r: 1}], trades: [{id: t, seller: 1, buyer: 2, qty: 1}], charge: zonal} | Field inputs.charge is "zonal"
            G04 | {nodes: [1, 2], lines: [{id: l, from: 1, to: 2, r: 1}], uniform: -1} | Field inputs.uniform is -1.0
            """)
    void badInputIsNamedInASentence(String mechanism, String inputs, String sentence) throws IOException {
        assertThat(answer(mechanism, inputs))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed ->
                                assertThat(failed.sentence()).contains(sentence).matches("(?s).*[.?]"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            D02 | {players: [a, b, c], v: {'a,b': 1, 'a,c': 1, 'b,c': 1, 'a,b,c': 1}} | /leastCoreEpsilon | 0.333333333333
            D02 | {players: [a, b], v: {a: 1, b: 2, 'a,b': 7}}   | /nucleolus/a                   | 3
            D05 | {net: {a: 1, b: 1, c: -1}, importPrice: 0.3, exportPrice: 0.1} | /totalValue     | 0.2
            D06 | {cost0: {a: 5, b: 5}, costCoop: {a: 1, b: 5}, idealGain: {a: 0, b: 0}} | /kalaiSmorodinsky/a | 2
            E04 | {a: [10, 10], b: [1, 1], g: 1, cost: [1, 1]}   | /prices/0                      | 11
            E06 | {basePrice: 0.1, threshold: 1, prosumers: []}  | /thresholdPrice                | 0.1
            E07 | {rowPayoff: [[1]], colPayoff: [[1]]}           | /pureEquilibria/0/0            | 0
            F04 | {POOL, agents: [{id: a, a: 0, b: 0.15, min: 0, max: 1e9}, {id: b, a: 0, b: 0.25, min: -1e9, max: 0}], iterations: 1} | /limit/x/a | 1e9
            G01 | {providers: [{id: s, a: 0.1, b: 0.1, max: 10}], sigma: 0, epsilon: 0.05, netDemand: 0}  | /energyPrice | 0.1
            G01 | {providers: [{id: s, a: 0.1, b: 0.1, max: 10}], sigma: 0, epsilon: 0.05, netDemand: 10} | /energyPrice | 1.1
            G03 | {request: 5, servicePrice: 0.2, offers: []}    | /shortfall                     | 5
            """)
    void whatIsLeftOfAnEmptyOrEqualSideHasItsAnswer(String mechanism, String inputs, String pointer, double value)
            throws IOException {
        Answer answer = answer(mechanism, inputs);
        assertThat(answer).isInstanceOf(Answer.Solved.class);
        JsonNode found = ((Answer.Solved) answer).result().at(pointer);
        assertThat(found.isNumber()).as("%s", answer).isTrue();
        assertThat(found.doubleValue()).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
    }

    @Test
    void aGameOfTooManyStrategiesIsRefusedAtOnce() throws IOException {
        String row = "[" + "1,".repeat(1999) + "1]";
        String table = "[" + (row + ",").repeat(599) + row + "]";
        assertThat(answer("E07", "{rowPayoff: " + table + ", colPayoff: " + table + "}"))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.sentence()).contains("[600, 2000] strategies"));
    }

    private Answer answer(String mechanism, String written) throws IOException {
        String quoted =
                written.replace("TRADERS", TRADERS).replace("POOL", POOL).replace('\'', '"');
        String inputs = WORDS.matcher(quoted)
                .replaceAll(word -> word.group().startsWith("\"") ? word.group() : "\"" + word.group() + "\"");
        Path file = Files.writeString(
                folder.resolve("case.json"),
                "{\"mechanism\": \"" + mechanism + "\", \"cases\": [{\"id\": \"c\", \"title\": \"t\", \"input\": "
                        + inputs + ", \"expected\": {}, \"tolerance\": 1e-9}]}");
        return Topics.answer(VectorFile.read(file).getFirst());
    }
}
