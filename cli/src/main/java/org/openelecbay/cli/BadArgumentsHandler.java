package org.openelecbay.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns arguments that a command does not understand into one sentence and a hint, exit status 2.
final class BadArgumentsHandler implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        String hint = exception instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .findFirst()
                        .map(" Is %s meant?"::formatted)
                        .orElse("")
                : "";
        String what = OneLine.of(exception.getMessage()).replaceFirst("\\.$", "");
        command.getErr()
                .println(what + "." + hint + " See `" + command.getCommandSpec().qualifiedName() + " --help`.");
        return Elecbay.BAD_INPUT;
    }
}
