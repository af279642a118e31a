package org.openelecbay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.simulation.comparison.Comparison;
import org.openelecbay.simulation.comparison.ComparisonFiles;
import org.openelecbay.simulation.comparison.Misfit;
import org.openelecbay.simulation.comparison.RuleRow;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.output.Room;
import org.openelecbay.simulation.scenario.Fit;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;
import org.openelecbay.simulation.scenario.SchedulingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `elecbay compare SCENARIO --rules a,b,c`: the same day under several rules, one table and one page.
@Command(
        name = "compare",
        description = "Runs the same day under several rules; prints one table and writes one page.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    private static final String ALL = "all";

    @Parameters(paramLabel = "SCENARIO", description = "A folder with a scenario.yaml, or the file itself.")
    private Path scenario = Path.of(".");

    @Option(
            names = "--rules",
            paramLabel = "NAME",
            split = ",",
            defaultValue = ALL,
            description = "Names from `elecbay rules`, separated by commas, or all that fit the scenario.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--scheduling",
            paramLabel = "MODE",
            split = ",",
            description =
                    "How batteries of homes are run, whatever the scenario says: ${COMPLETION-CANDIDATES}; several"
                            + " give each rule a row a mode, all beside the supplier alone under the first.")
    private List<SchedulingSettings.Mode> scheduling = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the page goes; ${DEFAULT-VALUE} by default.")
    private Path out = Path.of("out");

    @Mixin
    private RuleChoice choice = new RuleChoice();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<CatalogEntry> asked = asked();
        Room.require(out);
        Scenario read = ScenarioReader.read(scenario);
        List<Simulation> modes = scheduling.isEmpty()
                ? List.of(Simulation.prepare(read))
                : scheduling.stream()
                        .distinct()
                        .map(mode -> Simulation.prepare(read.withScheduling(mode)))
                        .toList();
        Comparison comparison = run(modes, asked);
        Path page = ComparisonFiles.write(comparison, out);
        spec.commandLine().getOut().println(comparison.text());
        spec.commandLine().getOut().println("Page: " + page + ", and the same figures beside it as CSV");
        return Elecbay.DONE;
    }

    /// Keeps one day at a time beside that with the supplier alone.
    private Comparison run(List<Simulation> modes, List<CatalogEntry> asked) {
        Scenario read = modes.getFirst().scenario();
        List<CatalogEntry> fitting = new ArrayList<>();
        List<Misfit> misfits = new ArrayList<>();
        for (CatalogEntry rule : asked) {
            Fit.misfit(rule.create(read.settingsOf(rule.name())), read)
                    .ifPresentOrElse(reason -> misfits.add(new Misfit(rule.name(), reason)), () -> fitting.add(rule));
        }
        if (fitting.isEmpty()) {
            throw new UnusableInput("No rule that was asked for fits. "
                    + misfits.getFirst().rule() + ": " + misfits.getFirst().reason());
        }
        int slots = read.time().slots();
        List<RuleRow> rows = new ArrayList<>();
        try (Progress progress =
                new Progress(spec.commandLine().getErr(), (fitting.size() * modes.size() + 1) * slots)) {
            DayResult alone = modes.getFirst().run(choice.supplierAlone(), progress::show);
            for (CatalogEntry rule : fitting) {
                for (Simulation simulation : modes) {
                    int before = (rows.size() + 1) * slots;
                    DayResult day = simulation.run(rule, done -> progress.show(before + done, rule.name()));
                    Outcome outcome = Outcome.of(simulation.scenario(), simulation.feeder(), day, alone);
                    rows.add(RuleRow.of(modes.size() == 1 ? rule.name() : named(rule, simulation), rule, outcome));
                }
            }
        }
        return new Comparison(read, rows, misfits);
    }

    private static String named(CatalogEntry rule, Simulation simulation) {
        return rule.name() + ", "
                + simulation.scenario().scheduling().mode().name().toLowerCase(Locale.ROOT);
    }

    private List<CatalogEntry> asked() {
        Map<String, CatalogEntry> entries = new LinkedHashMap<>();
        for (String name : rules) {
            List<CatalogEntry> named =
                    name.strip().equals(ALL) ? choice.catalog().entries() : List.of(choice.find(name.strip()));
            named.forEach(entry -> entries.putIfAbsent(entry.name(), entry));
        }
        if (entries.isEmpty()) {
            throw new UnusableInput("No rule is named after --rules. Write names from `elecbay rules`, or all.");
        }
        return List.copyOf(entries.values());
    }
}
