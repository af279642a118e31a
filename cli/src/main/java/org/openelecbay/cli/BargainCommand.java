package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.market.bargain.DailyAndHourly;
import org.openelecbay.market.bargain.HourlyPrices;
import org.openelecbay.simulation.bargain.DayBargain;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `elecbay bargain SCENARIO`: what sharing the day is worth to everybody, by one payment a day and by one
/// price a slot.
@Command(
        name = "bargain",
        description = {
            "Runs the day with the supplier alone and bargains about what sharing its energy would have saved: by one"
                    + " payment a day, and by one price a slot.",
            "A bargain is about at most " + BargainCommand.MOST_SLOTS + " slots."
        },
        mixinStandardHelpOptions = true)
final class BargainCommand implements Callable<Integer> {

    static final int MOST_SLOTS = 300;

    enum Format {
        TABLE,
        CSV
    }

    @Parameters(paramLabel = "SCENARIO", description = "A folder with a scenario.yaml, or the file itself.")
    private Path scenario = Path.of(".");

    @Option(
            names = "--from",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "The first slot, counted from 1; ${DEFAULT-VALUE} by default.")
    private int from = 1;

    @Option(
            names = "--slots",
            paramLabel = "COUNT",
            description = "How many slots; without it those of one day, or as many as there are.")
    private @Nullable Integer count;

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "TABLE, or CSV for the members alone; ${DEFAULT-VALUE} by default.")
    private Format format = Format.TABLE;

    @Mixin
    private RuleChoice choice = new RuleChoice();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Scenario read = ScenarioReader.read(scenario);
        int slots = read.time().slots();
        int first = from - 1;
        int asked = asked(read);
        DayResult day;
        try (Progress progress = new Progress(spec.commandLine().getErr(), slots)) {
            day = Simulation.prepare(read).run(choice.supplierAlone(), progress::show);
        }
        List<SlotRecord> records = day.slots().subList(first, first + asked);
        DayBargain bargain = DayBargain.of(day, records);
        PrintWriter out = spec.commandLine().getOut();
        if (bargain.members().isEmpty()) {
            nothing(out);
            return Elecbay.DONE;
        }
        double[] payments = bargain.bargain().nash();
        long daily = nanosOf(bargain.bargain()::nash); // once more, so that loading the classes is not timed
        long start = System.nanoTime();
        HourlyPrices prices = HourlyPrices.of(bargain.terms());
        long hourly = System.nanoTime() - start;
        DailyAndHourly both = DailyAndHourly.of(bargain.bargain(), payments, prices);
        switch (format) {
            case CSV -> BargainText.csv(bargain, both, out);
            case TABLE -> {
                out.println(read.title() + ", " + bargain.members().size() + " members, " + asked + " slots from "
                        + records.getFirst().slot().start());
                out.println();
                BargainText.table(bargain, both, read.currency(), out);
                out.println();
                BargainText.answers(bargain, both, read.currency(), daily, hourly, out);
            }
        }
        out.flush();
        return Elecbay.DONE;
    }

    /// The sentence is no line of a table for programs, so there it goes to where warnings go.
    private void nothing(PrintWriter out) {
        boolean isForPrograms = format == Format.CSV;
        PrintWriter told = isForPrograms ? spec.commandLine().getErr() : out;
        if (isForPrograms) {
            BargainText.header(out);
        }
        told.println("Nobody would save anything by sharing, so there is nothing to bargain about.");
        out.flush();
        told.flush();
    }

    /// How many slots the bargain is about.
    private int asked(Scenario read) {
        int slots = read.time().slots();
        if (from < 1 || from > slots) {
            throw new UnusableInput("Slot " + from + " is not one of the " + slots + " of the scenario. Count from 1.");
        }
        int left = slots - from + 1;
        int day = Math.min(
                left,
                Math.max(1, (int) Duration.ofDays(1).toMinutes() / read.time().minutesPerSlot()));
        int asked = count == null ? day : count;
        if (asked < 1 || asked > left) {
            throw new UnusableInput("From slot " + from + " on there are " + left + " slots, and " + asked
                    + " slots were asked for. Take at least 1 of them.");
        }
        if (asked > MOST_SLOTS) {
            throw new UnusableInput("A bargain is about at most " + MOST_SLOTS + " slots, and this one is about "
                    + asked + ". Say fewer with --slots.");
        }
        return asked;
    }

    private static long nanosOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
