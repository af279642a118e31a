package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.envelope.ConnectedNetwork;
import org.openelecbay.cli.envelope.Form;
import org.openelecbay.cli.envelope.HostingText;
import org.openelecbay.grid.envelope.EnvelopeKind;
import org.openelecbay.grid.envelope.ReactiveRule;
import org.openelecbay.grid.hosting.Curtailment;
import org.openelecbay.grid.hosting.HostingCapacity;
import org.openelecbay.grid.hosting.Installation;
import org.openelecbay.grid.hosting.RandomPlacements;
import org.openelecbay.grid.hosting.SunnyHour;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hosting`: how much photovoltaic power a network carries, with and without envelopes.
@Command(
        name = "hosting",
        mixinStandardHelpOptions = true,
        description = "Says how much photovoltaic power a network carries, with and without envelopes.",
        footer = "A plant may stand at every load. The day for the curtailed energy is clear: half a sine from 6 to 18"
                + " hours, on the load of the chosen minute.")
final class HostingCommand implements Callable<Integer> {

    private static final double[] LEVELS = {0.5, 1, 1.25, 1.5, 2, 3};
    private static final int SUNRISE = 6;
    private static final int SUNSET = 18;

    @Parameters(paramLabel = "NETWORK", description = "Any network that powerflow reads.")
    private Path network = Path.of("");

    @Option(
            names = "--pv-kw",
            paramLabel = "KW",
            description = "Size of one plant in the random orders (default: 10 up to 1 kV, else 1000).")
    private @Nullable String plant;

    @Option(names = "--runs", description = "How many random orders (default: 200).")
    private int runs = 200;

    @Option(names = "--seed", description = "Where the random orders begin (default: 1).")
    private long seed = 1;

    @Option(
            names = "--kind",
            description = "Envelopes that curtail: equal, proportional, maximum, weighted or weighted_sum"
                    + " (default: equal).")
    private EnvelopeKind kind = EnvelopeKind.EQUAL;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: table).")
    private Form format = Form.TABLE;

    @Mixin
    private GridOptions options = new GridOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ConnectedNetwork connected = ConnectedNetwork.read(network, options.at, options.source.voltagePu());
        double[] kw = new double[connected.connections().length];
        Arrays.fill(kw, GridOptions.kw(plant, "--pv-kw", connected));
        Installation installation = new Installation(
                connected.model(), connected.connections(), kw, ReactiveRule.UNITY, options.limits(connected));
        HostingText text = studied(installation);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                switch (format) {
                    case TABLE -> text.table();
                    case JSON -> text.json();
                });
        out.flush();
        return Elecbay.DONE;
    }

    private HostingText studied(Installation installation) {
        HostingCapacity common = HostingCapacity.of(installation);
        double[] factors =
                Arrays.stream(LEVELS).map(level -> level * common.factor()).toArray();
        return new HostingText(
                installation.kw().length,
                installation.kw()[0],
                common,
                drawn(installation),
                Curtailment.over(installation, clearDay(installation), kind, factors));
    }

    private RandomPlacements drawn(Installation installation) {
        try {
            return RandomPlacements.draw(installation, runs, seed);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
    }

    private static List<SunnyHour> clearDay(Installation installation) {
        List<SunnyHour> day = new ArrayList<>();
        for (int hour = SUNRISE; hour < SUNSET; hour++) {
            double angle = Math.PI * (hour + 0.5 - SUNRISE) / (SUNSET - SUNRISE);
            day.add(new SunnyHour(installation.model(), Math.sin(angle)));
        }
        return day;
    }
}
