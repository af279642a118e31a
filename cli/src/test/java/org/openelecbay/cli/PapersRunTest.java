package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every `./elecbay` line of README.md, docs/commands.md and the examples' pages runs and ends well.
class PapersRunTest {

    private static final List<String> PAPERS = List.of(
            "README.md",
            "docs/commands.md",
            "examples/cigre/README.md",
            "examples/european-lv-summer/README.md",
            "examples/iitgn/README.md",
            "examples/lucknow/README.md",
            "examples/malik-night/README.md",
            "examples/own-name/README.md");
    private static final String COMMAND = "./elecbay ";
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path out = Path.of("out");

    static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (String paper : PAPERS) {
            try (Stream<String> lines = Files.lines(ROOT.resolve(paper))) {
                lines.filter(line -> line.startsWith(COMMAND)).forEach(commands::add);
            }
        }
        return commands;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyPrintedCommandRuns(String line) {
        Run run = Run.of((Object[]) arguments(line));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isNotBlank();
    }

    /// Paths of the papers are those of the repository; results go to a folder of this test.
    private String[] arguments(String line) {
        List<String> arguments = new ArrayList<>();
        for (String word : line.substring(COMMAND.length()).split(" ")) {
            Path place = word.startsWith("out/") ? out.resolve(word.substring(4)) : ROOT.resolve(word);
            arguments.add(word.contains("/") ? place.toString() : word);
        }
        if (line.contains("simulate") || line.contains("compare")) {
            int given = arguments.indexOf("--out");
            if (given >= 0) {
                arguments.subList(given, given + 2).clear();
            }
            arguments.add("--out");
            arguments.add(out.toString());
        }
        return arguments.toArray(String[]::new);
    }
}
