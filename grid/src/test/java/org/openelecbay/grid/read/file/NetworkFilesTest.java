package org.openelecbay.grid.read.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.grid.read.UnreadableNetwork;

class NetworkFilesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path RESOURCES = Path.of("src/test/resources/org/openelecbay/grid");

    @TempDir
    Path folder;

    @Test
    void whatLiesAtThePathDecidesTheFormat() {
        assertThat(NetworkFiles.read(EXAMPLES.resolve("european-lv/feeder")))
                .isInstanceOf(ReadNetwork.LowVoltage.class);
        assertThat(NetworkFiles.read(EXAMPLES.resolve("european-lv"))).isInstanceOf(ReadNetwork.LowVoltage.class);
        assertThat(NetworkFiles.read(EXAMPLES.resolve("cigre/cigre_mv"))).isInstanceOf(ReadNetwork.Balanced.class);
        assertThat(NetworkFiles.read(RESOURCES.resolve("simbench"))).isInstanceOf(ReadNetwork.Balanced.class);
        assertThat(NetworkFiles.read(RESOURCES.resolve("matpower/case33bw.yaml")))
                .isEqualTo(NetworkFiles.read(Path.of("../examples/baran-wu/case33bw.m")));
    }

    @Test
    void anUnknownPathIsToldTheFormats() {
        for (Path path : new Path[] {folder, folder.resolve("nowhere")}) {
            assertThatThrownBy(() -> NetworkFiles.read(path))
                    .isInstanceOf(UnreadableNetwork.class)
                    .hasMessageContaining("European LV folder")
                    .hasMessageContaining("SimBench folder")
                    .hasMessageContaining("`network:`");
        }
    }

    @Test
    void onlyDatedProfilesHaveATime() {
        assertThatThrownBy(() -> NetworkFiles.readAt(EXAMPLES.resolve("cigre/cigre_lv"), "noon"))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining("\"noon\" is no whole number");
    }
}
