package org.openelecbay.simulation.indicator;

import java.util.function.Predicate;
import org.openelecbay.core.Energy;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.IslandSlot;
import org.openelecbay.simulation.day.SlotRecord;

/// How the feeder fared, from the power flow on what was delivered.
///
/// @param lowestVolt the lowest line-to-neutral voltage of the day
/// @param highestVolt the highest
/// @param worstLoading the highest loading of transformer or rated line, as a share
/// @param worstUnbalance the highest voltage unbalance, as a share
/// @param losses of lines and transformer
/// @param clearedAgain slots that were cleared more than once for the network
/// @param suspended slots without trades because no secure clearing was found
/// @param auditAlarms slots in which a clearing failed the audit
/// @param baselineViolations slots in which a limit is broken by what nobody can move
public record NetworkIndicators(
        double lowestVolt,
        double highestVolt,
        double worstLoading,
        double worstUnbalance,
        Energy losses,
        int clearedAgain,
        int suspended,
        int auditAlarms,
        int baselineViolations) {

    /// Looks through the slots of a day.
    public static NetworkIndicators of(DayResult day) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        double loading = 0;
        double unbalance = 0;
        Energy losses = Energy.ZERO;
        for (SlotRecord slot : day.slots()) {
            boolean dark = slot.island().map(IslandSlot::dark).orElse(false);
            lowest = dark ? lowest : Math.min(lowest, slot.network().lowestVolt());
            highest = Math.max(highest, slot.network().highestVolt());
            loading = Math.max(
                    loading,
                    Math.max(slot.network().worstLineLoading(), slot.network().transformerLoading()));
            unbalance = Math.max(unbalance, slot.network().worstUnbalance());
            losses = losses.plus(slot.losses());
        }
        return new NetworkIndicators(
                lowest,
                highest,
                loading,
                unbalance,
                losses,
                count(day, slot -> slot.rounds() > 1),
                count(day, SlotRecord::suspended),
                count(day, SlotRecord::auditFailed),
                count(day, SlotRecord::baselineViolated));
    }

    private static int count(DayResult day, Predicate<SlotRecord> which) {
        return (int) day.slots().stream().filter(which).count();
    }
}
