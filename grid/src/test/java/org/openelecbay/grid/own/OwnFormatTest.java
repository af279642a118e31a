package org.openelecbay.grid.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.file.NetworkFiles;
import org.openelecbay.grid.read.file.ReadNetwork;

/// The words of the format are promised: a file of today reads tomorrow.
class OwnFormatTest {

    private static final String TWO_BUSES = """
            network: balanced
            baseMva: 10
            buses:
              - {id: 1, baseKv: 12.66}
              - {id: 2, baseKv: 12.66, shuntSusceptancePu: 0.03}
            branches:
              - {from: 1, to: 2, rPu: 0.0058, xPu: 0.0029, ratingPu: 0.46}
            loads:
              - {bus: 2, pPu: 0.01, qPu: 0.006}
            sources:
              - {bus: 1, voltagePu: 1}
            """;

    @TempDir
    Path folder;

    @Test
    void theExampleOfTheReferenceIsReadAndWrittenAlike() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "reference", "network-files.md")))
                .contains(TWO_BUSES);
        BalancedNetwork network = ((ReadNetwork.Balanced) read(TWO_BUSES)).network();
        assertThat(network.branches().getFirst().inService()).isTrue();
        assertThat(network.branches().getFirst().ratingPu()).isEqualTo(0.46);

        NetworkFiles.write(ReadNetwork.Balanced.of(network), folder.resolve("again.yaml"));
        assertThat(folder.resolve("again.yaml")).hasContent(TWO_BUSES);
    }

    @Test
    void mistakesNameFileLineFieldAndHint() {
        assertRefused("net.yaml, line 7, column rPu: \"x\" is not a number", "rPu: 0.0058", "rPu: x");
        assertRefused("net.yaml, line 7, column xPu: is missing. Add `xPu:`", ", xPu: 0.0029", "");
        assertRefused("net.yaml, line 7, column r: is not known here. Known are from, to, rPu", "rPu", "r");
        assertRefused("net.yaml, line 9, column qPu: stands twice", "pPu", "qPu");
        assertRefused("net.yaml, line 5: Bus 2 has a base voltage of -1.0 kV", "Kv: 12.66, sh", "Kv: -1, sh");
        assertRefused("There are two buses 1", "id: 2", "id: 1");
        assertRefused("network: ring is not known. Known are [balanced, feeder, multiphase]", "balanced", "ring");
        assertRefused("is no YAML", "{id: 1, baseKv: 12.66}", "{id: [1, baseKv: 12.66}");
        assertRefused("is no list", "sources:\n  - {bus: 1, voltagePu: 1}", "sources: 1");
        assertRefused("levels deep", "baseMva: 10", "baseMva: " + "[".repeat(40) + "]".repeat(40));
    }

    @Test
    void complexNumbersAreReadInEveryUsualSpelling() {
        assertThat(ComplexText.parse("0.5+0.25j")).isEqualTo(new Complex(0.5, 0.25));
        assertThat(ComplexText.parse("-1e-3 - 2.5E+2j")).isEqualTo(new Complex(-1e-3, -250));
        assertThat(ComplexText.parse("7")).isEqualTo(new Complex(7, 0));
        assertThatThrownBy(() -> ComplexText.parse("0.5+j0.25")).isInstanceOf(NumberFormatException.class);
    }

    private ReadNetwork read(String text) throws IOException {
        Path file = folder.resolve("net.yaml");
        Files.writeString(file, text);
        return NetworkFiles.read(file);
    }

    private void assertRefused(String message, String found, String other) {
        assertThat(TWO_BUSES).contains(found);
        assertThatThrownBy(() -> read(TWO_BUSES.replace(found, other)))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining(message);
    }
}
