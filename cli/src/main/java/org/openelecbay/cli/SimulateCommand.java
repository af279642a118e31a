package org.openelecbay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.output.IndicatorTable;
import org.openelecbay.simulation.output.ResultFiles;
import org.openelecbay.simulation.report.Report;
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

/// `elecbay simulate SCENARIO`: runs the day, prints the table, writes the folder with report and CSV files.
@Command(
        name = "simulate",
        description = "Runs a scenario, prints its figures and writes out/<name>/ with report.html and CSV files.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO", description = "A folder with a scenario.yaml, or the file itself.")
    private Path scenario = Path.of(".");

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description = "Another market rule than the scenario's; see `elecbay rules`.")
    private @Nullable String rule;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Another seed than the scenario's.")
    private @Nullable Long seed;

    @Option(
            names = "--scheduling",
            paramLabel = "MODE",
            description = "How batteries of homes are run, whatever the scenario says: ${COMPLETION-CANDIDATES}.")
    private SchedulingSettings.@Nullable Mode scheduling;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the results go; ${DEFAULT-VALUE} by default.")
    private Path out = Path.of("out");

    @Mixin
    private RuleChoice choice = new RuleChoice();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Scenario read = ScenarioReader.read(scenario);
        Scenario seeded = seed == null ? read : read.withSeed(seed);
        Scenario asked = scheduling == null ? seeded : seeded.withScheduling(scheduling);
        String ruleName = Optional.ofNullable(rule).orElse(asked.rule());
        CatalogEntry entry = choice.find(ruleName);
        Fit.misfit(entry.create(asked.settingsOf(ruleName)), asked).ifPresent(reason -> {
            throw new UnusableInput("The rule " + ruleName + " does not fit. " + reason);
        });
        ResultFiles.requireRoom(out, asked.name());
        Simulation simulation = Simulation.prepare(asked.withRule(ruleName));
        int slots = asked.time().slots();
        DayResult alone;
        DayResult day;
        try (Progress progress = new Progress(spec.commandLine().getErr(), 2 * slots)) {
            alone = simulation.run(choice.supplierAlone(), progress::show);
            day = simulation.run(entry, done -> progress.show(slots + done));
        }
        Outcome outcome = Outcome.of(simulation.scenario(), simulation.feeder(), day, alone);
        Path folder = ResultFiles.write(
                outcome, out, List.of((result, into) -> Report.write(result, into.resolve("report.html"))));
        print(outcome, folder);
        return Elecbay.DONE;
    }

    private void print(Outcome outcome, Path folder) {
        var screen = spec.commandLine().getOut();
        screen.println(outcome.scenario().title() + ", rule " + outcome.day().rule());
        screen.println();
        screen.println(IndicatorTable.of(outcome).text());
        screen.println("Books balanced: all accounts together are zero.");
        screen.printf(
                Locale.ROOT,
                "%d slots in %.2f s of processor time; trades and bills have SHA-256 %s%n",
                outcome.day().slots().size(),
                outcome.day().cpuNanos() / 1e9,
                ResultFiles.fingerprint(folder));
        screen.println("Report: " + folder.resolve("report.html"));
    }
}
