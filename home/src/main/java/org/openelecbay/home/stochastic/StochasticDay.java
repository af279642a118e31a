package org.openelecbay.home.stochastic;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.chance.estimate.Estimate;
import org.openelecbay.home.chance.estimate.EstimationPoint;
import org.openelecbay.home.chance.estimate.HongPoints;
import org.openelecbay.home.chance.estimate.Scheme;
import org.openelecbay.home.chance.estimate.UncertainInput;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.PreparedHousehold;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;

/// Plans a day at each point of a point-estimate method (spec scheduling 6.1): as many plans as there are
/// points, and one for the means.
public final class StochasticDay {

    private final Scheduler scheduler;

    /// @param scheduler of the single plans
    public StochasticDay(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// Plans with independent errors.
    public StochasticPlan plan(Household forecast, List<ForecastError> errors, Scheme scheme) {
        Realisation.require(forecast, errors);
        return plan(forecast, errors, HongPoints.of(multipliers(errors), scheme));
    }

    /// Plans with correlated errors.
    ///
    /// @param correlation of the multipliers, one row and column for each error
    public StochasticPlan plan(Household forecast, List<ForecastError> errors, double[][] correlation, Scheme scheme) {
        Realisation.require(forecast, errors);
        return plan(forecast, errors, HongPoints.of(multipliers(errors), correlation, scheme));
    }

    private StochasticPlan plan(Household forecast, List<ForecastError> errors, HongPoints points) {
        double[] means = multipliers(errors).stream()
                .mapToDouble(each -> each.moments().mean())
                .toArray();
        Household expected = Realisation.of(forecast, errors, means);
        PreparedHousehold prepared = scheduler.prepare();
        Schedule atMeans = prepared.plan(expected);
        Commitment commitment = Commitment.of(expected, atMeans);
        List<Schedule> atPoints = new ArrayList<>();
        double[] known = new double[points.points().size()];
        double[] committed = new double[known.length];
        for (int each = 0; each < known.length; each++) {
            EstimationPoint point = points.points().get(each);
            Household actual = Realisation.of(forecast, errors, point.x());
            Schedule schedule = point.input() < 0 ? atMeans : prepared.plan(actual);
            atPoints.add(schedule);
            known[each] = schedule.cost().total();
            committed[each] = Delivery.of(actual, commitment).cost();
        }
        return new StochasticPlan(
                atMeans, commitment, atPoints, Estimate.of(points, known), Estimate.of(points, committed));
    }

    private static List<UncertainInput> multipliers(List<ForecastError> errors) {
        return errors.stream().map(ForecastError::multiplier).toList();
    }
}
