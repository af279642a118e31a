package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openelecbay.cli.coalition.PooledHomes;
import org.openelecbay.cli.coalition.PooledHomesText;
import org.openelecbay.simulation.household.HomeDescription;
import org.openelecbay.simulation.household.HomeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `elecbay storage-coalition HOME.yaml...`: what homes save by pooling their batteries, and who gets what of it.
@Command(
        name = "storage-coalition",
        mixinStandardHelpOptions = true,
        description = "Plans the batteries of homes together and alone, and says who saves what.",
        footer = "Homes have loads, panels and batteries, the same times and the same prices. Up to 10 homes every"
                + " coalition is planned for the Shapley value; local prices work for any number.")
final class StorageCoalitionCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "HOME.yaml",
            arity = "1..*",
            description = "Descriptions of homes; examples/storage-coalition has some.")
    private List<Path> homes = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<HomeDescription> described = homes.stream().map(HomeReader::read).toList();
        String table = text(described).table();
        PrintWriter out = spec.commandLine().getOut();
        out.println(described.size() + (described.size() == 1 ? " home, " : " homes, ")
                + described.getFirst().horizon().count() + " steps of "
                + described.getFirst().horizon().minutes() + " min");
        out.println();
        out.println(table);
        if (described.size() == 1) {
            out.println();
            out.println("One home alone has nobody to pool with. Name the files of two homes or more.");
        }
        out.flush();
        return Elecbay.DONE;
    }

    private static PooledHomesText text(List<HomeDescription> described) {
        try {
            return new PooledHomesText(PooledHomes.of(described));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
    }
}
