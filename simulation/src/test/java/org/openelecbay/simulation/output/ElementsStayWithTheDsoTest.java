package org.openelecbay.simulation.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openelecbay.simulation.LampStreets;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.scenario.Scenario;

/// On a day on which the network curtails, the files from which members learn name no bus, no line, no transformer.
class ElementsStayWithTheDsoTest {

    private static final List<String> OF_MEMBERS = List.of(
            "trades.csv",
            "reasons.csv",
            "bills.csv",
            "bill-lines.csv",
            "curtailment.csv",
            "certificates.csv",
            "ledger.csv",
            "accounts.csv",
            "readings.csv");
    private static final List<String> ELEMENTS = List.of("nearbus", "farbus", "longcable", "oldtrafo");

    /// The lamp street with names that stand for nothing else.
    private static final Map<String, String> NAMED = Map.of(
            "feeder/Lines.csv",
            "Name,Bus1,Bus2,Phases,Length,Units,LineCode\nlongcable,nearbus,farbus,ABC,200,m,bare\n",
            "feeder/Transformer.csv",
            """
            Name, phases, bus1, bus2, kV_pri, kV_sec, MVA, Conn_pri, Conn_sec, %XHL,% resistance
            oldtrafo,3,SourceBus,nearbus,10,0.4,0.1, Delta, Wye,0,0
            """,
            "members.csv",
            """
            id,kind,bus,phase,profile,pvKwp,tiltDeg,azimuthDeg,bidLimit,offerLimit,wish,willing,chargeKw
            anna,home,farbus,A,small,5,0,180,0.24,0.12,,1,
            ben,home,farbus,B,large,0,,,0.25,,,1,
            cleo,home,farbus,C,middle,0,,,0.20,,,1,
            battery,storage,nearbus,ABC,,0,,,,,,1,2
            """);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"none, pro-rata", "none, last-in", "equal, pro-rata", "proportional, pro-rata"})
    void whatMembersReadNamesNoElement(String envelopes, String curtailment) throws IOException {
        String limits = "highestPu: 1.008\n  envelopes: " + envelopes + "\n  curtailment: " + curtailment;
        Scenario scenario = LampStreets.with(folder, "highestPu: 1.1", limits, NAMED);
        Path files = ResultFiles.write(Streets.outcome(scenario), folder.resolve("out"), List.of());

        for (String file : OF_MEMBERS) {
            assertThat(Files.readString(files.resolve(file)).toLowerCase(Locale.ROOT))
                    .as(file)
                    .doesNotContain(ELEMENTS);
        }
        assertThat(CsvRows.of(files.resolve("curtailment.csv")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("reason")).isNotBlank());
        assertThat(Files.readString(files.resolve("dso.csv"))).doesNotContain("anna", "ben", "cleo");
        // The positive control: the same search finds the names where only the DSO looks.
        assertThat(Files.readString(files.resolve("voltages.csv"))).contains("farbus");
    }
}
