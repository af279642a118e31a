package org.openelecbay.simulation.indicator;

import java.util.Optional;
import org.openelecbay.core.Money;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.scenario.Scenario;

/// What the local market is worth to the community as a whole, one measure for every rule.
///
/// Consumption does not answer prices, so what it is worth is the same under every rule, and the welfare that a rule
/// adds is what the community pays the supplier less, plus what the battery gained over the day. Fees, levies and
/// what members pay each other move welfare and are not in it. Limits of orders are not taken for worth, because a
/// member that buys nothing locally is served by the supplier all the same.
///
/// @param realised what the rule adds; negative when broken promises cost more than the trades save
/// @param optimum the most that anybody could have added who knew the day, without network limits ([Foresight])
/// @param share realised over optimum; empty when the optimum is zero, and where agents run equipment, of which
/// [Foresight] knows nothing
public record WelfareIndicators(Money realised, Money optimum, Optional<Double> share) {

    static WelfareIndicators of(DayResult day, DayResult supplierAlone, Money storedChange, Scenario scenario) {
        Money alone = due(supplierAlone);
        Money realised = alone.minus(due(day)).plus(storedChange);
        Money optimum = alone.minus(Foresight.of(scenario).leastDue(supplierAlone));
        return new WelfareIndicators(
                realised,
                optimum,
                optimum.isZero() || !day.equipment().isEmpty()
                        ? Optional.empty()
                        : Optional.of(realised.nanos() / (double) optimum.nanos()));
    }

    private static Money due(DayResult day) {
        Money due = Money.ZERO;
        for (SlotRecord slot : day.slots()) {
            due = due.plus(Remainder.of(slot, day.participants()).due(slot.band()));
        }
        return due;
    }
}
