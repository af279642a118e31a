package org.openelecbay.cli;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.powerflow.NetworkFile;
import org.openelecbay.grid.read.file.NetworkFiles;
import org.openelecbay.grid.read.file.ReadNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `convert`: reads a network of any format and writes it in the own one.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes a network of any format as readable YAML.",
        footer = "The format is described in docs/reference/network-files.md.")
final class ConvertCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NETWORK", description = "A network file or folder in any format that is read.")
    private Path network = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "FILE.yaml",
            required = true,
            description = "Where it is written; profiles by the minute go into a CSV file beside it.")
    private Path to = Path.of("");

    @Option(names = "--at", paramLabel = "TIME", description = "Time of dated profiles (default: nominal powers).")
    private @Nullable String at;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!to.toString().endsWith(".yaml")) {
            throw new UnusableInput("The file " + to + " does not end in .yaml. Write --to " + to + ".yaml.");
        }
        ReadNetwork read = NetworkFile.read(network, at, OptionalDouble.empty());
        OutputFile.makeFolderOf(to);
        try {
            NetworkFiles.write(read, to);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
        spec.commandLine().getOut().println("wrote " + to);
        spec.commandLine().getOut().flush();
        return Elecbay.DONE;
    }
}
