package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The command `opf`: what it prints, draws and refuses.
class OpfCommandTest {

    private static final String STREET = """
            function mpc = street
            mpc.version = '2';
            mpc.baseMVA = 1;
            mpc.bus = [
            1 3 0 0 0 0 1 1 0 11 1 1.1 0.9;
            2 1 0.15 0.05 0 0 1 1 0 11 1 1.1 0.9;
            3 1 0.25 0.1 0 0 1 1 0 11 1 1.1 0.9;
            ];
            mpc.gen = [1 0 0 10 -10 1 100 1 10 0];
            mpc.branch = [
            1 2 0.02 0.05 0 0 0 0 0 0 1 -360 360;
            2 3 0.02 0.05 0 0 0 0 0 0 1 -360 360;
            ];
            """;

    @TempDir
    Path folder;

    private Path street() throws IOException {
        return Files.writeString(folder.resolve("street.m"), STREET);
    }

    private Path units(String text) throws IOException {
        return Files.writeString(folder.resolve("units.csv"), text);
    }

    @Test
    void theTableNamesEveryReasonAndEveryPartOfAPrice() throws IOException {
        Run run = Run.of("opf", street(), "--pv-kw", "1500", "--band", "0.95:1.02", "--price", "0.2");
        run.isDone();
        assertThat(run.out())
                .contains("successive, optimal in", "cost ", " per h", "curtailed kW", "voltage at its upper limit")
                .contains("binding limit", "1.0200 pu", "price per kWh at", "energy", "congestion", "total per kvarh");
    }

    @Test
    void jsonHoldsEveryPlaceAndItsPartsAddUp() throws IOException {
        Run run = Run.of("opf", street(), "--pv-kw", "1500", "--band", "0.95:1.02", "--format", "json");
        run.isDone();
        JsonNode answer = run.json();
        assertThat(answer.get("status").asString()).isEqualTo("optimal");
        assertThat(answer.get("prices").size()).isEqualTo(3);
        assertThat(answer.get("voltages").size()).isEqualTo(2);
        assertThat(answer.get("currents").get(0).get("unit").asString()).isEqualTo("pu");
        assertThat(answer.get("bindingLimits").get(0).get("unit").asString()).isEqualTo("pu");
        for (JsonNode price : answer.get("prices")) {
            JsonNode parts = price.get("activePerKwh");
            double sum = parts.get("energy").asDouble()
                    + parts.get("loss").asDouble()
                    + parts.get("voltage").asDouble()
                    + parts.get("congestion").asDouble();
            assertThat(parts.get("total").asDouble()).isCloseTo(sum, within(1e-12));
        }
        for (JsonNode unit : answer.get("units")) {
            if (unit.get("curtailedKw").asDouble() > 1e-3) {
                assertThat(unit.get("reason").asString()).isNotEmpty();
            }
        }
    }

    @Test
    void unitsOfATableAreDispatchedByTheirCosts() throws IOException {
        Path table = units("""
                name,bus,highestKw,linearCost,quadraticCost,lowestKvar,highestKvar,apparentKva,solar
                engine,3,400,0.04,0.00001,,,,0
                roof,2,100,,,,,110,1
                """);
        for (String method : new String[] {"linear", "cone", "ac"}) {
            Run run = Run.of("opf", street(), "--generators", table, "--method", method, "--band", "0.9:1.1");
            run.isDone();
            assertThat(run.out()).contains("engine", "roof", "100.000");
        }
    }

    @Test
    void ofManyPricesTheTableShowsTheExtremesAndTheDrawingAll() {
        Path drawing = folder.resolve("prices.svg");
        Run run = Run.of("opf", "../examples/european-lv", "--at", "566", "--pv-kw", "3", "--draw", drawing);
        run.isDone();
        assertThat(run.out()).contains("the 5 lowest and highest of 55; all with --format json");
        assertThat(drawing).content().contains("lowest nodal price per kWh");
    }

    @Test
    void aUnitMayStandWhereTheFeederHasNoLoad() throws IOException {
        Path table = units("bus,phase,highestKw,solar\n10,abc,5,1\n");
        Run run = Run.of("opf", "../examples/european-lv", "--generators", table);
        run.isDone();
        assertThat(run.out()).contains("unit1", "5.000");
    }

    @Test
    void anUnreachableBandIsSaidAndMakesTheExitStatusOne() throws IOException {
        Run run = Run.of("opf", street(), "--pv-kw", "10", "--band", "1.01:1.02");
        assertThat(run.status()).isEqualTo(Elecbay.DIFFERENT);
        assertThat(run.out()).contains("infeasible", "below its limit");
    }

    @Test
    void badArgumentsEndWithOneSentence() throws IOException {
        Path street = street();
        Run.of("opf", street, "--price", "cheap").isRefusedNaming("--price", "cheap");
        Run.of("opf", street, "--price", "0.1", "--export-price", "0.2").isRefusedNaming("0.2", "exchanged");
        Run.of("opf", street, "--pv-kw", "-3").isRefusedNaming("--pv-kw", "-3");
        Run.of("opf", "../examples/european-lv", "--method", "cone").isRefusedNaming("radial", "ac");
        for (String table : new String[] {
            "bus,highestKw\n9,100\n",
            "bus,highestKw\n3,many\n",
            "bus,highestKw,solar\n3,100,perhaps\n",
            "bus,phase,highestKw\n3,q,100\n",
            "bus,highestKw\n",
            "bus\n3\n"
        }) {
            Run refused = Run.of("opf", street, "--generators", units(table));
            assertThat(refused.status()).as(table).isEqualTo(Elecbay.BAD_INPUT);
            assertThat(refused.complaints()).as(table).hasSize(1);
            assertThat(refused.err()).as(table).doesNotContain("Exception");
        }
        assertThat(Run.of("opf", street, "--generators", folder.resolve("none.csv"))
                        .status())
                .isEqualTo(Elecbay.BAD_INPUT);
        assertThat(Run.of("opf", "../examples/european-lv", "--generators", units("bus,highestKw\nnowhere,1\n"))
                        .status())
                .isEqualTo(Elecbay.BAD_INPUT);
    }
}
