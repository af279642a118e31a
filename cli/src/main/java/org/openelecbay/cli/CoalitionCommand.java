package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openelecbay.market.coalition.Netting;
import org.openelecbay.simulation.coalition.CoalitionStudy;
import org.openelecbay.simulation.coalition.TariffRow;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `elecbay coalition SCENARIO`: what the export price does to the worth, the core and the members of a community.
@Command(
        name = "coalition",
        description = {
            "Runs the day with the supplier alone and says, for export prices from nothing over avoided cost to net"
                    + " metering and a premium, what the community is worth, whether it has a core, and who would leave.",
            "What everybody draws and injects stays as it was."
        },
        mixinStandardHelpOptions = true)
final class CoalitionCommand implements Callable<Integer> {

    private static final int MOST_PRICES = 100;
    private static final double MOST_PRICE = 1e6;
    private static final double PREMIUM = 1.25;

    enum Format {
        TABLE,
        CSV
    }

    @Parameters(paramLabel = "SCENARIO", description = "A folder with a scenario.yaml, or the file itself.")
    private Path scenario = Path.of(".");

    @Option(
            names = "--export-prices",
            paramLabel = "PRICE",
            split = ",",
            description =
                    "Per kWh, separated by commas; without it nothing, the scenario's, the middle, the mean import"
                            + " price and a quarter more.")
    private List<Double> exportPrices = new ArrayList<>();

    @Option(
            names = "--netting",
            paramLabel = "OVER",
            split = ",",
            description =
                    "Over what each meter is netted before it is priced: ${COMPLETION-CANDIDATES}; both by default.")
    private List<Netting> netting = new ArrayList<>();

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the members whose coalitions are tried; ${DEFAULT-VALUE} by default.")
    private long seed = 1;

    @Option(names = "--format", defaultValue = "TABLE", description = "TABLE or CSV; ${DEFAULT-VALUE} by default.")
    private Format format = Format.TABLE;

    @Mixin
    private RuleChoice choice = new RuleChoice();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (exportPrices.size() > MOST_PRICES
                || exportPrices.stream().anyMatch(price -> !(Math.abs(price) <= MOST_PRICE))) {
            throw new UnusableInput("The export prices are " + exportPrices + "; give up to " + MOST_PRICES
                    + " of them, none beyond " + MOST_PRICE + " per kWh, such as 0,0.09,0.20.");
        }
        Scenario read = ScenarioReader.read(scenario);
        int slots = read.time().slots();
        List<Netting> asked = netting.isEmpty()
                ? List.of(Netting.values())
                : netting.stream().distinct().toList();
        List<TariffRow> rows = new ArrayList<>();
        CoalitionStudy study;
        try (Progress progress = new Progress(spec.commandLine().getErr(), (1 + asked.size()) * slots)) {
            DayResult day = Simulation.prepare(read).run(choice.supplierAlone(), progress::show);
            study = new CoalitionStudy(day, seed);
            List<Double> prices = exportPrices.isEmpty() ? usual(day, study) : exportPrices;
            for (int k = 0; k < asked.size(); k++) {
                int before = (1 + k) * slots;
                rows.addAll(study.rows(asked.get(k), prices, done -> progress.show(before + done, "Shapley values")));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case CSV -> CoalitionText.csv(rows, out);
            case TABLE -> {
                out.println(read.title() + ", " + study.members() + " members, " + slots + " slots, metered with the"
                        + " supplier alone, " + read.currency());
                out.println();
                CoalitionText.table(rows, study.tried(), out);
            }
        }
        out.flush();
        return Elecbay.DONE;
    }

    private static List<Double> usual(DayResult day, CoalitionStudy study) {
        double retail = study.meanImportPrice();
        double avoided = day.slots().stream()
                .mapToDouble(slot -> slot.band().exportPrice().currencyPerKwh())
                .average()
                .orElse(0);
        return List.of(0.0, avoided, (avoided + retail) / 2, retail, PREMIUM * retail);
    }
}
