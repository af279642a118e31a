package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.control.ControlStudy;
import org.openelecbay.cli.control.ControlText;
import org.openelecbay.cli.control.Wanted;
import org.openelecbay.grid.control.ControlCosts;
import org.openelecbay.grid.control.TapChanger;
import org.openelecbay.grid.control.VoltageBand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `controls`: what the DSO can set on a network and what it is good for.
@Command(
        name = "controls",
        mixinStandardHelpOptions = true,
        description = "Taps, capacitors, switches, their trade-offs and harmonics of a network.")
final class ControlsCommand implements Callable<Integer> {

    private enum Format {
        TABLE,
        JSON
    }

    @Parameters(paramLabel = "NETWORK", description = "A network file or folder, as for powerflow.")
    private Path network = Path.of("");

    @Option(names = "--at", paramLabel = "MINUTE", description = "Minute of a feeder's profiles (default: 1).")
    private int minute = 1;

    @Option(names = "--lowest-tap", description = "Lowest tap to try (default: ${DEFAULT-VALUE}).")
    private int lowestTap = -4;

    @Option(names = "--highest-tap", description = "Highest tap to try (default: ${DEFAULT-VALUE}).")
    private int highestTap = 4;

    @Option(names = "--lowest-voltage", paramLabel = "PU", description = "Band of the regulated bus (0.95).")
    private double lowestVoltage = 0.95;

    @Option(names = "--highest-voltage", paramLabel = "PU", description = "Band of the regulated bus (1.05).")
    private double highestVoltage = 1.05;

    @Option(names = "--bank-at", split = ",", paramLabel = "BUS", description = "Where capacitors may stand.")
    private List<String> bankBuses = new ArrayList<>();

    @Option(names = "--bank-kvar", split = ",", paramLabel = "KVAR", description = "Ratings to try there.")
    private List<Double> bankKvar = new ArrayList<>();

    @Option(names = "--import-price", paramLabel = "PRICE", description = "Per kWh (default: ${DEFAULT-VALUE}).")
    private double importPrice = 0.3;

    @Option(names = "--export-price", paramLabel = "PRICE", description = "Per kWh (default: ${DEFAULT-VALUE}).")
    private double exportPrice = 0.1;

    @Option(names = "--move-price", paramLabel = "PRICE", description = "Per tap step, bank or switch moved (0).")
    private double movePrice;

    @Option(names = "--harmonics", paramLabel = "CSV", description = "Currents: bus,order,ampere,angleDeg[,phase].")
    private @Nullable Path harmonics;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: table).")
    private Format format = Format.TABLE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ObjectNode document = studied();
        out.println(format == Format.JSON ? document.toPrettyString() : ControlText.of(document));
        out.flush();
        return Elecbay.DONE;
    }

    private ObjectNode studied() {
        try {
            return ControlStudy.of(
                    network,
                    new Wanted(
                            minute,
                            new TapChanger(TapChanger.STANDARD.stepPu(), lowestTap, highestTap),
                            new VoltageBand(lowestVoltage, highestVoltage),
                            bankBuses,
                            bankKvar,
                            new ControlCosts(importPrice, exportPrice, movePrice),
                            harmonics));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
    }
}
