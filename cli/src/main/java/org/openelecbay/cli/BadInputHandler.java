package org.openelecbay.cli;

import java.io.UncheckedIOException;
import org.openelecbay.cli.envelope.Unbounded;
import org.openelecbay.cli.own.UnusableRule;
import org.openelecbay.cli.powerflow.Unsolvable;
import org.openelecbay.cli.vector.UnreadableVector;
import org.openelecbay.grid.flow.NotRadial;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.simulation.input.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what is wrong with the input into one sentence and exit status 2; mistakes of the program keep their
/// trace.
final class BadInputHandler implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) throws Exception {
        return switch (exception) {
            case BadInput bad -> say(bad, command);
            case UnreadableNetwork bad -> say(bad, command);
            case NotRadial bad -> say(bad, command);
            case UnusableInput bad -> say(bad, command);
            case UnusableRule bad -> say(bad, command);
            case UnreadableVector bad -> say(bad, command);
            case Unsolvable bad -> say(bad, command);
            case Unbounded bad -> say(bad, command);
            case UncheckedIOException bad -> say(bad, command);
            default -> throw exception;
        };
    }

    private static int say(Exception bad, CommandLine command) {
        command.getErr().println(OneLine.of(bad.getMessage()));
        return Elecbay.BAD_INPUT;
    }
}
