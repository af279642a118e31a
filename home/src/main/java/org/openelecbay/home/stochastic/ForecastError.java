package org.openelecbay.home.stochastic;

import java.util.Set;
import org.openelecbay.home.chance.estimate.UncertainInput;

/// How wrong the forecast of one technology can be: one multiplier for the whole day (spec scheduling
/// 6.1).
///
/// @param ofLoad whether it multiplies the load
/// @param renewables names of the equipment whose available power it multiplies
/// @param multiplier of what was forecast, with mean 1 unless the forecast is biased; never negative
public record ForecastError(boolean ofLoad, Set<String> renewables, UncertainInput multiplier) {

    public ForecastError {
        renewables = Set.copyOf(renewables);
        if (!ofLoad && renewables.isEmpty()) {
            throw new IllegalArgumentException("The forecast error " + multiplier.name()
                    + " concerns nothing. Name the panels or turbines that it multiplies, or the load.");
        }
        if (!(multiplier.lowest() >= 0)) {
            throw new IllegalArgumentException("The multiplier " + multiplier.name() + " may be as low as "
                    + multiplier.lowest() + ". Neither load nor generation turns its sign: give a lowest value of 0.");
        }
    }

    /// Of the load.
    public static ForecastError ofLoad(UncertainInput multiplier) {
        return new ForecastError(true, Set.of(), multiplier);
    }

    /// Of panels or turbines that share one sky.
    public static ForecastError ofRenewables(UncertainInput multiplier, String... names) {
        return new ForecastError(false, Set.of(names), multiplier);
    }
}
