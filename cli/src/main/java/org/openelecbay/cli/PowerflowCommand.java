package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.powerflow.NetworkFile;
import org.openelecbay.cli.powerflow.Picture;
import org.openelecbay.cli.powerflow.Showing;
import org.openelecbay.cli.powerflow.SolvedNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `powerflow`: the voltages of a network, or its losses, on standard output and nothing else there.
@Command(
        name = "powerflow",
        mixinStandardHelpOptions = true,
        description = "Solves the power flow of a network: voltages, or losses.",
        footer = "Voltages are line to neutral where phases are given, else line to line.")
final class PowerflowCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NETWORK",
            description = "A network file or folder in any format that is read; an unknown one lists them.")
    private Path network = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Minute of the load profiles, counted from 1 (default: the first), or a time of SimBench.")
    private @Nullable String at;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: csv).")
    private Showing format = Showing.CSV;

    @Option(names = "--losses", description = "Source injection minus loads instead of the voltages.")
    private boolean losses;

    @Option(
            names = "--source-voltage",
            paramLabel = "PU",
            description = "Voltage of the source in per unit (default: that of the data).")
    private @Nullable String sourceVoltage;

    @Option(names = "--draw", paramLabel = "FILE.svg", description = "Draws the network into this file too.")
    private @Nullable Path draw;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        SolvedNetwork solved = NetworkFile.solve(network, at, sourceVoltagePu());
        if (draw != null) {
            OutputFile.write(draw, Picture.svg(solved, title()));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(losses ? format.losses(solved) : format.voltages(solved));
        out.flush();
        return Elecbay.DONE;
    }

    private String title() {
        Path last = network.toAbsolutePath().normalize().getFileName();
        return (last == null ? network.toString() : last.toString()) + (at == null ? "" : " at " + at);
    }

    private OptionalDouble sourceVoltagePu() {
        if (sourceVoltage == null) {
            return OptionalDouble.empty();
        }
        try {
            double pu = Double.parseDouble(sourceVoltage);
            if (pu > 0 && pu < 2) {
                return OptionalDouble.of(pu);
            }
        } catch (NumberFormatException e) {
            throw new UnusableInput("The source voltage \"" + sourceVoltage + "\" is no number, such as 1.05.");
        }
        throw new UnusableInput("The source voltage " + sourceVoltage
                + " lies outside 0 to 2 pu. Was it given in volt or percent? Usual is 1.05.");
    }
}
