package org.openelecbay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openelecbay.cli.answer.Answer;
import org.openelecbay.cli.answer.Topics;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.VectorCase;
import org.openelecbay.cli.vector.VectorFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `solve`: answers vector files from their inputs, as one JSON document on standard output.
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description = "Answers the cases of vector files; prints one JSON document.",
        footer = "Exit status 0 if every case has a result, 1 if one has an error, 2 for an unreadable file.")
final class SolveCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Vector files (.json), market or grid.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<VectorCase> cases = new ArrayList<>();
        for (Path file : files) {
            cases.addAll(VectorFile.read(file));
        }
        ObjectNode document = Result.object();
        ArrayNode results = document.putArray("results");
        boolean allAnswered = true;
        for (VectorCase each : cases) {
            ObjectNode entry = results.addObject();
            entry.put("id", each.id());
            allAnswered &= answer(each, entry);
        }
        spec.commandLine().getOut().println(MAPPER.writeValueAsString(document));
        return allAnswered ? Elecbay.DONE : Elecbay.DIFFERENT;
    }

    private static boolean answer(VectorCase asked, ObjectNode entry) {
        return switch (Topics.answer(asked)) {
            case Answer.Solved solved -> {
                entry.set("result", solved.result());
                yield true;
            }
            case Answer.Failed failed -> {
                entry.put("error", failed.sentence());
                yield false;
            }
            case Answer.Unsupported unsupported -> {
                entry.put("error", unsupported.sentence());
                yield false;
            }
        };
    }
}
