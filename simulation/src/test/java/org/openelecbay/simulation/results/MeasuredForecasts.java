package org.openelecbay.simulation.results;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openelecbay.home.sun.Place;
import org.openelecbay.simulation.forecast.Backtest;
import org.openelecbay.simulation.forecast.BacktestOptions;
import org.openelecbay.simulation.forecast.BacktestScore;
import org.openelecbay.simulation.forecast.ForecastSubject;
import org.openelecbay.simulation.forecast.Method;
import org.openelecbay.simulation.forecast.ReconciledBacktest;
import org.openelecbay.simulation.input.SeriesTable;

/// Day-ahead forecasts of the twelve measured homes from every midnight, November to July, after three months of
/// learning.
final class MeasuredForecasts {

    private static final Path FOLDER = Repository.file("examples", "twelve-homes");
    private static final ZoneId ZONE = ZoneOffset.ofHours(-8);
    private static final Place FONTANA = new Place(34.09, -117.44);
    private static final double[] INSTALLED_KW = {4, 4, 5, 4, 4, 4, 4, 5, 5, 5, 5, 5};
    static final BacktestOptions OPTIONS = new BacktestOptions(24, 92 * 24, 1);
    private static final BacktestOptions BOTH = new BacktestOptions(24, 92 * 24, 1, true);
    private static final List<Method> COMPARED = List.of(Method.PERSISTENCE, Method.SEASONAL_NAIVE, Method.HOME);

    static final MeasuredForecasts ALL = new MeasuredForecasts();

    private final List<Scored> scored = new ArrayList<>();
    private final List<BacktestScore> byMethod;
    private final ReconciledBacktest reconciled;

    /// What is forecast, and the scores of the compared methods.
    record Scored(String name, String unit, List<BacktestScore> scores) {

        BacktestScore persistence() {
            return scores.get(0);
        }

        BacktestScore seasonal() {
            return scores.get(1);
        }

        BacktestScore ours() {
            return scores.get(2);
        }

        /// The same with forecasts of the next step alone.
        Scored nextStep() {
            return new Scored(
                    name, unit, scores.stream().map(BacktestScore::nextStep).toList());
        }
    }

    private MeasuredForecasts() {
        SeriesTable loads = SeriesTable.read(FOLDER.resolve("load.csv.gz"));
        SeriesTable roofs = SeriesTable.read(FOLDER.resolve("pv.csv.gz"));
        SeriesTable prices = SeriesTable.read(FOLDER.resolve("grid.csv.gz"));
        double[] warmth = SeriesTable.read(FOLDER.resolve("weather.csv.gz")).values("temperature");
        List<ForecastSubject> homes = new ArrayList<>();
        List<ForecastSubject> pv = new ArrayList<>();
        for (String name : loads.names()) {
            homes.add(ForecastSubject.of(name, loads.values(name), warmth, loads.start(), loads.step(), ZONE));
            pv.add(ForecastSubject.ofPv(
                    name,
                    roofs.values(name),
                    warmth,
                    roofs.start(),
                    roofs.step(),
                    ZONE,
                    FONTANA,
                    INSTALLED_KW[pv.size()]));
        }
        ForecastSubject community = ReconciledBacktest.total(homes);
        homes.forEach(home -> score("Load of " + home.name(), "kWh", home));
        score("Load of the community", "kWh", community);
        pv.forEach(roof -> score("PV of " + roof.name(), "kWh", roof));
        score("PV of the community", "kWh", ReconciledBacktest.total(pv));
        double[] price = prices.values("importPrice");
        score(
                "Import price",
                "USD/kWh",
                ForecastSubject.of("price", price, new double[0], prices.start(), prices.step(), ZONE));
        byMethod = Backtest.run(community, Method.of(community), OPTIONS, each -> {});
        reconciled = ReconciledBacktest.run(homes, Method.HOME, OPTIONS);
    }

    private void score(String name, String unit, ForecastSubject subject) {
        scored.add(new Scored(name, unit, Backtest.run(subject, COMPARED, BOTH, each -> {})));
    }

    List<Scored> scored() {
        return scored;
    }

    List<BacktestScore> byMethod() {
        return byMethod;
    }

    ReconciledBacktest reconciled() {
        return reconciled;
    }

    String table() {
        return table("day ahead", scored);
    }

    String nextStep() {
        return table("one hour ahead", scored.stream().map(Scored::nextStep).toList());
    }

    private static String table(String what, List<Scored> all) {
        List<List<String>> rows = new ArrayList<>();
        for (Scored each : all) {
            int digits = each.unit().equals("kWh") ? 3 : 5;
            rows.add(List.of(
                    each.name() + ", " + each.unit(),
                    number(each.persistence().errors().mae(), digits),
                    number(each.seasonal().errors().mae(), digits),
                    number(each.ours().errors().mae(), digits),
                    percent(each.ours().skillAgainst(each.persistence())),
                    percent(each.ours().skillAgainst(each.seasonal())),
                    number(each.seasonal().crps(), digits),
                    number(each.ours().crps(), digits),
                    percent(each.ours().coverage80()),
                    percent(each.ours().coverage90())));
        }
        return Markdown.table(
                List.of(
                        what,
                        "MAE persistence",
                        "MAE seasonal naive",
                        "MAE ours",
                        "skill against persistence, %",
                        "skill against seasonal naive, %",
                        "CRPS seasonal naive",
                        "CRPS ours",
                        "in the 80 % interval, %",
                        "in the 90 % interval, %"),
                rows);
    }

    String methods() {
        List<List<String>> rows = new ArrayList<>();
        for (BacktestScore each : byMethod) {
            rows.add(List.of(
                    "`" + each.method().label() + "`",
                    number(each.errors().mae(), 3),
                    number(each.errors().rmse(), 3),
                    number(each.pinball(), 3),
                    number(each.crps(), 3),
                    percent(each.coverage80()),
                    percent(each.coverage90())));
        }
        return Markdown.table(
                List.of("load of the community, kWh", "MAE", "RMSE", "pinball", "CRPS", "in 80 %, %", "in 90 %, %"),
                rows);
    }

    String reconciliation() {
        return Markdown.table(
                List.of("MAE, kWh", "each alone", "bottom-up", "reconciled"),
                List.of(
                        List.of(
                                "The community",
                                number(reconciled.sumAlone().mae(), 3),
                                number(reconciled.sumBottomUp().mae(), 3),
                                number(reconciled.sumReconciled().mae(), 3)),
                        List.of(
                                "The homes, mean",
                                number(reconciled.partsAlone().mae(), 4),
                                number(reconciled.partsAlone().mae(), 4),
                                number(reconciled.partsReconciled().mae(), 4))));
    }

    private static String percent(double share) {
        return number(100 * share, 1);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
