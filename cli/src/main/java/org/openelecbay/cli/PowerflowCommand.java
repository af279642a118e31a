package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.powerflow.NetworkFile;
import org.openelecbay.cli.powerflow.Picture;
import org.openelecbay.cli.powerflow.Showing;
import org.openelecbay.cli.powerflow.SolvedNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private SourceOption source = new SourceOption();

    @Option(names = "--draw", paramLabel = "FILE.svg", description = "Draws the network into this file too.")
    private @Nullable Path draw;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        SolvedNetwork solved = NetworkFile.solve(network, at, source.voltagePu());
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
}
