package org.openelecbay.cli;

import java.io.PrintWriter;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with the arguments and where help is, instead of printing all of it.
final class BadArgumentsHandler implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        PrintWriter err = exception.getCommandLine().getErr();
        err.println(exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("For help: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Elecbay.BAD_INPUT;
    }
}
