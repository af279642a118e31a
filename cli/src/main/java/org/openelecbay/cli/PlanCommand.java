package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.plan.PlanForm;
import org.openelecbay.cli.plan.PlanPicture;
import org.openelecbay.cli.plan.PlanText;
import org.openelecbay.cli.plan.PlannedHome;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.simulation.household.HomeDescription;
import org.openelecbay.simulation.household.HomeReader;
import org.openelecbay.solver.integer.MixedIntegerSolvers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `elecbay plan HOME.yaml`: the cheapest schedule of a home.
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Plans a home: when batteries, cars, loads and heat draw and give, at the least cost.",
        footer = "Powers of equipment are positive when drawn. What cannot be served is named, and the rest is planned."
                + " Doing nothing means: batteries hold their content, cars charge from arrival, loads as wished, thermostats hold"
                + " the band.")
final class PlanCommand implements Callable<Integer> {

    @Parameters(paramLabel = "HOME.yaml", description = "The description of a home; examples/homes has some.")
    private Path home = Path.of("");

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: table).")
    private PlanForm format = PlanForm.TABLE;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draws powers, contents and prices into an SVG file.")
    private @Nullable Path plot;

    @Option(names = "--steps", paramLabel = "N", description = "Plans the first N steps only.")
    private @Nullable Integer steps;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        HomeDescription described = HomeReader.read(home, Optional.ofNullable(steps));
        PlannedHome planned = planned(described);
        if (plot != null) {
            OutputFile.write(plot, PlanPicture.svg(planned));
        }
        PlanText text = new PlanText(planned);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                switch (format) {
                    case TABLE -> text.table();
                    case JSON -> text.json();
                    case CSV -> text.csv();
                });
        out.flush();
        return Elecbay.DONE;
    }

    private PlannedHome planned(HomeDescription described) {
        try {
            return PlannedHome.of(described, new Scheduler(MixedIntegerSolvers.service()));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(home + ": " + e.getMessage());
        }
    }
}
