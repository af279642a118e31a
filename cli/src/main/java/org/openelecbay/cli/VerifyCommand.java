package org.openelecbay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openelecbay.cli.answer.Answer;
import org.openelecbay.cli.answer.Topics;
import org.openelecbay.cli.vector.Comparison;
import org.openelecbay.cli.vector.Difference;
import org.openelecbay.cli.vector.VectorCase;
import org.openelecbay.cli.vector.VectorFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `verify`: solves every case and compares it with what its file expects.
///
/// A case of an unknown topic is counted apart, but fails the run too: nobody has looked whether it is right.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Solves every case of vector files and compares with what they expect.",
        footer = "Exit status 0 if every case is as expected, 1 if one differs or cannot be answered, 2 for an"
                + " unreadable file.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Vector files, or folders that hold them.")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int agreeing;
    private int differing;
    private int unsupported;

    @Override
    public Integer call() throws IOException {
        List<VectorCase> cases = new ArrayList<>();
        for (Path file : files()) {
            cases.addAll(VectorFile.read(file));
        }
        PrintWriter out = spec.commandLine().getOut();
        for (VectorCase each : cases) {
            out.println(verdict(each));
        }
        out.println(agreeing + " ok, " + differing + " differ, " + unsupported + " unsupported");
        out.flush();
        return differing == 0 && unsupported == 0 ? Elecbay.DONE : Elecbay.DIFFERENT;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(filesIn(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(path -> path.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new UnusableInput("There are no .json files in " + folder + ". Is this the folder of vectors?");
            }
            return found;
        }
    }

    private String verdict(VectorCase asked) {
        return switch (Topics.answer(asked)) {
            case Answer.Solved solved -> compared(asked, solved);
            case Answer.Failed failed -> {
                differing++;
                yield "DIFFERS " + asked.id() + " error: " + failed.sentence();
            }
            case Answer.Unsupported none -> {
                unsupported++;
                yield "unsupported " + asked.id() + " " + none.sentence();
            }
        };
    }

    private String compared(VectorCase asked, Answer.Solved solved) {
        if (asked.expected() == null) {
            differing++;
            return "DIFFERS " + asked.id() + " error: The case names nothing that is expected.";
        }
        List<Difference> differences =
                Comparison.of(asked, asked.expected(), solved.result(), Topics.resolutionOf(asked));
        if (differences.isEmpty()) {
            agreeing++;
            return "ok " + asked.id();
        }
        differing++;
        int more = differences.size() - 1;
        return "DIFFERS " + asked.id() + " " + differences.getFirst() + (more == 0 ? "" : "; " + more + " more");
    }
}
