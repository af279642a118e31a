package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.envelope.ConnectedNetwork;
import org.openelecbay.cli.envelope.Form;
import org.openelecbay.cli.opf.OpfJson;
import org.openelecbay.cli.opf.OpfPicture;
import org.openelecbay.cli.opf.OpfTable;
import org.openelecbay.cli.opf.UnitTable;
import org.openelecbay.cli.powerflow.NetworkFile;
import org.openelecbay.grid.headroom.OperatingLimits;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.EnergyPrices;
import org.openelecbay.grid.optimal.Interval;
import org.openelecbay.grid.optimal.NetworkLimits;
import org.openelecbay.grid.optimal.OptimalFlow.Method;
import org.openelecbay.grid.optimal.OptimalProblem;
import org.openelecbay.grid.optimal.VoltageBand;
import org.openelecbay.grid.optimal.choice.OptimalPowerFlow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `opf`: the cheapest dispatch that keeps a network inside its limits, and what energy is worth at every bus.
@Command(
        name = "opf",
        mixinStandardHelpOptions = true,
        description = "Optimal power flow: dispatch, curtailment with its reasons, nodal prices in parts.",
        footer = "Exit status 1 when no dispatch keeps the limits. Prices are per kWh, positive power is injected.")
final class OpfCommand implements Callable<Integer> {

    /// How the optimum is found.
    enum Way {
        LINEAR,
        CONE,
        AC
    }

    @Parameters(paramLabel = "NETWORK", description = "Any network that powerflow reads.")
    private Path network = Path.of("");

    @Option(names = "--method", description = "linear or cone (radial, one phase for three) or ac (default: ac).")
    private Way method = Way.AC;

    @Option(
            names = "--generators",
            paramLabel = "FILE.csv",
            description = "Units: name,bus,phase,lowestKw,highestKw,linearCost,quadraticCost,lowestKvar,highestKvar,"
                    + "apparentKva,solar,curtailmentPenalty; bus and highestKw are enough. Costs are per kWh.")
    private @Nullable Path generators;

    @Option(
            names = "--pv-kw",
            paramLabel = "KW",
            description =
                    "Without --generators: panels of this power at every load (default: 10 up to 1 kV, else 1000).")
    private @Nullable String panels;

    @Option(names = "--price", paramLabel = "PER_KWH", description = "Price of grid energy (default: 0.30).")
    private String price = "0.30";

    @Option(
            names = "--export-price",
            paramLabel = "PER_KWH",
            description = "What the grid pays for energy (default: 0.08, or the price if that is lower).")
    private @Nullable String exportPrice;

    @Option(
            names = "--draw",
            paramLabel = "FILE",
            description = "Draws the nodal prices and what the lines carry at the optimum into an SVG file.")
    private @Nullable Path drawing;

    @Mixin
    private GridOptions options = new GridOptions();

    @Option(names = "--format", description = "table or json (default: table).")
    private Form format = Form.TABLE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<ControllableUnit> given = generators == null ? List.of() : UnitTable.read(generators);
        ConnectedNetwork connected;
        OptimalPowerFlow answer;
        try {
            connected = ConnectedNetwork.read(
                    network,
                    options.at,
                    options.source.voltagePu(),
                    given.stream().map(ControllableUnit::terminal).toList());
            OperatingLimits held = options.limits(connected);
            NetworkLimits limits =
                    NetworkLimits.of(connected.model(), new VoltageBand(held.lowestPu(), held.highestPu()));
            List<ControllableUnit> units = generators == null
                    ? UnitTable.panels(connected, GridOptions.kw(panels, "--pv-kw", connected))
                    : given;
            OptimalProblem problem = new OptimalProblem(units, prices(), limits);
            answer = OptimalPowerFlow.solve(chosen(), Interval.of(connected.model(), problem));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
        if (drawing != null) {
            String title = network.getFileName() + ": nodal prices";
            OutputFile.write(
                    drawing,
                    OpfPicture.svg(
                            NetworkFile.solve(network, options.at, options.source.voltagePu()),
                            connected.model(),
                            answer.flow(),
                            title));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                switch (format) {
                    case TABLE -> new OpfTable(connected.model(), answer).text();
                    case JSON -> new OpfJson(connected.model(), answer).text();
                });
        out.flush();
        return answer.flow().solved() ? Elecbay.DONE : Elecbay.DIFFERENT;
    }

    private Method chosen() {
        return switch (method) {
            case LINEAR -> Method.LINEAR;
            case CONE -> Method.CONE;
            case AC -> Method.SUCCESSIVE;
        };
    }

    private EnergyPrices prices() {
        double paid = number("--price", price);
        return new EnergyPrices(
                paid, exportPrice == null ? Math.min(0.08, paid) : number("--export-price", exportPrice));
    }

    private static double number(String option, String given) {
        try {
            return Double.parseDouble(given);
        } catch (NumberFormatException e) {
            throw new UnusableInput(
                    "The price \"" + given + "\" of " + option + " is no number per kWh. Write it as 0.30.");
        }
    }
}
