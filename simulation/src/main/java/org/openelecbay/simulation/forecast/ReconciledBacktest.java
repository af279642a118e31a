package org.openelecbay.simulation.forecast;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.forecast.QuantileForecaster;
import org.openelecbay.home.forecast.reconcile.Hierarchy;
import org.openelecbay.home.forecast.reconcile.Reconciliation;
import org.openelecbay.home.forecast.score.PointErrors;

/// Forecasts of parts and of their sum, each on its own, then made to add up: day-ahead from every midnight, with
/// weights by the variance of the errors of the days before.
///
/// @param sumAlone errors of the sum, forecast on its own
/// @param sumBottomUp errors of the added forecasts of the parts
/// @param sumReconciled errors of the sum after reconciliation
/// @param partsAlone errors of all parts, each forecast on its own
/// @param partsReconciled errors of all parts after reconciliation
public record ReconciledBacktest(
        PointErrors sumAlone,
        PointErrors sumBottomUp,
        PointErrors sumReconciled,
        PointErrors partsAlone,
        PointErrors partsReconciled) {

    private static final int FIRST_DAYS = 14;

    /// Runs over the whole series; what is forecast before the training is over only teaches the variances.
    ///
    /// @param parts on the same clock, with a sum
    public static ReconciledBacktest run(List<ForecastSubject> parts, Method method, BacktestOptions options) {
        List<ForecastSubject> nodes = new ArrayList<>();
        nodes.add(total(parts));
        nodes.addAll(parts);
        ReconciledBacktest errors = new ReconciledBacktest(
                new PointErrors(), new PointErrors(), new PointErrors(), new PointErrors(), new PointErrors());
        List<QuantileForecaster> forecasters = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        double[] warmth = parts.getFirst().temperatureC();
        for (ForecastSubject node : nodes) {
            forecasters.add(method.forecaster(node, options.training()));
            values.add(node.values());
        }
        Hierarchy hierarchy = Hierarchy.total(parts.size());
        double[] squares = new double[nodes.size()];
        int steps = options.horizon();
        int first = FIRST_DAYS * parts.getFirst().clock().stepsPerDay();
        for (int step = 0; step + steps <= values.getFirst().length; step++) {
            if (step >= first && parts.getFirst().clock().slotOfDay(step) == 0) {
                Reconciliation weighted = Reconciliation.byVariance(hierarchy, squares);
                double[][] ahead = new double[nodes.size()][];
                for (int k = 0; k < ahead.length; k++) {
                    ahead[k] = forecasters.get(k).ahead(steps);
                }
                for (int lead = 0; lead < steps; lead++) {
                    double[] came = at(values, step + lead);
                    double[] alone = column(ahead, lead);
                    if (step >= options.training()) {
                        errors.add(alone, weighted.reconciled(alone), came);
                    }
                    for (int k = 0; k < alone.length; k++) {
                        squares[k] += (alone[k] - came[k]) * (alone[k] - came[k]);
                    }
                }
            }
            for (int k = 0; k < nodes.size(); k++) {
                forecasters.get(k).observe(values.get(k)[step], warmth.length == 0 ? Double.NaN : warmth[step]);
            }
        }
        return errors;
    }

    private void add(double[] alone, double[] reconciled, double[] came) {
        double bottomUp = 0;
        for (int k = 1; k < came.length; k++) {
            bottomUp += alone[k];
            partsAlone.add(alone[k], came[k]);
            partsReconciled.add(reconciled[k], came[k]);
        }
        sumAlone.add(alone[0], came[0]);
        sumBottomUp.add(bottomUp, came[0]);
        sumReconciled.add(reconciled[0], came[0]);
    }

    private static double[] at(List<double[]> values, int step) {
        return values.stream().mapToDouble(each -> each[step]).toArray();
    }

    private static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            values[k] = rows[k][column];
        }
        return values;
    }

    /// The sum of series on the same clock.
    public static ForecastSubject total(List<ForecastSubject> parts) {
        ForecastSubject first = parts.getFirst();
        double[] sum = new double[first.values().length];
        double installed = 0;
        for (ForecastSubject part : parts) {
            double[] values = part.values();
            for (int step = 0; step < sum.length; step++) {
                sum[step] += values[step];
            }
            installed += part.installed();
        }
        return new ForecastSubject(
                "community", sum, first.temperatureC(), first.clock(), first.support(), first.season(), installed);
    }
}
