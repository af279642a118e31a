package org.openelecbay.grid.read.simbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.table.TableNetwork;

/// A small network in SimBench's tables, made for this test. Oracle: the same network built in pandapower 3.5.4, which
/// solves it to 1e-12 MVA.
class SimbenchReaderTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/openelecbay/grid/simbench");

    @TempDir
    Path folder;

    @Test
    void nominalPowersGiveTheVoltagesOfPandapower() {
        TableNetwork read = SimbenchReader.read(FOLDER);

        assertVoltage(read, "MV1", 1.025, 0);
        assertVoltage(read, "LV main", 1.045165955517564, -150.43479949406358);
        assertVoltage(read, "LV1", 1.0259431725859265, -150.3093849764789);
        assertVoltage(read, "LV2 aux", 1.0197203259136152, -150.23278513467235);
        assertVoltage(read, "LV1 aux", 1.0451669415257516, -150.43493845850327);
    }

    @Test
    void profilesScaleLoadsAndPlants() {
        TableNetwork read = SimbenchReader.readAt(FOLDER, "01.01.2016 00:15");

        assertVoltage(read, "LV main", 1.0499728915179891, -150.0532038893246);
        assertVoltage(read, "LV1", 1.047162958582402, -149.9884174486928);
        assertVoltage(read, "LV2", 1.0457864998539343, -149.9476842499165);
    }

    @Test
    void closedSwitchesMergeNodesAndOpenOnesDoNot() {
        TableNetwork read = SimbenchReader.read(FOLDER);

        assertThat(read.buses()).hasSize(6);
        assertThat(read.network().buses()).hasSize(5);
        assertThat(read.buses().get(4).networkBus()).isEqualTo("LV2");
        assertThat(read.buses().get(3).place()).isEqualTo(new Coordinates(11.413, 53.6402));
    }

    @Test
    void ratingsFollowTheTypeAndTheLoadingLimit() {
        double baseKiloampere = 1 / (Math.sqrt(3) * 0.4);
        assertThat(SimbenchReader.read(FOLDER).network().branches().stream()
                        .map(branch -> branch.ratingPu() == null ? 0 : branch.ratingPu())
                        .toList())
                .satisfies(ratings -> {
                    assertThat(ratings.get(0)).isEqualTo(0.27 / baseKiloampere, within(1e-12));
                    assertThat(ratings.get(2)).isEqualTo(0.8 * 0.27 / baseKiloampere, within(1e-12));
                    assertThat(ratings.get(3)).isEqualTo(0.4, within(1e-12));
                });
    }

    @Test
    void mistakesNameFileLineAndHint() throws IOException {
        assertRefused(
                "Line.csv, line 3, column type: NAYY is not in LineType.csv",
                "Line.csv",
                "LV2 aux;NAYY 4x150SE",
                "LV2 aux;NAYY");
        assertRefused("column node: LV9 is not in Node.csv", "Load.csv", "LV2;L2-A", "LV9;L2-A");
        assertRefused("is not read", "RES.csv", ";pq;", ";pvm;");
        assertRefused("is not read", "ExternalNet.csv", ";vavm;", ";ward;");
        assertRefused("No bus holds the voltage", "ExternalNet.csv", ";vavm;1;NULL;NULL;", ";pq;1;0;0;");
        assertThatThrownBy(() -> SimbenchReader.readAt(FOLDER, "01.01.2017 00:00"))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining("has no 01.01.2017 00:00")
                .hasMessageContaining("01.01.2016 00:00");
    }

    /// Reads a copy of the folder in which one text of one file is another.
    private void assertRefused(String message, String file, String text, String other) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path each : files.toList()) {
                String content = Files.readString(each);
                if (each.endsWith(file)) {
                    assertThat(content).contains(text);
                    content = content.replace(text, other);
                }
                Files.writeString(folder.resolve(each.getFileName().toString()), content);
            }
        }
        assertThatThrownBy(() -> SimbenchReader.read(folder))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining(message);
    }

    private static void assertVoltage(TableNetwork read, String bus, double pu, double degrees) {
        RadialSolution solution = (RadialSolution) RadialFlow.solve(read.network());
        String position = read.buses().stream()
                .filter(each -> each.id().equals(bus))
                .findFirst()
                .orElseThrow()
                .networkBus();
        Complex voltage = solution.voltage(solution.position(position));
        assertThat(voltage.magnitude()).as(bus).isEqualTo(pu, within(1e-9));
        assertThat(voltage.angleDegrees()).as(bus).isEqualTo(degrees, within(1e-7));
    }
}
