package org.openelecbay.simulation.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.openelecbay.home.chance.Moments;
import org.openelecbay.home.chance.Normal;
import org.openelecbay.home.chance.Seeds;
import org.openelecbay.home.chance.estimate.HongPoints;
import org.openelecbay.home.chance.estimate.Scheme;
import org.openelecbay.home.chance.estimate.UncertainInput;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.PreparedHousehold;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.stochastic.Commitment;
import org.openelecbay.home.stochastic.Delivery;
import org.openelecbay.home.stochastic.ForecastError;
import org.openelecbay.home.stochastic.Risk;
import org.openelecbay.home.stochastic.TwoStageDay;

/// How the saving of planned batteries falls as forecasts of load and sun get worse.
///
/// Every day is planned on a wrong forecast and delivered on what was measured, the battery's set-points kept. A
/// forecast is the measured value times `1 + error (z_day + z_hour) / sqrt 2`, never below 0, with standard normal
/// numbers drawn for load and sun each: half of the variance is one multiplier a day, half is new every step. The same
/// numbers serve every error, so that only their size differs.
public final class ForecastErrorStudy {

    private static final double HALF = Math.sqrt(0.5);

    private final Scheduler scheduler = new Scheduler();
    private final MeasuredHomes homes;
    private final int seeds;

    /// @param seeds how many forecasts are drawn of each day, from seed 1 on
    public ForecastErrorStudy(MeasuredHomes homes, int seeds) {
        this.homes = homes;
        this.seeds = seeds;
    }

    /// What the homes save together over all days.
    ///
    /// @param error standard deviation of a forecast, as a share of what was measured
    /// @param withoutBattery money that the same days cost without batteries
    /// @param planned saving of the plans on the forecast, mean of the seeds
    /// @param plannedLeast of the seeds
    /// @param plannedMost of the seeds
    /// @param hereAndNow saving of the here-and-now plans over the 2m points, mean of the seeds
    public record Row(
            double error,
            double withoutBattery,
            double planned,
            double plannedLeast,
            double plannedMost,
            double hereAndNow) {}

    /// One row for each error.
    public List<Row> run(double... errors) {
        List<Row> rows = new ArrayList<>();
        for (double error : errors) {
            rows.add(row(error));
        }
        return rows;
    }

    private Row row(double error) {
        double without = 0;
        for (List<Household> home : homes.days()) {
            for (Household day : home) {
                without += Delivery.of(day, new Commitment(Map.of(), 0)).cost();
            }
        }
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double hereAndNow = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            double planned = without;
            for (int home = 0; home < homes.days().size(); home++) {
                PreparedHousehold prepared = scheduler.prepare();
                long drawn = Seeds.derive(seed, homes.names().get(home));
                for (int day = 0; day < homes.days().get(home).size(); day++) {
                    Household actual = homes.days().get(home).get(day);
                    Household forecast = forecast(actual, error, Seeds.derive(drawn, day));
                    Commitment plan = Commitment.of(forecast, prepared.plan(forecast));
                    planned -= Delivery.of(actual, plan).cost();
                    hereAndNow -= Delivery.of(actual, hereAndNow(forecast, error, plan)).cost();
                }
            }
            sum += planned;
            least = Math.min(least, planned);
            most = Math.max(most, planned);
        }
        return new Row(error, without, sum / seeds, least, most, without + hereAndNow / seeds);
    }

    /// The daily multipliers are what a 2m method can know of the error.
    private Commitment hereAndNow(Household forecast, double error, Commitment plan) {
        if (error == 0) {
            return plan;
        }
        List<ForecastError> errors = List.of(
                ForecastError.ofLoad(multiplier("load", error)),
                ForecastError.ofRenewables(multiplier("sun", error), MeasuredHomes.PANELS));
        HongPoints points = HongPoints.of(
                errors.stream().map(ForecastError::multiplier).toList(), Scheme.TWO_M);
        return new TwoStageDay(scheduler)
                .plan(forecast, errors, points, Risk.NEUTRAL)
                .commitment();
    }

    private static UncertainInput multiplier(String name, double error) {
        return new UncertainInput(name, Moments.normal(1, HALF * error), 0, Double.POSITIVE_INFINITY);
    }

    private static Household forecast(Household actual, double error, long seed) {
        List<Equipment> equipment = new ArrayList<>();
        for (Equipment each : actual.equipment()) {
            equipment.add(
                    each instanceof Renewable panels
                            ? new Renewable(
                                    panels.name(),
                                    wrong(panels.availableKw(), error, Seeds.derive(seed, panels.name())),
                                    panels.curtailmentPerKwh())
                            : each);
        }
        double[] load = wrong(actual.loadKw(), error, Seeds.derive(seed, "load"));
        return new Household(actual.steps(), actual.contract(), load, equipment);
    }

    private static double[] wrong(double[] measured, double error, long seed) {
        RandomGenerator random = Seeds.generator(seed);
        double ofDay = Normal.standard(random);
        double[] forecast = new double[measured.length];
        for (int step = 0; step < forecast.length; step++) {
            double factor = 1 + error * HALF * (ofDay + Normal.standard(random));
            forecast[step] = measured[step] * Math.max(0, factor);
        }
        return forecast;
    }
}
