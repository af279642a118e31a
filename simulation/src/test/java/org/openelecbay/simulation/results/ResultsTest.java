package org.openelecbay.simulation.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tables of RESULTS.md are those that the product computes.
/// They are rewritten with `-Dresults=write`; the page says by which command.
class ResultsTest {

    private static final Path PAGE = Repository.file("RESULTS.md");
    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final List<String> TESTED_MODULES = List.of("grid", "home", "simulation");

    @Test
    void theTablesOfThePageAreWhatTheProductComputes() throws IOException {
        Map<String, String> tables = Tables.all(Days.ALL);
        String page = Repository.text(PAGE);
        assertThat(GeneratedBlocks.names(page)).containsExactlyInAnyOrderElementsOf(tables.keySet());
        String filled = GeneratedBlocks.filled(page, tables);
        if ("write".equals(System.getProperty("results"))) {
            Files.writeString(PAGE, filled);
        } else {
            assertThat(page)
                    .as("tables to rewrite with -Dresults=write; the page says by which command")
                    .isEqualTo(filled);
        }
    }

    @Test
    void everyTestThatThePageNamesExists() throws IOException {
        Matcher named = NAMED_TEST.matcher(Repository.text(PAGE));
        int count = 0;
        while (named.find()) {
            count++;
            assertThat(source(named.group(1))).contains("void " + named.group(2) + "(");
        }
        assertThat(count).isPositive();
    }

    private static String source(String test) throws IOException {
        for (String module : TESTED_MODULES) {
            try (Stream<Path> files = Files.walk(Repository.file(module, "src", "test", "java"))) {
                Path found = files.filter(file -> file.endsWith(test + ".java"))
                        .findFirst()
                        .orElse(null);
                if (found != null) {
                    return Repository.text(found);
                }
            }
        }
        throw new AssertionError("RESULTS.md names " + test + ", which is in none of " + TESTED_MODULES + ".");
    }
}
