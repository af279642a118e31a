package org.openelecbay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.simulation.comparison.Comparison;
import org.openelecbay.simulation.comparison.ComparisonFiles;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.output.Room;
import org.openelecbay.simulation.scenario.ScenarioReader;
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
            description = "Names from `elecbay rules`, separated by commas, or all.")
    private List<String> rules = new ArrayList<>();

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
        Simulation simulation = Simulation.prepare(ScenarioReader.read(scenario));
        int slots = simulation.scenario().time().slots();
        List<Outcome> outcomes = new ArrayList<>();
        try (Progress progress = new Progress(spec.commandLine().getErr(), (asked.size() + 1) * slots)) {
            DayResult alone = simulation.run(choice.supplierAlone(), progress::show);
            for (CatalogEntry rule : asked) {
                int before = (outcomes.size() + 1) * slots;
                DayResult day = simulation.run(rule, done -> progress.show(before + done));
                outcomes.add(Outcome.of(simulation.scenario(), simulation.feeder(), day, alone));
            }
        }
        Comparison comparison = new Comparison(outcomes);
        Path page = ComparisonFiles.write(comparison, out);
        spec.commandLine().getOut().println(comparison.text());
        spec.commandLine().getOut().println("Page: " + page);
        return Elecbay.DONE;
    }

    private List<CatalogEntry> asked() {
        Map<String, CatalogEntry> entries = new LinkedHashMap<>();
        for (String name : rules) {
            List<CatalogEntry> named =
                    name.strip().equals(ALL) ? choice.catalog().entries() : List.of(choice.find(name.strip()));
            named.forEach(entry -> entries.putIfAbsent(entry.name(), entry));
        }
        return List.copyOf(entries.values());
    }
}
