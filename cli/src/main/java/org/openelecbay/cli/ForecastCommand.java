package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.forecast.Columns;
import org.openelecbay.cli.forecast.FanChart;
import org.openelecbay.cli.forecast.ForecastForm;
import org.openelecbay.cli.forecast.ForecastTables;
import org.openelecbay.home.forecast.QuantileForecast;
import org.openelecbay.home.forecast.QuantileForecaster;
import org.openelecbay.home.sun.Place;
import org.openelecbay.simulation.forecast.Backtest;
import org.openelecbay.simulation.forecast.BacktestOptions;
import org.openelecbay.simulation.forecast.ForecastSubject;
import org.openelecbay.simulation.forecast.Method;
import org.openelecbay.simulation.input.SeriesTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `forecast`: what comes after the end of a series, or how good forecasts of its past would have been.
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = "Forecasts load, PV or prices with intervals, or tries methods on the past (--backtest).",
        footer =
                "DATA.csv has a column timeUtc (start of each step) and one column a series, without holes. With --kwp,"
                        + " --latitude and --longitude the series are PV, kWh a step.")
final class ForecastCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DATA.csv", description = "Series over time, plain or packed (.csv.gz).")
    private Path data = Path.of("");

    @Option(names = "--backtest", description = "Tries the methods on the past instead.")
    private boolean backtest;

    @Option(names = "--column", paramLabel = "NAME", description = "One series (default: all).")
    private @Nullable String column;

    @Option(names = "--method", paramLabel = "NAME", description = "One method (default: home; with --backtest all).")
    private @Nullable String method;

    @Option(names = "--horizon", paramLabel = "STEPS", description = "Steps ahead (default: a day).")
    private @Nullable Integer horizon;

    @Option(names = "--days", paramLabel = "N", description = "Tries the last N days (default: all but the first 1/4).")
    private @Nullable Integer days;

    @Option(names = "--every", paramLabel = "N", description = "Tries every N-th day only (default: 1).")
    private int every = 1;

    @Option(names = "--season", paramLabel = "STEPS", description = "Length of the season (default: a day).")
    private @Nullable Integer season;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Wall clock, such as -08:00 or Europe/Berlin (UTC).")
    private String zone = "UTC";

    @Option(names = "--weather", paramLabel = "FILE", description = "Series with a column temperature, degrees C.")
    private @Nullable Path weather;

    @Option(names = "--kwp", paramLabel = "KW", description = "The series are PV of this installed power.")
    private @Nullable Double peakKw;

    @Option(names = "--latitude", paramLabel = "DEG", description = "Of the PV, north positive.")
    private @Nullable Double latitude;

    @Option(names = "--longitude", paramLabel = "DEG", description = "Of the PV, east positive.")
    private @Nullable Double longitude;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: table).")
    private ForecastForm format = ForecastForm.TABLE;

    @Option(names = "--plot", paramLabel = "FILE.svg", description = "Draws the forecast of one column.")
    private @Nullable Path plot;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        SeriesTable table = SeriesTable.read(data);
        List<String> names = column == null ? List.copyOf(table.names()) : List.of(column);
        if (names.isEmpty()) {
            throw new UnusableInput(data + " has no column beside timeUtc. Add one for each series.");
        }
        if (plot != null && (backtest || names.size() != 1)) {
            throw new UnusableInput(
                    "--plot draws the forecast of one column. Name it with --column, without --backtest.");
        }
        try {
            List<ForecastSubject> subjects = new ArrayList<>();
            for (String name : names) {
                subjects.add(subject(table, name));
            }
            Columns rows = backtest ? tried(subjects) : ahead(subjects);
            PrintWriter out = spec.commandLine().getOut();
            out.println(rows.in(format));
            out.flush();
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
        return Elecbay.DONE;
    }

    private ForecastSubject subject(SeriesTable table, String name) {
        double[] values = table.values(name);
        if (Arrays.stream(values).allMatch(each -> each == values[0])) {
            throw new UnusableInput("The column " + name + " of " + data + " is " + values[0]
                    + " in all rows, so there is nothing to forecast. Leave it out with --column.");
        }
        double[] warmth = weather == null
                ? new double[0]
                : SeriesTable.read(weather).values("temperature", table.start(), values.length);
        ForecastSubject load = peakKw == null && latitude == null && longitude == null
                ? ForecastSubject.of(name, values, warmth, table.start(), table.step(), wallClock())
                : pv(table, name, values, warmth);
        int steps = season == null ? load.season() : season;
        if (steps < 2 || values.length < 2 * steps) {
            throw new UnusableInput("The column " + name + " has " + values.length + " rows and a season of " + steps
                    + ". A season has 2 steps or more, and two of them must have been measured.");
        }
        return new ForecastSubject(name, values, warmth, load.clock(), load.support(), steps, load.installed());
    }

    private ForecastSubject pv(SeriesTable table, String name, double[] values, double[] warmth) {
        if (peakKw == null || latitude == null || longitude == null) {
            throw new UnusableInput("PV needs all of --kwp, --latitude and --longitude. Give the missing ones.");
        }
        double installed = peakKw * table.step().toSeconds() / 3_600.0;
        if (!(installed > 0 && installed < Double.POSITIVE_INFINITY)) {
            throw new UnusableInput("--kwp is " + peakKw + ". Give the installed kW, above 0.");
        }
        return ForecastSubject.ofPv(
                name,
                values,
                warmth,
                table.start(),
                table.step(),
                wallClock(),
                new Place(latitude, longitude),
                installed);
    }

    private ZoneId wallClock() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new UnusableInput("--zone is " + zone + ", which is no time zone. Try -08:00 or Europe/Berlin.");
        }
    }

    private Columns ahead(List<ForecastSubject> subjects) {
        Columns rows = ForecastTables.ahead();
        Method chosen = method == null ? Method.HOME : named(method);
        try (Progress progress = new Progress(spec.commandLine().getErr(), subjects.size())) {
            for (int k = 0; k < subjects.size(); k++) {
                ForecastSubject subject = subjects.get(k);
                progress.show(k, subject.name());
                requirePossible(chosen, subject);
                QuantileForecaster forecaster = chosen.forecaster(subject, subject.values().length);
                double[] values = subject.values();
                double[] warmth = subject.temperatureC();
                for (int step = 0; step < values.length; step++) {
                    forecaster.observe(values[step], warmth.length == 0 ? Double.NaN : warmth[step]);
                }
                QuantileForecast forecast = forecaster.quantilesAhead(steps(subject));
                ForecastTables.add(rows, subject, forecast);
                if (plot != null) {
                    OutputFile.write(plot, FanChart.svg(subject, forecast));
                }
            }
        }
        return rows;
    }

    private Columns tried(List<ForecastSubject> subjects) {
        Columns rows = ForecastTables.scores();
        int total = subjects.size() * Method.values().length;
        int[] done = {0};
        try (Progress progress = new Progress(spec.commandLine().getErr(), total)) {
            for (ForecastSubject subject : subjects) {
                ForecastTables.add(
                        rows,
                        subject,
                        Backtest.run(
                                subject,
                                tried(subject),
                                new BacktestOptions(steps(subject), training(subject), every),
                                each -> progress.show(done[0]++, subject.name() + " " + each.label())));
            }
        }
        return rows;
    }

    private List<Method> tried(ForecastSubject subject) {
        if (method == null) {
            return Method.of(subject);
        }
        Method chosen = named(method);
        requirePossible(chosen, subject);
        List<Method> compared = new ArrayList<>(List.of(Method.PERSISTENCE, Method.SEASONAL_NAIVE));
        if (!compared.contains(chosen)) {
            compared.add(chosen);
        }
        return compared;
    }

    private static void requirePossible(Method chosen, ForecastSubject subject) {
        if (!Method.of(subject).contains(chosen)) {
            throw new UnusableInput(
                    "The method " + chosen.label() + " is for PV. Give --kwp, --latitude and --longitude.");
        }
    }

    private static Method named(String name) {
        return Arrays.stream(Method.values())
                .filter(each -> each.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnusableInput("There is no method " + name + ". Methods are "
                        + String.join(
                                ", ",
                                Arrays.stream(Method.values())
                                        .map(Method::label)
                                        .toList()) + "."));
    }

    private int steps(ForecastSubject subject) {
        return horizon == null ? subject.clock().stepsPerDay() : horizon;
    }

    private int training(ForecastSubject subject) {
        int rows = subject.values().length;
        if (days == null) {
            return Math.max(2 * subject.season(), rows / 4);
        }
        long tried = (long) days * subject.clock().stepsPerDay();
        if (days < 1 || tried > rows - 2L * subject.season()) {
            throw new UnusableInput("--days is " + days + " for a series of "
                    + rows / subject.clock().stepsPerDay()
                    + " days. Leave two seasons to learn from, and try 1 day or more.");
        }
        return rows - (int) tried;
    }
}
