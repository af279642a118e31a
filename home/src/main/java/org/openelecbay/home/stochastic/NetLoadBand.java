package org.openelecbay.home.stochastic;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.schedule.Household;

/// A household and how far its net load may be from the forecast.
///
/// @param forecast the household as it is expected
/// @param deviationKw of each step, in either direction, not negative
public record NetLoadBand(Household forecast, double[] deviationKw) {

    public NetLoadBand {
        if (deviationKw.length != forecast.steps().count()) {
            throw new IllegalArgumentException("There are " + deviationKw.length + " deviations for "
                    + forecast.steps().count() + " steps. Give one each.");
        }
        for (int step = 0; step < deviationKw.length; step++) {
            if (!(deviationKw[step] >= 0 && deviationKw[step] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The deviation of step " + step + " is " + deviationKw[step]
                        + " kW. Give how far the net load may be off, 0 or more.");
            }
        }
    }

    /// The band of `deviations` standard deviations that independent daily multipliers leave around the
    /// forecast.
    public static NetLoadBand of(Household forecast, List<ForecastError> errors, double deviations) {
        Realisation.require(forecast, errors);
        double[] band = standardDeviationKw(forecast, errors);
        return new NetLoadBand(
                forecast, Arrays.stream(band).map(each -> deviations * each).toArray());
    }

    /// Standard deviation in kW of the net load of each step, from independent daily multipliers.
    static double[] standardDeviationKw(Household forecast, List<ForecastError> errors) {
        double[] squares = new double[forecast.steps().count()];
        for (ForecastError error : errors) {
            for (int step = 0; step < squares.length; step++) {
                double net = error.ofLoad() ? forecast.loadKw()[step] : 0;
                for (Equipment each : forecast.equipment()) {
                    if (each instanceof Renewable renewable
                            && error.renewables().contains(renewable.name())) {
                        net -= renewable.availableKw()[step];
                    }
                }
                double off = error.multiplier().moments().deviation() * net;
                squares[step] += off * off;
            }
        }
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    /// The household with a net load off by `share` of the deviation in every step.
    Household shifted(double share) {
        double[] load = forecast.loadKw().clone();
        for (int step = 0; step < load.length; step++) {
            load[step] += share * deviationKw[step];
        }
        return new Household(forecast.steps(), forecast.contract(), load, forecast.equipment());
    }
}
