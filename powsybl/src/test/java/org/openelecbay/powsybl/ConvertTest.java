package org.openelecbay.powsybl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.grid.read.file.NetworkFiles;

/// `powsybl/convert` goes both ways and refuses in one sentence.
class ConvertTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @Test
    void aNetworkGoesToCgmesAndComesBackAsOurOwnFormat() {
        String cgmes = folder.resolve("cigre.zip").toString();
        String yaml = folder.resolve("cigre.yaml").toString();
        assertThat(run(
                        PowsyblNetworksTest.root()
                                .resolve("examples/cigre/cigre_mv")
                                .toString(),
                        cgmes))
                .isZero();
        assertThat(run(cgmes, yaml)).isZero();
        assertThat(NetworkFiles.read(Path.of(yaml))).isNotNull();
    }

    @Test
    void aFileThatIsNoNetworkIsRefusedInOneSentence() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.xiidm"), "<network");
        assertThat(run(broken.toString(), folder.resolve("a.yaml").toString())).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8))
                .startsWith("convert: ")
                .contains("broken.xiidm")
                .hasLineCount(1);
        assertThat(folder.resolve("a.yaml")).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(run(
                        folder.resolve("none.xiidm").toString(),
                        folder.resolve("a.yaml").toString()))
                .isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("none.xiidm");
    }

    @Test
    void aStreetOfThreePhasesHasNoPlaceInXiidm() {
        String street =
                PowsyblNetworksTest.root().resolve("examples/european-lv").toString();
        assertThat(run(street, folder.resolve("a.xiidm").toString())).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("several phases");
    }

    @Test
    void twoPathsAreNeeded() {
        assertThat(run("one")).isEqualTo(2);
    }

    private int run(String... args) {
        return Convert.run(args, new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }
}
