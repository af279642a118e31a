package org.openelecbay.home.stochastic;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.chance.robust.Confidence;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;

/// A day on which import and export keep their limits (connection or operating envelope) with a chosen
/// probability in every step (spec scheduling 6.4): the limits are tightened by so many standard
/// deviations of the net load.
public final class ChanceConstrainedDay {

    private final Scheduler scheduler;

    /// @param scheduler of the tightened household
    public ChanceConstrainedDay(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// The cheapest schedule within the tightened limits.
    ///
    /// @param epsilon probability with which a step may break its limit, above 0 and below 1
    /// @param confidence what is known about the net load
    public ChancePlan plan(Household forecast, List<ForecastError> errors, double epsilon, Confidence confidence) {
        Realisation.require(forecast, errors);
        double[] margin = NetLoadBand.standardDeviationKw(forecast, errors);
        double deviations = Math.max(0, confidence.deviations(epsilon));
        for (int step = 0; step < margin.length; step++) {
            margin[step] *= deviations;
        }
        Contract contract = forecast.contract();
        List<String> warnings = new ArrayList<>();
        Contract tightened = new Contract(
                contract.importPrice(),
                contract.exportPrice(),
                contract.networkFee(),
                tightened("import", contract.importLimitKw(), margin, warnings),
                tightened("export", contract.exportLimitKw(), margin, warnings),
                contract.peakPricePerKw(),
                contract.unservedPerKwh(),
                contract.peakSoFarKw());
        Schedule schedule =
                scheduler.plan(new Household(forecast.steps(), tightened, forecast.loadKw(), forecast.equipment()));
        return new ChancePlan(schedule, margin, warnings);
    }

    private static double[] tightened(String what, double[] limit, double[] margin, List<String> warnings) {
        double[] tightened = new double[limit.length];
        for (int step = 0; step < limit.length; step++) {
            tightened[step] = Math.max(0, limit[step] - margin[step]);
            if (margin[step] > limit[step]) {
                warnings.add("The " + what + " limit of step " + step + ", " + limit[step]
                        + " kW, is less than its margin of " + margin[step]
                        + " kW and cannot be kept with this probability; nothing is planned there.");
            }
        }
        return tightened;
    }
}
