package org.openelecbay.grid.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.LoadPoint;
import org.openelecbay.grid.feeder.VectorGroup;

/// A package of three buses, as small as the format allows, and what happens when it is damaged.
class EuropeanLvReaderTest {

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @BeforeEach
    void aSmallPackage() throws IOException {
        write("Buscoords.csv", "#Bus Coordinates,,\nBusname, x, y\n1,10,20\n2,11,21\n");
        write("LineCodes.csv", "# codes,,,,,\nName,nphases,R1,X1,R0,X0,C1,C0,Units\nA,3,0.4,0.1,1.2,0.1,0,0,km\n");
        write(
                "Lines.csv",
                "# lines,,\nName,Bus1,Bus2,Phases,Length,Units,LineCode\nL1,1,2,ABC,100,m,A\nL2,2,3,ABC,0.05,km,A\n");
        write(
                "Loads.csv",
                "# loads\n# Model 1 is constant PQ\n\n"
                        + "Name,numPhases,Bus,phases,kV,Model,Connection,kW,PF,Yearly\nH1,1,3,B,0.23,1,wye,1,0.95,Shape_2\n");
        write(
                "LoadShapes.csv",
                "# shapes,,,,\nName,npts,minterval,File,useactual\nShape_2,2,1,Load_profile_2.csv,TRUE\n");
        write(
                "Transformer.csv",
                "# transformer\n"
                        + "Name, phases, bus1, bus2, kV_pri, kV_sec, MVA, Conn_pri, Conn_sec, %XHL,% resistance\n"
                        + "TR1,3,SourceBus,1,11,0.416,0.8, Delta, Wye,4,0.4\n");
        write("Source.csv", "# Source impedance\n[Source]\nVoltage=11 kV\npu=1.05 \nISC3=3000 A\nISC1=5 A\n");
        write(
                "load_profiles_100x1440_kW.csv",
                "minute,time,profile_1,profile_2\n1,00:01:00,0.5,0.25\n2,00:02:00,0.1,2\n");
    }

    private EuropeanLv read() {
        return EuropeanLvReader.read(folder);
    }

    @Test
    void theBundledFeederIsTheWholePackage() {
        EuropeanLv bundled = EuropeanLv.bundled();
        assertThat(bundled.feeder().buses()).hasSize(906);
        assertThat(bundled.feeder().lines()).hasSize(905);
        assertThat(bundled.feeder().loadPoints()).hasSize(55);
        assertThat(bundled.profiles().names()).hasSize(100);
        assertThat(bundled.profiles().minutes()).isEqualTo(1440);
    }

    @Test
    void everyTableIsReadWithItsUnits() {
        Feeder feeder = read().feeder();
        assertThat(feeder.buses()).hasSize(3);
        assertThat(feeder.buses().get(2).place()).isNull();
        assertThat(feeder.lines().get(1).lengthMeters()).isEqualTo(50, within(1e-12));
        assertThat(feeder.transformer().ratedKva()).isEqualTo(800);
        assertThat(feeder.transformer().group()).isEqualTo(VectorGroup.DYN1);
        assertThat(feeder.source().impedanceOhm().magnitude()).isEqualTo(11_000 / Math.sqrt(3) / 3_000, within(1e-12));
        LoadPoint load = feeder.loadPoints().getFirst();
        assertThat(load.phase()).isEqualTo(Phase.B);
        assertThat(load.profile()).isEqualTo("profile_2");
    }

    @Test
    void loadsInjectTheirProfileWithTheSignOfConsumption() {
        EuropeanLv small = read();
        assertThat(small.injectedWatts(2)).containsExactly(-2_000);
        assertThat(small.injectedVars(2)[0]).isEqualTo(-2_000 * Math.tan(Math.acos(0.95)), within(1e-9));
        assertThatThrownBy(() -> small.injectedWatts(3)).hasMessageContaining("no minute 3");
    }

    @Test
    void columnsMayStandInAnyOrderAndOptionalOnesMayBeMissing() throws IOException {
        write("Lines.csv", "LineCode,Length,Bus2,Bus1,Name\nA,100,2,1,L1\nA,50,3,2,L2\n");
        write("Loads.csv", "PF,kW,phases,Bus,Name\n0.95,1,B,3,H1\n");
        Files.delete(folder.resolve("LoadShapes.csv"));
        Files.delete(folder.resolve("Buscoords.csv"));
        Files.delete(folder.resolve("load_profiles_100x1440_kW.csv"));
        EuropeanLv small = read();
        assertThat(small.feeder().lines()).hasSize(2);
        assertThat(small.profiles()).isNull();
        assertThat(small.injectedWatts(1)).containsExactly(-1_000);
    }

    @Test
    void aProfileMayCountInMultiplesOfTheNominalPower() throws IOException {
        write("LoadShapes.csv", "Name,File,useactual\nShape_2,Load_profile_2.csv,FALSE\n");
        write("Loads.csv", "Name,Bus,phases,kW,PF,Yearly\nH1,3,B,3,0.95,Shape_2\n");
        assertThat(read().injectedWatts(2)).containsExactly(-6_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lines.csv       | Name,Bus1,Bus2,Length,LineCode;L1,1,2,abc,A | 2 | Length   | \"abc\" is not a number",
                "Lines.csv       | Name,Bus1,Bus2,Length,LineCode;L1,1,2,5,B   | 2 | LineCode | B is not in LineCodes.csv",
                "Lines.csv       | Name,Bus1,Bus2,Length;L1,1,2,5              | 1 | LineCode | is missing",
                "Lines.csv       | Name,Bus1,Bus2,Length,LineCode;L1,1,2,,A    | 2 | Length   | is empty",
                "Lines.csv       | Name,Bus1,Bus2,Length,LineCode;L1,1,2,1,5,A | 2 |          | 6 values for 5 columns",
                "Lines.csv       | Name,Bus1,Bus2,Length,LineCode;L1,1,1,5,A   | 2 |          | starts and ends at bus 1",
                "Lines.csv       | Name,Bus1,Bus2,Length,LineCode;L1,1,2,-5,A  | 2 |          | length (m) -5.0",
                "Lines.csv       | Name,Bus1,Bus2,Length,LineCode;L1,1,2,5,A;L1,2,3,5,A | 3 | Name | L1 stands here for the second time",
                "Loads.csv       | Name,Bus,phases,kW,PF;H,9,A,1,0.95          | 2 | Bus      | bus 9 is on no line",
                "Loads.csv       | Name,Bus,phases,kW,PF;H,3,D,1,0.95          | 2 | phases   | D is not a phase",
                "Loads.csv       | Name,Bus,phases,kW,PF;H,3,A,1,95            | 2 |          | power factor of 95",
                "Loads.csv       | Name,Bus,phases,kW,Model;H,3,A,1,2          | 2 | Model    | only model 1 is read",
                "Source.csv      | Voltage=11 kV;ISC3=many A                   | 2 | ISC3     | is not a number",
                "Source.csv      | pu=1.05                                     | 0 | Voltage  | is missing",
                "Source.csv      | Voltage=11 kV;Z=3                           | 2 | Z        | not known",
                "Buscoords.csv   | Busname,x,y;1,NaN,3                         | 2 | x        | not a finite number",
            })
    void damageIsReportedWithFileLineAndColumn(String file, String text, int line, String field, String problem)
            throws IOException {
        write(file, text.replace(';', '\n') + "\n");
        UnreadableNetwork error = catchThrowableOfType(UnreadableNetwork.class, this::read);
        assertThat(error).isNotNull().hasMessageContaining(problem).hasMessageStartingWith(file);
        assertThat(error.file()).isEqualTo(file);
        assertThat(error.lineNumber()).isEqualTo(line);
        assertThat(error.field()).isEqualTo(field == null ? "" : field);
    }

    @Test
    void aMissingFileIsReportedByItsName() throws IOException {
        Files.delete(folder.resolve("Transformer.csv"));
        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageStartingWith("Transformer.csv: is missing");
    }

    @Test
    void whatIsNoFolderIsReportedAsSuch() {
        assertThatThrownBy(() -> EuropeanLvReader.read(folder.resolve("nowhere")))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void aLoadWhoseProfileIsMissingIsReported() throws IOException {
        write("load_profiles_100x1440_kW.csv", "minute,profile_1\n1,0.5\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining("load H1 follows profile_2");
    }
}
