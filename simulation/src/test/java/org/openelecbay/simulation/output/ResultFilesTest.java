package org.openelecbay.simulation.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.indicator.Outcome;

/// The folder of results appears whole or not at all, and replaces nothing but older results.
class ResultFilesTest {

    private static final Outcome OUTCOME = Streets.outcome(Streets.lampStreet());

    @TempDir
    private Path parent;

    @Test
    void everyFileIsThere() throws IOException {
        Path folder = ResultFiles.write(OUTCOME, parent.resolve("deep/er"), List.of());

        assertThat(folder).isEqualTo(parent.resolve("deep/er/lamp-street"));
        assertThat(contents(folder).keySet())
                .contains(
                        "accounts.csv",
                        "bill-lines.csv",
                        "bills.csv",
                        "indicators.csv",
                        "ledger.csv",
                        "readings.csv",
                        "slots.csv",
                        "trades.csv",
                        "voltages.csv");
    }

    @Test
    void theSameOutcomeIsWrittenToTheSameBytesAgain() throws IOException {
        Path folder = ResultFiles.write(OUTCOME, parent, List.of());
        TreeMap<String, String> first = contents(folder);
        Files.writeString(folder.resolve("trades.csv"), "tampered");

        ResultFiles.write(OUTCOME, parent, List.of());

        assertThat(contents(folder)).isEqualTo(first);
        assertThat(contents(parent)).isEmpty();
        assertThat(parent).isDirectoryContaining(path -> path.equals(folder));
    }

    @Test
    void anExtraFileIsWrittenWithTheRest() {
        Path folder = ResultFiles.write(
                OUTCOME, parent, List.of((_, where) -> Files.writeString(where.resolve("note.txt"), "hello")));

        assertThat(folder.resolve("note.txt")).hasContent("hello");
    }

    @Test
    void anExtraThatFailsLeavesTheOlderResultsAndNothingElse() throws IOException {
        Path folder = ResultFiles.write(OUTCOME, parent, List.of());
        TreeMap<String, String> older = contents(folder);

        assertThatThrownBy(() -> ResultFiles.write(OUTCOME, parent, List.of(ResultFilesTest::fails)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("disk full");
        assertThat(contents(folder)).isEqualTo(older);
        assertThat(children(parent)).containsExactly(folder);
    }

    @Test
    void anExtraWithAMistakeLeavesNothingWhereNothingWas() throws IOException {
        ResultFiles.Extra mistaken = (_, _) -> {
            throw new IllegalStateException("a mistake of the program");
        };

        assertThatThrownBy(() -> ResultFiles.write(OUTCOME, parent, List.of(mistaken)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(children(parent)).isEmpty();
    }

    @Test
    void aFolderWithFilesOfSomebodyElseIsNeverReplaced() throws IOException {
        Path theirs = Files.createDirectory(parent.resolve("lamp-street"));
        Files.writeString(theirs.resolve("thesis.txt"), "two years of work");

        assertRefused(theirs);
        assertThat(theirs.resolve("thesis.txt")).hasContent("two years of work");
    }

    @Test
    void resultsWithAFolderOfSomebodyElseInThemAreNeverReplaced() throws IOException {
        Path folder = ResultFiles.write(OUTCOME, parent, List.of());
        Files.createDirectory(folder.resolve("notes"));

        assertRefused(folder);
        assertThat(folder.resolve("bills.csv")).exists();
    }

    @Test
    void whatAKilledRunLeftIsSweptAndARunningOneIsSpared() throws IOException {
        Path dead = Files.createDirectory(parent.resolve(".lamp-street-new-999999999"));
        Files.writeString(dead.resolve("trades.csv"), "half");
        Path running = Files.createDirectory(parent.resolve(".lamp-street-new-1"));

        ResultFiles.write(OUTCOME, parent, List.of());

        assertThat(dead).doesNotExist();
        assertThat(running).exists();
    }

    @Test
    void anEmptyNameOfAFolderIsRefused() {
        assertThatThrownBy(() -> ResultFiles.write(OUTCOME, Path.of(""), List.of()))
                .hasMessageContaining("name of the folder is empty");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(parent.resolve("lamp-street"), "mine");

        assertRefused(file);
        assertThat(file).hasContent("mine");
    }

    @Test
    void aLinkInTheWayIsNotFollowed() throws IOException {
        Path elsewhere = ResultFiles.write(OUTCOME, parent.resolve("elsewhere"), List.of());
        Path link = Files.createSymbolicLink(parent.resolve("lamp-street"), elsewhere);

        assertRefused(link);
        assertThat(elsewhere.resolve("bills.csv")).exists();
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectory(parent.resolve("lamp-street"));

        assertThat(ResultFiles.write(OUTCOME, parent, List.of()).resolve("bills.csv"))
                .exists();
    }

    private void assertRefused(Path place) {
        assertThatThrownBy(() -> ResultFiles.requireRoom(parent, "lamp-street"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(place.toString());
        assertThatThrownBy(() -> ResultFiles.write(OUTCOME, parent, List.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("does not look like older results");
    }

    private static void fails(Outcome outcome, Path folder) throws IOException {
        Files.writeString(folder.resolve("half.txt"), "half");
        throw new IOException("disk full");
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        for (Path file : children(folder)) {
            if (Files.isRegularFile(file)) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
