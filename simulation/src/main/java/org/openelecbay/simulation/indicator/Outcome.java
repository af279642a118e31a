package org.openelecbay.simulation.indicator;

import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.scenario.Scenario;

/// A simulated day with everything a table, a file or a report shows of it.
///
/// @param scenario what was asked for
/// @param feeder the feeder as the scenario runs it, with ratings
/// @param day the day under the scenario's rule
/// @param supplierAlone the same day without a local market
/// @param indicators the figures of the day
public record Outcome(Scenario scenario, Feeder feeder, DayResult day, DayResult supplierAlone, Indicators indicators) {

    public static Outcome of(Scenario scenario, Feeder feeder, DayResult day, DayResult supplierAlone) {
        return new Outcome(scenario, feeder, day, supplierAlone, Indicators.of(scenario, feeder, day, supplierAlone));
    }
}
