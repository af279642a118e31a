package org.openelecbay.simulation.indicator;

import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.LeastCurtailment;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.day.Withheld;
import org.openelecbay.simulation.scenario.Scenario;

/// What the DSO's limits did to the day.
///
/// @param slotsBrokenWithout slots in which a limit would be broken if nobody had obeyed an envelope
/// @param slotsBroken slots in which what was delivered breaks a limit
/// @param avoidable slots among the latter that devices could have kept whole
/// @param curtailed generation that limits withheld
/// @param leastCurtailed the least that had to be withheld, knowing the day
/// @param deferred charging that had to wait
/// @param welfareLost what the curtailed energy beyond the least would have brought at the supplier's export price
public record GridIndicators(
        int slotsBrokenWithout,
        int slotsBroken,
        int avoidable,
        Energy curtailed,
        Energy leastCurtailed,
        Energy deferred,
        Money welfareLost) {

    /// Looks through the slots of a day.
    public static GridIndicators of(Scenario scenario, Feeder feeder, DayResult day) {
        int without = 0;
        int with = 0;
        int avoidable = 0;
        Energy curtailed = Energy.ZERO;
        Energy deferred = Energy.ZERO;
        Money worth = Money.ZERO;
        for (SlotRecord slot : day.slots()) {
            without += slot.effect().brokenWithout() > 0 ? 1 : 0;
            with += slot.effect().brokenWith() > 0 ? 1 : 0;
            avoidable += slot.effect().avoidable() ? 1 : 0;
            for (Withheld each : slot.withheld()) {
                switch (each.what()) {
                    case GENERATION -> {
                        curtailed = curtailed.plus(each.energy());
                        worth = worth.plus(slot.band().exportPrice().times(each.energy()));
                    }
                    case CHARGING -> deferred = deferred.plus(each.energy());
                }
            }
        }
        Energy least = LeastCurtailment.of(scenario, feeder, day);
        return new GridIndicators(without, with, avoidable, curtailed, least, deferred, lost(worth, curtailed, least));
    }

    /// At the mean price of what was curtailed.
    private static Money lost(Money worth, Energy curtailed, Energy least) {
        if (!curtailed.isPositive()) {
            return Money.ZERO;
        }
        Price mean = Price.ofMicrosPerKwh(worth.nanos() / curtailed.wattHours());
        return worth.minus(mean.times(least));
    }

    /// Slots in which the limits kept what would have been broken.
    public int slotsSaved() {
        return slotsBrokenWithout - slotsBroken;
    }
}
