package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry point of the `elecbay` command.
@Command(
        name = "elecbay",
        description = "A community trades energy slot by slot, from meter readings to settled bills.",
        mixinStandardHelpOptions = true,
        version = "Open Elecbay 0.1.0",
        subcommands = {
            SimulateCommand.class,
            CompareCommand.class,
            StabilityCommand.class,
            BargainCommand.class,
            CoalitionCommand.class,
            RulesCommand.class,
            PowerflowCommand.class,
            OpfCommand.class,
            EnvelopesCommand.class,
            HostingCommand.class,
            ForecastCommand.class,
            ControlsCommand.class,
            ConvertCommand.class,
            PlanCommand.class,
            StorageCoalitionCommand.class,
            SolveCommand.class,
            VerifyCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Elecbay {

    /// Exit status when everything went well.
    static final int DONE = 0;

    /// Exit status when a comparison found a difference or a case had an error.
    static final int DIFFERENT = 1;

    /// Exit status for input that cannot be used.
    static final int BAD_INPUT = 2;

    private Elecbay() {}

    public static void main(String[] arguments) {
        StandardOutput standard = new StandardOutput();
        PrintWriter out = new PrintWriter(standard, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(arguments, out, err);
        out.flush();
        standard.failure()
                .ifPresent(why -> err.println(
                        "The output could not be written to its end (" + why + "). Is there room where it goes?"));
        System.exit(standard.failure().isPresent() ? BAD_INPUT : status);
    }

    /// Runs one command.
    ///
    /// @return the exit status
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Elecbay())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new BadArgumentsHandler())
                .setExecutionExceptionHandler(new BadInputHandler())
                .execute(arguments);
    }
}
