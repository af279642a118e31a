package org.openelecbay.simulation.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Money;
import org.openelecbay.core.PriceBand;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.StorageSettings;

/// The least that a community could pay the supplier for a day that it knew beforehand: all members as one meter, the
/// shared battery dispatched for the whole day, no network limits, and what is left in the battery worth its charge
/// price. Floating point; exact up to its rounding.
///
/// By dynamic programming backwards over the slots. The best money from a slot on is a concave, piecewise linear
/// function of the battery's content, kept as steps of falling slope; what one slot earns is one as well, and the best
/// of both together has the steps of both in the order of their slopes.
///
/// @param storage the shared battery
/// @param watts its power
/// @param minutes length of a slot
record Foresight(Optional<StorageSettings> storage, long watts, int minutes) {

    private static final double PERMILLE = 1_000;

    /// Money per Wh of content, over a part of the content.
    private record Step(double slope, double length) {}

    static Foresight of(Scenario scenario) {
        long watts = scenario.members().stream()
                .filter(member -> member.kind() == Member.Kind.STORAGE)
                .mapToLong(Member::chargeWatts)
                .sum();
        return new Foresight(scenario.storage(), watts, scenario.time().minutesPerSlot());
    }

    /// What the supplier gets at least, less what it pays, and less what the battery gained.
    ///
    /// @param resting the day on which the battery rests
    Money leastDue(DayResult resting) {
        if (storage.isEmpty()) {
            double due = 0;
            for (SlotRecord slot : resting.slots()) {
                due -= earned((double) EnergyIndicators.injectionOf(slot).wattHours(), slot.band());
            }
            return Money.ofNanos(Math.round(due));
        }
        return Money.ofNanos(Math.round(-dispatched(resting, storage.get())));
    }

    private double dispatched(DayResult resting, StorageSettings battery) {
        double chargePrice = battery.chargePrice().microsPerKwh();
        double floor = battery.floorWattHours();
        double span = battery.ceilingWattHours() - floor;
        List<Step> steps = new ArrayList<>(List.of(new Step(chargePrice, span)));
        double atFloor = chargePrice * floor;
        for (SlotRecord slot : resting.slots().reversed()) {
            double net = EnergyIndicators.injectionOf(slot).wattHours();
            double energy = watts * minutes / 60.0;
            double filled = energy * battery.chargeEfficiencyPermille() / PERMILLE;
            atFloor += earned(net - energy, slot.band());
            steps.addAll(stepsOf(net, slot.band(), battery));
            steps.sort(Comparator.comparingDouble(Step::slope).reversed());
            atFloor += worth(steps, filled);
            steps = between(steps, filled, filled + span);
        }
        double initial = battery.initialWattHours();
        return atFloor + worth(steps, initial - floor) - chargePrice * initial;
    }

    /// What one slot earns for content that is given up, from charging at full power to discharging at full power:
    /// first the energy that the supplier need not sell for charging, then the surplus that need not be stored,
    /// then the deficit that is covered, then what is sold to the supplier.
    private List<Step> stepsOf(double net, PriceBand band, StorageSettings battery) {
        double charging = battery.chargeEfficiencyPermille() / PERMILLE;
        double discharging = battery.dischargeEfficiencyPermille() / PERMILLE;
        double energy = watts * minutes / 60.0;
        double stored = energy * charging;
        double drawn = energy / discharging;
        double fromSurplus = Math.min(stored, Math.max(0, net) * charging);
        double intoDeficit = Math.min(drawn, Math.max(0, -net) / discharging);
        double buy = band.importPrice().microsPerKwh();
        double sell = band.exportPrice().microsPerKwh();
        return List.of(
                new Step(buy / charging, stored - fromSurplus),
                new Step(sell / charging, fromSurplus),
                new Step(buy * discharging, intoDeficit),
                new Step(sell * discharging, drawn - intoDeficit));
    }

    private static double earned(double net, PriceBand band) {
        return net >= 0
                ? net * band.exportPrice().microsPerKwh()
                : net * band.importPrice().microsPerKwh();
    }

    private static double worth(List<Step> steps, double content) {
        double worth = 0;
        double left = content;
        for (Step step : steps) {
            double taken = Math.min(left, step.length());
            worth += taken * step.slope();
            left -= taken;
        }
        return worth;
    }

    private static List<Step> between(List<Step> steps, double from, double to) {
        List<Step> kept = new ArrayList<>();
        double start = 0;
        for (Step step : steps) {
            double end = start + step.length();
            double length = Math.min(end, to) - Math.max(start, from);
            if (length > 0) {
                append(kept, new Step(step.slope(), length));
            }
            start = end;
        }
        return kept;
    }

    /// Joins what has one slope, so that there are no more steps than prices.
    private static void append(List<Step> kept, Step step) {
        if (!kept.isEmpty() && kept.getLast().slope() == step.slope()) {
            Step last = kept.removeLast();
            kept.add(new Step(last.slope(), last.length() + step.length()));
        } else {
            kept.add(step);
        }
    }
}
