package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerflowCommandTest {

    private static final Path SCENARIO = Run.repository("examples/european-lv");
    private static final Path FEEDER = Run.repository("examples/european-lv/feeder");
    private static final Path BARAN_WU = Run.repository("examples/baran-wu/case33bw.m");

    private static final Path CIGRE = Run.repository("examples/cigre");

    @TempDir
    Path folder;

    /// Published figures: OpenDSS solution of the IEEE European LV test feeder, six digits.
    @Test
    void minute566AgreesWithThePublishedVoltages() {
        List<String> lines = Run.of("powerflow", SCENARIO, "--at", 566).lines();

        assertThat(lines.getFirst()).isEqualTo("bus,phase,voltageVolt,voltagePu,angleDeg");
        assertThat(lines).hasSize(1 + 3 * 906);
        assertVolt(lines, "1,a", 251.901);
        assertVolt(lines, "7,b", 250.247);
        assertVolt(lines, "34,a", 251.474);
        assertVolt(lines, "34,c", 252.17);
        assertVolt(lines, "899,b", 238.367);
        assertVolt(lines, "906,b", 238.891);
        assertThat(cell(lines, "899,b", 3)).isEqualTo(0.99246, within(1e-5));
        assertThat(cell(lines, "1,a", 4)).isEqualTo(-30.2, within(0.06));
    }

    @Test
    void theFeederItselfAndTheFirstMinuteAreRead() {
        assertThat(Run.of("powerflow", FEEDER).out())
                .isEqualTo(Run.of("powerflow", SCENARIO, "--at", 1).out());
    }

    @Test
    void lossesIncludeTheTransformer() {
        List<String> lines =
                Run.of("powerflow", SCENARIO, "--at", 566, "--losses").lines();

        assertThat(lines.getFirst()).isEqualTo("activeKw,reactiveKvar");
        assertThat(lines).hasSize(2);
        assertThat(numbers(lines.get(1)).getFirst()).isEqualTo(2.0501982493, within(1e-6));
        assertThat(numbers(lines.get(1)).getLast()).isEqualTo(0.509151351682, within(1e-6));
    }

    /// Published by Baran and Wu for this branch data: 202.68 kW and 0.9131 pu at bus 18.
    @Test
    void theFeederOfBaranAndWuHasItsPublishedLossesAndLowestVoltage() {
        List<String> losses = Run.of("powerflow", BARAN_WU, "--losses").lines();
        assertThat(numbers(losses.get(1)).getFirst()).isEqualTo(202.6771264559, within(1e-6));

        List<String> lines = Run.of("powerflow", BARAN_WU).lines();
        assertThat(lines).hasSize(34);
        assertThat(cell(lines, "18,1", 3)).isEqualTo(0.9130904794, within(1e-9));
        assertThat(cell(lines, "18,1", 2)).isEqualTo(0.9130904794 * 12_660, within(1e-4));
    }

    @Test
    void aHigherSourceVoltageRaisesEveryVoltage() {
        assertThat(cell(
                        Run.of("powerflow", BARAN_WU, "--source-voltage", "1.05")
                                .lines(),
                        "1,1",
                        3))
                .isEqualTo(1.05);
        double usual = cell(Run.of("powerflow", FEEDER).lines(), "906,a", 2);
        double stated =
                cell(Run.of("powerflow", FEEDER, "--source-voltage", "1.05").lines(), "906,a", 2);
        double lower = cell(Run.of("powerflow", FEEDER, "--source-voltage", "1").lines(), "906,a", 2);
        assertThat(stated).isEqualTo(usual).isGreaterThan(lower + 10);
    }

    @Test
    void jsonAndTableShowTheSameVoltages() {
        Run json = Run.of("powerflow", BARAN_WU, "--format", "json");
        assertThat(json.json().get("voltages")).hasSize(33);
        assertThat(json.json().get("voltages").get(17).get("voltagePu").doubleValue())
                .isEqualTo(0.9130904794, within(1e-9));

        assertThat(Run.of("powerflow", BARAN_WU, "--format", "TABLE").lines())
                .anyMatch(line -> line.startsWith("18 ") && line.contains("0.913090"));
    }

    /// Computed by pandapower 3.5.4.
    @Test
    void meshedTablesShowEveryBusOfTheData() {
        List<String> medium = Run.of("powerflow", CIGRE.resolve("cigre_mv")).lines();
        assertThat(medium).hasSize(16);
        assertThat(cell(medium, "11,1", 3)).isEqualTo(0.922980, within(1e-6));
        List<String> low =
                Run.of("powerflow", CIGRE.resolve("cigre_lv_bus.csv")).lines();
        assertThat(low).hasSize(45);
        assertThat(cell(low, "35,1", 3)).isEqualTo(0.912269, within(1e-6));
        assertThat(cell(low, "20,1", 3)).isEqualTo(1);
        List<String> losses =
                Run.of("powerflow", CIGRE.resolve("cigre_lv"), "--losses").lines();
        assertThat(numbers(losses.get(1)).getFirst()).isEqualTo(28.3292, within(1e-4));
    }

    @Test
    void datedProfilesAreAskedForByTheirTime() {
        Path simbench = Run.repository("grid/src/test/resources/org/openelecbay/grid/simbench");
        assertThat(cell(Run.of("powerflow", simbench).lines(), "LV1,1", 3)).isEqualTo(1.025943, within(1e-6));
        assertThat(cell(
                        Run.of("powerflow", simbench, "--at", "01.01.2016 00:15")
                                .lines(),
                        "LV1,1",
                        3))
                .isEqualTo(1.047163, within(1e-6));
        assertRefused("has no 02.01.2016 00:15", simbench, "--at", "02.01.2016 00:15");
        assertRefused("one state", simbench, "--at", "7");
    }

    @Test
    void aDrawingIsWrittenBesideTheVoltages() throws IOException {
        Path drawing = folder.resolve("day/feeder.svg");
        Run run = Run.of("powerflow", SCENARIO, "--at", 566, "--draw", drawing);
        assertThat(run.lines()).hasSize(1 + 3 * 906);
        assertThat(Files.readString(drawing))
                .contains("european-lv at 566", "lowest: 0.9925 pu", "voltage in pu", "highest: ")
                .endsWith("</svg>\n");
        Run.of("powerflow", CIGRE.resolve("cigre_mv"), "--draw", drawing);
        assertThat(Files.readString(drawing)).contains("above its rating", "stroke-dasharray");
    }

    @Test
    void unknownFilesAreToldWhatIsRead() throws IOException {
        Path odd = folder.resolve("odd.txt");
        Files.writeString(odd, "hello");
        assertRefused("Read are a European LV folder", odd);
        assertRefused("MATPOWER case (.m)", odd);
        assertRefused("several networks: cigre_lv_, cigre_mv_", CIGRE);
    }

    @Test
    void badMinutesAndPathsEndInOneSentenceAndNothingElse() {
        assertRefused("minutes 1 to 1440", SCENARIO, "--at", 1441);
        assertRefused("minutes 1 to 1440", SCENARIO, "--at", 0);
        assertRefused("no whole number", SCENARIO, "--at", "noon");
        assertRefused("one state", BARAN_WU, "--at", 566);
        assertRefused("There is no network", folder.resolve("nowhere"));
        assertRefused("LineCodes.csv", folder);
        assertRefused("lies outside", SCENARIO, "--source-voltage", "105");
    }

    @Test
    void aClosedTieMakesARingAndSupportsTheFarEnd() throws IOException {
        Path ring = changedTie("1");

        assertThat(cell(Run.of("powerflow", ring).lines(), "18,1", 3)).isBetween(0.9131, 0.95);
    }

    @Test
    void aBusWithoutSupplyIsNamed() throws IOException {
        Path island = folder.resolve("island.yaml");
        Files.writeString(island, """
                network: balanced
                baseMva: 1
                buses:
                  - {id: here, baseKv: 20}
                  - {id: far, baseKv: 20}
                branches:
                  - {from: here, to: far, rPu: 0.01, xPu: 0.01, inService: false}
                sources:
                  - {bus: here, voltagePu: 1}
                """);

        assertRefused("far", island);
    }

    /// The feeder of Baran and Wu with another state of its tie from bus 21 to bus 8.
    private Path changedTie(String status) throws IOException {
        Path changed = folder.resolve("changed.m");
        String open = "\t21\t8\t2.0000\t2.0000\t0\t0\t0\t0\t0\t0\t0\t";
        String text = Files.readString(BARAN_WU);
        assertThat(text).contains(open);
        Files.writeString(changed, text.replace(open, open.substring(0, open.length() - 2) + status + "\t"));
        return changed;
    }

    private static void assertRefused(String reason, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "powerflow";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Run run = Run.of(all);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints()).hasSize(1);
        assertThat(run.err()).contains(reason);
    }

    private static void assertVolt(List<String> lines, String place, double published) {
        assertThat(cell(lines, place, 2)).as(place).isEqualTo(published, within(0.002));
    }

    private static double cell(List<String> lines, String place, int column) {
        String line = lines.stream()
                .filter(each -> each.startsWith(place + ","))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.split(",", -1)[column]);
    }

    private static List<Double> numbers(String line) {
        return List.of(line.split(",", -1)).stream().map(Double::valueOf).toList();
    }
}
