package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Arguments that no command understands, and places that cannot be written to.
class BadArgumentsTest {

    @TempDir
    private Path temporary;

    @Test
    void noCommandIsAskedForOne() {
        Run.of().isRefusedNaming("subcommand", "elecbay --help");
    }

    @Test
    void anUnknownCommandIsNamedWithTheNearest() {
        Run.of("simulat", "street").isRefusedNaming("simulat", "Is simulate meant?");
    }

    @Test
    void anUnknownOptionIsNamedWithTheNearest() {
        Run.of("simulate", "street", "--sead", "1").isRefusedNaming("--sead", "--seed", "simulate --help");
    }

    @Test
    void aSeedInWordsIsNamed() {
        Run.of("simulate", "street", "--seed", "often").isRefusedNaming("--seed", "often");
    }

    @Test
    void aSecondScenarioIsNamed() {
        Run.of("simulate", "street", "lane").isRefusedNaming("lane");
    }

    @Test
    void aMissingScenarioIsAskedFor() {
        Run.of("compare").isRefusedNaming("SCENARIO", "compare --help");
    }

    @Test
    void anUnknownRuleIsNamedWithTheNearest() {
        ScenarioCopy street = ScenarioCopy.in(temporary);

        Run.of("simulate", street.folder(), "--rule", "call-action").isRefusedNaming("call-action", "call-auction");
        Run.of("compare", street.folder(), "--rules", "supplier,call-action")
                .isRefusedNaming("call-action", "call-auction");
    }

    @Test
    void anEmptyListOfRulesIsRefused() {
        Run.of("compare", ScenarioCopy.in(temporary).folder(), "--rules", "").isRefusedNaming("no rule named \"\"");
    }

    @Test
    void aFileWhereTheResultsShouldGoIsRefused() throws IOException {
        ScenarioCopy street = ScenarioCopy.in(temporary);
        Path file = Files.writeString(temporary.resolve("out"), "mine");

        Run.of("simulate", street.folder(), "--out", file).isRefusedNaming(file.toString(), "--out");
        Run.of("simulate", street.folder(), "--out", file.resolve("deeper")).isRefusedNaming(file.toString(), "--out");
        assertThat(file).hasContent("mine");
    }

    @Test
    void compareRefusesAFileWhereThePageShouldGo() throws IOException {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("slots: 288", "slots: 1");
        Path file = Files.writeString(temporary.resolve("out"), "mine");

        Run.of("compare", street.folder(), "--rules", "supplier", "--out", file)
                .isRefusedNaming(file.toString(), "--out");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderThatHoldsTheScenarioItselfIsNeverReplaced() {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("name: european-lv", "name: street");

        Run.of("simulate", street.folder(), "--out", temporary)
                .isRefusedNaming(street.folder().toString(), "does not look like older results");
        assertThat(street.file("scenario.yaml")).exists();
        assertThat(street.file("feeder/Lines.csv")).exists();
    }
}
