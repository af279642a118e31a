package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    @TempDir
    Path folder;

    @Test
    void everyFormatHasTheSamePowerFlowAfterwards() {
        assertSame(Run.repository("examples/european-lv"), "--at", "566");
        assertSame(Run.repository("examples/cigre/cigre_mv_pv_wind"));
        assertSame(Run.repository("examples/baran-wu/case33bw.m"));
        assertSame(Run.repository("grid/src/test/resources/org/openelecbay/grid/simbench"));
    }

    @Test
    void anotherEndingAndAnUnknownNetworkAreRefused() {
        Path network = Run.repository("examples/cigre/cigre_lv");
        Run run = Run.of("convert", network, "--to", folder.resolve("net.csv"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaints()).hasSize(1);
        assertThat(run.err()).contains("does not end in .yaml");
        assertThat(Run.of("convert", folder, "--to", folder.resolve("net.yaml")).err())
                .contains("Read are");
        assertThat(folder).isEmptyDirectory();
    }

    private void assertSame(Path network, Object... options) {
        Path file = folder.resolve("made/net.yaml");
        assertThat(Run.of("convert", network, "--to", file).status()).isZero();
        assertThat(Run.of(words(file, options)).out())
                .startsWith("bus,phase,")
                .isEqualTo(Run.of(words(network, options)).out());
    }

    private static Object[] words(Path network, Object... options) {
        Object[] words = new Object[2 + options.length];
        words[0] = "powerflow";
        words[1] = network;
        System.arraycopy(options, 0, words, 2, options.length);
        return words;
    }
}
