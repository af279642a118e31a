package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `simulate` writes the same bytes for the same seed, and what its options ask for.
class SimulateCommandTest {

    @TempDir
    private Path temporary;

    @Test
    void twoRunsWithOneSeedWriteIdenticalFilesAndAnotherSeedDoesNot() throws IOException {
        ScenarioCopy morning = morning();

        Map<String, String> first = simulated(morning, "first");
        Map<String, String> again = simulated(morning, "again");
        Map<String, String> sameSeed = simulated(morning, "same", "--seed", 180);
        Map<String, String> otherSeed = simulated(morning, "other", "--seed", 181);

        assertThat(first).containsKeys("trades.csv", "bills.csv", "readings.csv", "voltages.csv", "report.html");
        assertThat(again).isEqualTo(first);
        assertThat(sameSeed).isEqualTo(first);
        for (String file : new String[] {"trades.csv", "bills.csv", "ledger.csv", "slots.csv", "indicators.csv"}) {
            assertThat(otherSeed.get(file)).as(file).isNotEqualTo(first.get(file));
        }
    }

    @Test
    void thePrintedFingerprintIsTheSameForTheSameSeed() {
        ScenarioCopy morning = morning();

        String first = fingerprint(Run.of("simulate", morning.folder(), "--out", temporary.resolve("a")));
        String again = fingerprint(Run.of("simulate", morning.folder(), "--out", temporary.resolve("b")));
        String other = fingerprint(Run.of("simulate", morning.folder(), "--out", temporary.resolve("c"), "--seed", 7));

        assertThat(again).isEqualTo(first).hasSize(64);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void anotherRuleIsRunAndNamed() throws IOException {
        ScenarioCopy morning = morning();
        Path out = temporary.resolve("out");

        Run run = Run.of("simulate", morning.folder(), "--rule", "supplier", "--out", out)
                .isDone();

        assertThat(run.out()).contains("rule supplier", "Books balanced");
        assertThat(Files.readAllLines(out.resolve("european-lv/trades.csv"))).hasSize(1);
    }

    @Test
    void theFileOfAScenarioIsAsGoodAsItsFolder() throws IOException {
        ScenarioCopy morning = morning();
        Path out = temporary.resolve("out");

        Run.of("simulate", morning.file("scenario.yaml"), "--out", out).isDone();

        assertThat(files(out.resolve("european-lv"))).isEqualTo(simulated(morning, "folder"));
    }

    @Test
    void aSecondRunReplacesTheResultsOfTheFirstWhole() throws IOException {
        ScenarioCopy morning = morning();
        Path out = temporary.resolve("out");
        Run.of("simulate", morning.folder(), "--out", out, "--rule", "supplier").isDone();

        Run.of("simulate", morning.folder(), "--out", out).isDone();

        assertThat(files(out.resolve("european-lv"))).isEqualTo(simulated(morning, "fresh"));
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left).containsExactly(out.resolve("european-lv"));
        }
    }

    @Test
    void aMistakeOfTheProgramEndsWithStatusOneAndItsTrace() {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new Mistaken())
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new BadInputHandler());

        assertThat(command.execute()).isEqualTo(Elecbay.DIFFERENT);
        assertThat(err.toString()).contains("The books do not add up", "\tat ");
    }

    /// A command whose audit fails.
    @CommandLine.Command(name = "mistaken")
    private static final class Mistaken implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("The books do not add up.");
        }
    }

    /// Three hours after sunrise of the example.
    private ScenarioCopy morning() {
        return ScenarioCopy.in(temporary)
                .damage("start: 2017-05-24T08:00:00Z", "start: 2017-05-24T15:00:00Z")
                .damage("slots: 288", "slots: 36");
    }

    private Map<String, String> simulated(ScenarioCopy street, String out, Object... options) throws IOException {
        Path folder = temporary.resolve(out);
        Object[] words = Stream.concat(Stream.of("simulate", street.folder(), "--out", folder), Stream.of(options))
                .toArray();
        Run.of(words).isDone();
        return files(folder.resolve("european-lv"));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static String fingerprint(Run run) {
        run.isDone();
        return run.out().replaceAll("(?s).*SHA-256 ([0-9a-f]+)\\R.*", "$1");
    }
}
