package org.openelecbay.grid.read.ieee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.read.UnreadableNetwork;

class IeeeTablesReaderTest {

    private static final double FEET_PER_MILE = 5_280;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTables() throws IOException {
        FeederFolder.write(folder);
    }

    private void replace(String file, String what, String with) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, with));
    }

    private MultiphaseNetwork network() {
        return IeeeTablesReader.read(folder);
    }

    private LineSection line(String name) {
        return network().lines().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Published by configuration: r and x of two phases in ohm per mile, and their susceptance.
    @ParameterizedTest
    @CsvSource({
        "632-671, 2000, A, A, 0.3465, 1.0179, 6.2998",
        "632-671, 2000, A, B, 0.1560, 0.5017, -1.9958",
        "632-671, 2000, A, C, 0.1580, 0.4236, -1.2595",
        "632-671, 2000, B, C, 0.1535, 0.3849, -0.7417",
        "632-633, 500, A, B, 0.1580, 0.4236, -1.0817",
        "632-633, 500, A, C, 0.1560, 0.5017, -1.6905",
        "632-633, 500, B, B, 0.7475, 1.1983, 5.1795",
        "632-645, 500, B, B, 1.3294, 1.3471, 4.7097",
        "632-645, 500, B, C, 0.2066, 0.4591, -0.8999",
        "671-684, 300, A, A, 1.3238, 1.3569, 4.6658",
        "671-684, 300, C, C, 1.3294, 1.3471, 4.7097",
        "684-652, 800, A, A, 1.3425, 0.5124, 88.9912"
    })
    void theMatrixOfAConfigurationFollowsFromItsConstructionAndPhasing(
            String name, double feet, Conductor row, Conductor column, double r, double x, double b) {
        LineSection line = line(name);
        int at = line.conductors().indexOf(row);
        int with = line.conductors().indexOf(column);
        double miles = feet / FEET_PER_MILE;
        assertThat(line.impedanceOhm().entry(at, with).re()).isEqualTo(r * miles, within(1e-9));
        assertThat(line.impedanceOhm().entry(at, with).im()).isEqualTo(x * miles, within(1e-9));
        assertThat(line.chargingSiemens().entry(with, at).im()).isEqualTo(b * 1e-6 * miles, within(1e-12));
    }

    @Test
    void loadsKeepTheirModelAndConnection() {
        List<NetworkLoad> loads = network().loads();
        NetworkLoad delta = loads.stream()
                .filter(each -> each.name().equals("spot 692 ca"))
                .findFirst()
                .orElseThrow();
        assertThat(delta.connection()).isEqualTo(Connection.DELTA);
        assertThat(delta.conductors()).containsExactly(Conductor.C, Conductor.A);
        assertThat(delta.shares().currentP()).isEqualTo(1);
        assertThat(delta.nominalKv()).isEqualTo(4.16);
        assertThat(loads.stream().mapToDouble(each -> each.kw().getFirst()).sum())
                .isEqualTo(3_466, within(1e-9));
    }

    @Test
    void distributedLoadsStandHalfAtEachEnd() {
        assertThat(network().loads())
                .filteredOn(each -> each.name().startsWith("distributed 671 c"))
                .singleElement()
                .satisfies(each -> assertThat(each.kw().getFirst()).isEqualTo(58.5));
    }

    @Test
    void nodesStandWhereTheFileOfCoordinatesBesideTheTablesSays() throws IOException {
        Files.writeString(
                folder.resolve("Some_BusXY.csv"), "Bus, x, y\nSourceBus, 200, 400\n650, 200, 350\n634 1.5 -2\n");
        MultiphaseNetwork network = network();
        assertThat(network.buses())
                .filteredOn(each -> each.place() != null)
                .extracting(each -> each.id(), each -> each.place())
                .containsExactlyInAnyOrder(
                        tuple("650", new Coordinates(200, 350)), tuple("634", new Coordinates(1.5, -2)));
    }

    @Test
    void oneMonitoredPhaseGangsTheUnitsWithItselfFirst() throws IOException {
        replace("regulator_data.csv", "Monitoring Phase:,A-B-C", "Monitoring Phase:,B");
        Regulator regulator = network().regulators().getFirst();
        assertThat(regulator.transformer().low().conductors()).containsExactly(Conductor.B, Conductor.C, Conductor.A);
    }

    @Test
    void anOpenDeltaLeavesTheCommonPhaseStraight() throws IOException {
        replace("regulator_data.csv", "\"3-Ph,LG\"", "AB - CB");
        replace("regulator_data.csv", "Monitoring Phase:,A-B-C", "Monitoring Phase:,AB & CB");
        MultiphaseNetwork network = network();
        assertThat(network.regulators())
                .extracting(each -> each.transformer().low().conductors())
                .containsExactly(List.of(Conductor.A, Conductor.B), List.of(Conductor.C, Conductor.B));
        assertThat(line("650-650r").conductors()).containsExactly(Conductor.B);
        assertThat(line("650-650r").impedanceOhm().isZero()).isTrue();
    }

    @Test
    void openSwitchesCutAndATransformerWithoutALineStandsInTheLastClosedOne() throws IOException {
        replace("line_data.csv", "633,634,0,XFM-1\n", "");
        Files.writeString(
                folder.resolve("switch_data.csv"),
                "Three Phase Switches,,\nNode A,Node B,Normal\n633,634,closed\n680,699,open\n");
        MultiphaseNetwork network = network();
        assertThat(network.transformers()).singleElement().satisfies(each -> {
            assertThat(each.low().bus()).isEqualTo("634");
            assertThat(each.low().ratedKv()).isEqualTo(0.48);
        });
        assertThat(network.buses()).noneMatch(each -> each.id().equals("699"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "line_data.csv # 650,632,2000,601 # 650,632,2000,999 # no configuration or transformer 999",
                "line_data.csv # 650,632,2000,601 # 650,632,long,601 # \"long\" is not a number",
                "line_data.csv # 684,611,300,605 # 684,611,0,605 # has no impedance",
                "line_data.csv # 671,684,300,604 # 671,684,300,603 # arrive at node 684",
                "config.csv # 605,C N,1/0 # 605,C N,8/0 # no impedance is published",
                "config.csv # 605,C N # 605,C B N # has 2 phases",
                "config.csv # 605,C N # 605,D N # is no phase",
                "spot_load_data.csv # 634,Y-PQ # 634,Y-XX # is no load model",
                "spot_load_data.csv # 634,Y-PQ # 777,Y-PQ # node 777 is not supplied",
                "regulator_data.csv # 650 - 632 # 650 - 111 # joins nodes 650 and 111",
                "regulator_data.csv # PT Ratio:,20,, # # pt ratio",
                "transformer_data.csv # Substation # Other # has no substation",
                "transformer_data.csv # 0.48 - Gr.W # low # \"LOW\" is not a number"
            })
    void whatIsNotUnderstoodIsRefusedWithItsPlace(String file, String what, String with, String message)
            throws IOException {
        replace(file, what.replace("\\n", "\n").strip(), with == null ? "" : with.strip());
        assertThatThrownBy(this::network).isInstanceOf(UnreadableNetwork.class).hasMessageContaining(message.strip());
    }

    @Test
    void aFolderWithoutTheTablesIsNotRecognised() throws IOException {
        assertThat(IeeeTablesReader.recognises(folder)).isTrue();
        Files.delete(folder.resolve("line_data.csv"));
        assertThat(IeeeTablesReader.recognises(folder)).isFalse();
        assertThatThrownBy(this::network).hasMessageContaining("line*.csv").hasMessageContaining("is missing");
    }
}
