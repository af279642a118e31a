package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands `envelopes` and `hosting` on networks of several kinds, and what they say to bad arguments.
class EnvelopesCommandTest {

    @TempDir
    Path folder;

    private Path ring() throws IOException {
        Path file = folder.resolve("ring.m");
        Files.writeString(file, """
                function mpc = ring
                mpc.version = '2';
                mpc.baseMVA = 10;
                mpc.bus = [
                1 3 0 0 0 0 1 1 0 11 1 1.1 0.9;
                2 1 0.5 0.1 0 0 1 1 0 11 1 1.1 0.9;
                3 1 0.5 0.1 0 0 1 1 0 11 1 1.1 0.9;
                ];
                mpc.gen = [1 0 0 10 -10 1 100 1 10 0];
                mpc.branch = [
                1 2 0.02 0.02 0 0 0 0 0 0 1 -360 360;
                2 3 0.02 0.02 0 0 0 0 0 0 1 -360 360;
                1 3 0.02 0.02 0 0 0 0 0 0 1 -360 360;
                ];
                """);
        return file;
    }

    @Test
    void aRingHasEnvelopesToo() throws IOException {
        Run run = Run.of("envelopes", ring(), "--band", "0.95:1.02", "--cap-kw", "50000", "--kind", "maximum");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("export kW", "upper voltage limit of bus", "corners verified");
    }

    @Test
    void theEuropeanFeederIsDrawnAndWrittenAsJson() {
        Path drawing = folder.resolve("limits.svg");
        Run run = Run.of("envelopes", "../examples/european-lv", "--at", "566", "--format", "json", "--draw", drawing);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"exportKw\"", "\"kind\" : \"equal\"");
        assertThat(drawing).content().contains("export limit in kW");
    }

    @Test
    void hostingNamesWhatBindsAndWhatIsCurtailed() throws IOException {
        Run run = Run.of("hosting", ring(), "--runs", "20");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("all growing together", "random orders", "curtailed kWh");
    }

    @Test
    void badArgumentsEndWithOneSentence() throws IOException {
        for (String band : new String[] {"1.1:0.9", "x:1", "0.9"}) {
            Run run = Run.of("envelopes", ring(), "--band", band);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err().lines()).hasSize(1);
        }
        assertThat(Run.of("envelopes", ring(), "--cap-kw", "-3").status()).isEqualTo(2);
        assertThat(Run.of("envelopes", "../examples/european-lv", "--at", "1441")
                        .status())
                .isEqualTo(2);
        assertThat(Run.of("hosting", ring(), "--runs", "0").status()).isEqualTo(2);
    }
}
