package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.core.MemberId;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.indicator.MemberFigures;
import org.openelecbay.simulation.indicator.Traders;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `elecbay stability SCENARIO`: what each member got and gained, and whether anybody would rather leave.
@Command(
        name = "stability",
        description = {
            "Runs the day and says for one slot or all of them how satisfied each member is, what it gained over the"
                    + " supplier alone, and whether the coalitions that the trades formed are stable.",
            "Stability is tried for at most " + StabilityCommand.MOST_PLAYERS + " members."
        },
        mixinStandardHelpOptions = true)
final class StabilityCommand implements Callable<Integer> {

    static final int MOST_PLAYERS = 15;

    enum Format {
        TABLE,
        CSV
    }

    @Parameters(paramLabel = "SCENARIO", description = "A folder with a scenario.yaml, or the file itself.")
    private Path scenario = Path.of(".");

    @Option(names = "--rule", paramLabel = "NAME", description = "Another market rule than the scenario's.")
    private @Nullable String rule;

    @Option(
            names = "--slot",
            paramLabel = "NUMBER",
            description = "One slot, counted from 1; without it the whole day.")
    private @Nullable Integer slot;

    @Option(
            names = "--members",
            paramLabel = "NAME",
            split = ",",
            description = "Whose coalitions are tried, separated by commas; without it everybody who traded.")
    private List<String> members = new ArrayList<>();

    @Option(
            names = "--payoffs",
            defaultValue = "SHAPLEY",
            description = "How a coalition shares its worth: EQUAL or SHAPLEY; ${DEFAULT-VALUE} by default.")
    private PayoffRule payoffs = PayoffRule.SHAPLEY;

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "TABLE, or CSV for the figures of the members alone; ${DEFAULT-VALUE} by default.")
    private Format format = Format.TABLE;

    @Mixin
    private RuleChoice choice = new RuleChoice();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Scenario read = ScenarioReader.read(scenario);
        CatalogEntry entry = choice.find(rule == null ? read.rule() : rule);
        int slots = read.time().slots();
        if (slot != null && (slot < 1 || slot > slots)) {
            throw new UnusableInput("Slot " + slot + " is not one of the " + slots + " of the scenario. Count from 1.");
        }
        DayResult day;
        try (Progress progress = new Progress(spec.commandLine().getErr(), slots)) {
            day = Simulation.prepare(read.withRule(entry.name())).run(entry, progress::show);
        }
        List<SlotRecord> asked =
                slot == null ? day.slots() : List.of(day.slots().get(slot - 1));
        List<MemberFigures> figures = MemberFigures.of(day, asked);
        List<MemberId> named = players(figures);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case CSV -> StabilityText.csv(figures, out);
            case TABLE -> {
                out.println(read.title() + ", rule " + entry.name() + ", "
                        + (slot == null
                                ? "all " + slots + " slots"
                                : "slot " + slot + " from "
                                        + asked.getFirst().slot().start()));
                out.println();
                StabilityText.table(figures, out);
                out.println();
                stability(day, asked, figures, named, out);
            }
        }
        out.flush();
        return Elecbay.DONE;
    }

    private void stability(
            DayResult day, List<SlotRecord> asked, List<MemberFigures> figures, List<MemberId> named, PrintWriter out) {
        List<MemberId> players = named.isEmpty() ? Traders.in(day, asked) : named;
        if (players.isEmpty()) {
            out.println("Nobody traded, so nobody stands in a coalition that could be left.");
        } else if (players.size() > MOST_PLAYERS) {
            out.printf(
                    Locale.ROOT,
                    "%d members traded, which makes 2^%d coalitions; every one is tried, so name at most %d with"
                            + " --members.%n",
                    players.size(),
                    players.size(),
                    MOST_PLAYERS);
        } else {
            StabilityText.coalitions(Traders.of(day, asked, players), payoffs, figures, out);
        }
    }

    private List<MemberId> players(List<MemberFigures> figures) {
        if (members.size() > MOST_PLAYERS) {
            throw new UnusableInput(members.size() + " members are named; every coalition of them is tried, so name at"
                    + " most " + MOST_PLAYERS + ".");
        }
        List<MemberId> players = members.stream()
                .map(String::strip)
                .sorted()
                .distinct()
                .map(MemberId::new)
                .toList();
        for (MemberId player : players) {
            if (figures.stream().noneMatch(each -> each.member().equals(player))) {
                throw new UnusableInput(
                        "\"" + player + "\" is no member of the scenario. Members are those of its table.");
            }
        }
        return players;
    }
}
