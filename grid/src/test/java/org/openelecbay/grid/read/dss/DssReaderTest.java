package org.openelecbay.grid.read.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.read.UnreadableNetwork;

class DssReaderTest {

    private static final String HEAD = """
            Clear
            New Circuit.small basekv=12.47 pu=1.02 R1=0 X1=0.01 R0=0 X0=0.01
            New LineCode.code nphases=3 r1=1 x1=2 r0=3 x0=4 c1=0 c0=0 units=km
            New Line.first Bus1=sourcebus Bus2=mid LineCode=code Length=500 units=m
            """;

    @TempDir
    Path folder;

    private MultiphaseNetwork small(String commands) throws IOException {
        return circuit(HEAD + commands).network();
    }

    private DssCircuit circuit(String text) throws IOException {
        return DssReader.circuit(Files.writeString(folder.resolve("master.dss"), text));
    }

    private static NetworkLoad load(MultiphaseNetwork network) {
        return network.loads().getFirst();
    }

    @Test
    void sequenceValuesBecomeMatricesOverTheLengthInTheUnitOfTheCode() throws IOException {
        LineSection line = small("").lines().getFirst();
        assertThat(line.conductors()).containsExactly(Conductor.A, Conductor.B, Conductor.C);
        assertThat(line.impedanceOhm().entry(0, 0).re()).isEqualTo(0.5 * 5 / 3, within(1e-12));
        assertThat(line.impedanceOhm().entry(0, 1).im()).isEqualTo(0.5 * 2 / 3, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"mi, 1609.344", "kft, 304.8", "km, 1000", "m, 1", "ft, 0.3048", "none, 1000"})
    void everyUnitOfLengthIsConvertedToThatOfTheCode(String unit, double meters) throws IOException {
        LineSection line = small("New Line.second Bus1=mid.2 Bus2=end.2 Phases=1 LineCode=one Length=3 units=" + unit
                        + "\nNew LineCode.one nphases=1 r1=1 x1=2 units=km")
                .lines()
                .getLast();
        assertThat(line.impedanceOhm().entry(0, 0).re()).isEqualTo(3 * meters / 1_000, within(1e-9));
    }

    @Test
    void trianglesFullMatricesCommasBarsAndQuotesAreMatrices() throws IOException {
        for (String matrix : List.of("(1 | 2 3)", "[1, | 2, 3,]", "\"1 2 | 2 3\"", "{1 2|2 3}", "'1 |2 3'")) {
            LineSection line = small("New Line.l2 Bus1=mid.3.1 Bus2=e.3.1 Phases=2 rmatrix=" + matrix
                            + " xmatrix=[1 | 0.5 1] cmatrix=[100 | -10 100] Length=2 ! two phases")
                    .lines()
                    .getLast();
            assertThat(line.conductors()).containsExactly(Conductor.C, Conductor.A);
            assertThat(line.impedanceOhm().entry(1, 1).re()).isEqualTo(6);
            assertThat(line.impedanceOhm().entry(0, 1).re()).isEqualTo(4);
            assertThat(line.chargingSiemens().entry(0, 1).im()).isEqualTo(-2 * 10e-9 * 2 * Math.PI * 60, within(1e-15));
        }
    }

    @Test
    void continuationArithmeticAbbreviationsAndUnnamedValuesAreRead() throws IOException {
        TransformerBank bank = small("""
                        new transformer.t phases=3 wind=2   // two windings
                        ~ wdg=1 bus=mid conn=delta kv=12.47 kva=(2 1000 *) %r=(0.5 1000 /)
                        ~ wdg=2 bus=low conn=wye kv=0.4 tap=1.025
                        more xhl=[8 1000 /]
                        New Load.l 3 low.1.2.3 0.4 12 0.8
                        """).transformers().getFirst();
        assertThat(bank.ratedKva()).isEqualTo(2_000);
        assertThat(bank.leakagePercent()).isEqualTo(0.008);
        assertThat(bank.high().resistancePercent()).isEqualTo(0.0005);
        assertThat(bank.clock()).isEqualTo(1);
        assertThat(bank.low().tapRatio()).isEqualTo(1.025);
        assertThat(load(small("New Load.l 3 mid.1.2.3 12.47 12 0.8")).kvar()).containsOnly(3.0000000000000004);
    }

    @Test
    void loadsHangWhereTheirNodesSay() throws IOException {
        NetworkLoad toGround = load(small("New Load.l phases=1 bus1=mid.2 kV=7.2 kW=5 kvar=2"));
        assertThat(toGround.connection()).isEqualTo(Connection.WYE);
        assertThat(toGround.conductors()).containsExactly(Conductor.B);
        assertThat(toGround.nominalKv()).isEqualTo(7.2);
        NetworkLoad between = load(small("New Load.l phases=1 bus1=mid.3.1 conn=delta kV=12.47 kW=5 kvar=2"));
        assertThat(between.connection()).isEqualTo(Connection.DELTA);
        assertThat(between.conductors()).containsExactly(Conductor.C, Conductor.A);
        NetworkLoad three = load(small("New Load.l bus1=mid conn=delta kV=12.47 kW=9 kvar=-3"));
        assertThat(three.kw()).containsExactly(3.0, 3.0, 3.0);
        assertThat(three.kvar()).containsExactly(-1.0, -1.0, -1.0);
    }

    @ParameterizedTest
    @CsvSource({"1,0,0,1,0,0,1", "2,1,0,0,1,0,0", "3,0,0,1,1,0,0", "4,0,1,0,1,0,0", "5,0,1,0,0,1,0", "6,0,0,1,0,0,1"})
    void loadModelsAreSharesOfImpedanceCurrentAndPower(
            int model, double zp, double ip, double pp, double zq, double iq, double pq) throws IOException {
        assertThat(load(small("New Load.l bus1=mid kV=12.47 model=" + model)).shares())
                .isEqualTo(new ZipShares(zp, ip, pp, zq, iq, pq));
    }

    @Test
    void likeCopiesAndEditAndDotsChange() throws IOException {
        MultiphaseNetwork network = small("""
                New Load.one bus1=mid kV=12.47 kW=10 kvar=4
                New Load.two like=one kW=20
                Edit load.ONE kvar=5
                Load.two.kvar=6 phases=3
                New Load.off bus1=mid kW=3
                Disable Load.off
                Load.one.enabled=yes
                """);
        assertThat(network.loads()).extracting(NetworkLoad::name).containsExactly("one", "two");
        assertThat(network.loads().get(0).kvar()).containsOnly(5.0 / 3);
        assertThat(network.loads().get(1).kw()).containsOnly(20.0 / 3);
        assertThat(network.loads().get(1).kvar()).containsOnly(2.0);
    }

    @Test
    void theLastPropertyOfALoadsReactivePowerCounts() throws IOException {
        assertThat(load(small("New Load.l bus1=mid.1 phases=1 kW=8 kvar=1 pf=-0.8"))
                        .kvar()
                        .getFirst())
                .isEqualTo(-6, within(1e-12));
        assertThat(load(small("New Load.l bus1=mid.1 phases=1 pf=0.6 kVA=10"))
                        .kw()
                        .getFirst())
                .isEqualTo(6, within(1e-12));
    }

    @Test
    void regulatorsBecomeFixedTransformersWhenControlIsOff() throws IOException {
        String regulator = """
                New Transformer.r phases=1 bank=r buses=[mid.2 behind.2] kVs=[7.2 7.2] kVAs=[1000 1000] XHL=0.1
                New RegControl.c transformer=r winding=2 vreg=123 band=2 ptratio=60 ctprim=100 R=3 X=4 tapnum=-3
                """;
        MultiphaseNetwork regulated = small(regulator);
        assertThat(regulated.regulators()).hasSize(1);
        assertThat(regulated.regulators().getFirst().setVolt()).isEqualTo(123);
        assertThat(regulated.regulators().getFirst().transformer().low().tapRatio())
                .isEqualTo(1 - 3 * 0.00625, within(1e-12));
        MultiphaseNetwork held = small(regulator + "Set ControlMode=OFF\nTransformer.r.Taps=[1 (0.00625 5 * 1 +)]");
        assertThat(held.regulators()).isEmpty();
        assertThat(held.transformers()).hasSize(1);
    }

    @Test
    void voltageBasesAreTheNearestInRatioBehindEveryTransformer() throws IOException {
        MultiphaseNetwork network = small("""
                New Transformer.t buses=[mid low] conns=[wye wye] kVs=[12.47 0.48] kVAs=[100 100]
                New Transformer.s phases=1 buses=[low.1 lower.1] kVs=[0.277 0.12] kVAs=[10 10]
                Set VoltageBases=[12.47, .48, .208]
                """);
        assertThat(network.buses()).extracting(each -> each.baseKv()).containsExactly(12.47, 12.47, 0.48, 0.208);
    }

    @Test
    void filesAreFoundBesideTheMasterAndInTheFolderAboveWhateverTheirCase() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("Shared.DSS"), "New Load.l bus1=mid kV=12.47 kW=1 kvar=0");
        Files.writeString(inner.resolve("xy.csv"), "SourceBus, 1, 2\nmid 3 4\n\n");
        Path master = Files.writeString(inner.resolve("m.dss"), HEAD + "redirect shared.dss\nBusCoords XY.csv");
        MultiphaseNetwork network = DssReader.read(master);
        assertThat(network.loads()).hasSize(1);
        assertThat(network.buses().getLast().place().yMeters()).isEqualTo(4);
    }

    @Test
    void whatIsLeftOutIsTold() throws IOException {
        assertThat(circuit(HEAD + """
                New Capacitor.c bus1=mid kvar=300 kV=12.47
                New CapControl.cc capacitor=c element=line.first
                ~ type=kvar
                New EnergyMeter.m line.first 1
                BusCoords nowhere.csv
                Solve
                """).notes())
                .anyMatch(each -> each.contains("capcontrol"))
                .anyMatch(each -> each.contains("nowhere.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "New Storage.s bus1=mid # elements of class Storage are not read",
                "New Load.l bus1=mid colour=red # property colour is not known",
                "New Load.l bus1=mid kW=many # Load.l, property kw: \"many\" is not a finite number",
                "New Load.l bus1=mid kW=(1 0 /) # is not a finite number",
                "New Load.l bus1=mid kW=[1 2 # is not closed",
                "New Load.l bus1=mid.5 phases=1 # node 5",
                "New Load.l bus1=mid model=9 # 9 is not a load model",
                "New Load.l bus1=mid pf=2 # 2 is not a power factor",
                "New Load.l kW=3 # Load.l has no bus1",
                "New Load.l like=other # there is no Load.other before",
                "New Line.first bus1=a bus2=b # there is already a Line.first",
                "New Line.l bus1=mid bus2=b linecode=none # there is no line code none",
                "New Line.l bus1=mid bus2=b geometry=pole # lines from their geometry",
                "New Line.l bus1=mid.1.2.3 bus2=b.2.3.1 linecode=code # joins the nodes",
                "New Line.l bus1=mid bus2=b rmatrix=[1] # does not fit 3 phases",
                "New Transformer.t windings=3 # 3 windings",
                "New RegControl.r transformer=t winding=2 # there is no transformer t",
                "Edit Load.l kW=3 # there is no Load.l before",
                "Frobnicate all # is not a command",
                "Redirect ../../../etc/passwd # outside the folder",
                "Redirect /etc/passwd # not a path relative",
                "Redirect missing.dss # neither here nor",
                "Redirect master.dss # redirect to each other without end",
                "Set 5 # sets nothing",
                "New Load # names no element",
                "New Load.l bus1=far kV=12.47 kW=1 kvar=9e99 # is not a finite number"
            })
    void whatIsNotUnderstoodIsRefusedWithItsPlace(String command, String message) throws IOException {
        assertThatThrownBy(() -> small(command + "\n"))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining(message.strip())
                .hasMessageContaining("master.dss, line ");
    }

    @Test
    void aFileWithoutACircuitIsRefused() {
        assertThatThrownBy(() -> circuit("! nothing\n"))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining("makes no circuit");
    }
}
