package org.openelecbay.grid.read.pandapower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.grid.read.UnreadableNetwork;

/// A network with everything that the tables can say, made for this test and solved by pandapower 3.5.4 to 1e-10 MVA:
/// taps on either side and oblique, iron losses, parallel units, charging and leakage of lines, a line open at one end, one
/// to a dead bus, merged buses, ZIP loads, storage, static generators, shunts.
class EveryElementTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/openelecbay/grid/pandapower");

    @TempDir
    Path folder;

    @Test
    void theRadialOneAgreesWithPandapower() {
        Pandapower.assertSolved(FOLDER, "odd", 1e-9);
    }

    @Test
    void theRingAgreesWithPandapower() {
        Pandapower.assertSolved(FOLDER, "ring", 1e-9);
    }

    @Test
    void mistakesNameFileLineAndHint() throws IOException {
        assertRefused("odd_line.csv, line 2, column from_bus: bus 70 is not in the bus table", "line", "0,7,2", "0,70,2");
        assertRefused("odd_switch.csv, line 3, column et: \"q\" is no element of a switch", "switch", "1,3,l", "1,3,q");
        assertRefused("is no side of a transformer", "trafo", ",hv,0.0,-9.0,9.0,1.5", ",mv,0.0,-9.0,9.0,1.5");
        assertRefused("No bus holds the voltage", "ext_grid", "True", "False");
        Files.writeString(folder.resolve("odd_gen.csv"), ",bus,p_mw,vm_pu,in_service\n0,2,1.0,1.0,True\n");
        assertRefused("odd_gen.csv, line 2", "bus", "busbar", "busbar");
    }

    /// Reads a copy of the set in which one text of one table is another.
    private void assertRefused(String message, String table, String text, String other) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path each : files.toList()) {
                String content = Files.readString(each);
                if (each.endsWith("odd_" + table + ".csv")) {
                    assertThat(content).contains(text);
                    content = content.replace(text, other);
                }
                Files.writeString(folder.resolve(each.getFileName().toString()), content);
            }
        }
        assertThatThrownBy(() -> PandapowerReader.read(folder.resolve("odd")))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining(message);
    }
}
