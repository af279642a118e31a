package org.openelecbay.home.stochastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.schedule.Household;

/// A household as it turns out when forecasts are wrong by given multipliers.
final class Realisation {

    private Realisation() {}

    /// @param multipliers one for each error, in their order
    static Household of(Household forecast, List<ForecastError> errors, double[] multipliers) {
        double load = 1;
        for (int each = 0; each < errors.size(); each++) {
            load *= errors.get(each).ofLoad() ? multipliers[each] : 1;
        }
        List<Equipment> equipment = new ArrayList<>();
        for (Equipment each : forecast.equipment()) {
            equipment.add(each instanceof Renewable renewable ? scaled(renewable, errors, multipliers) : each);
        }
        return new Household(forecast.steps(), forecast.contract(), times(load, forecast.loadKw()), equipment);
    }

    private static Renewable scaled(Renewable renewable, List<ForecastError> errors, double[] multipliers) {
        double factor = 1;
        for (int each = 0; each < errors.size(); each++) {
            factor *= errors.get(each).renewables().contains(renewable.name()) ? multipliers[each] : 1;
        }
        return new Renewable(renewable.name(), times(factor, renewable.availableKw()), renewable.curtailmentPerKwh());
    }

    private static double[] times(double factor, double[] series) {
        return factor == 1
                ? series
                : Arrays.stream(series).map(each -> factor * each).toArray();
    }

    /// Refuses errors that concern equipment which is not there, and two errors of one technology.
    static void require(Household household, List<ForecastError> errors) {
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("No forecast error is given. Plan the day with the Scheduler instead.");
        }
        for (ForecastError error : errors) {
            for (String name : error.renewables()) {
                if (household.equipment().stream()
                        .noneMatch(
                                each -> each instanceof Renewable && each.name().equals(name))) {
                    throw new IllegalArgumentException(
                            "The forecast error " + error.multiplier().name() + " concerns " + name
                                    + ", which is no panel or turbine of this home. Check the name.");
                }
            }
        }
    }
}
