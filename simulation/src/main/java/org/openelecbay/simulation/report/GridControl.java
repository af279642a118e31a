package org.openelecbay.simulation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openelecbay.core.Energy;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.day.Withheld;
import org.openelecbay.simulation.indicator.Outcome;

/// What the DSO's limits did, slot by slot and by the reason that members were told.
///
/// @param brokenWithout limits that would be broken if nobody had obeyed an envelope, by slot
/// @param brokenWith limits that what was delivered breaks, by slot
/// @param curtailedWattHours generation withheld, by slot
/// @param deferredWattHours charging that waited, by slot
/// @param unbalancePermyriad largest negative over positive sequence in hundredths of a percent, by slot
/// @param reasons of what was withheld, the most energy first
/// @param figures rows of the table of figures that tell of the network, by their names
record GridControl(
        int[] brokenWithout,
        int[] brokenWith,
        long[] curtailedWattHours,
        long[] deferredWattHours,
        long[] unbalancePermyriad,
        List<Told> reasons,
        List<String> figures) {

    private static final List<String> FIGURES = List.of(
            "Violations avoided",
            "Avoidable violations",
            "Baseline violations",
            "Curtailed",
            "Least curtailment",
            "Welfare lost by limits",
            "Charging deferred",
            "Network losses",
            "Peak import",
            "Peak export",
            "Worst loading",
            "Worst unbalance",
            "Lowest voltage",
            "Highest voltage",
            "Hours survived",
            "Hours fully supplied",
            "Load shed");

    /// Energy that was withheld for one reason.
    ///
    /// @param reason the sentence that members read
    /// @param what generation or charging
    record Told(String reason, String what, long wattHours) {}

    static GridControl of(Outcome outcome) {
        List<SlotRecord> slots = outcome.day().slots();
        return new GridControl(
                slots.stream().mapToInt(slot -> slot.effect().brokenWithout()).toArray(),
                slots.stream().mapToInt(slot -> slot.effect().brokenWith()).toArray(),
                withheld(slots, Withheld.What.GENERATION),
                withheld(slots, Withheld.What.CHARGING),
                slots.stream()
                        .mapToLong(slot -> Math.round(slot.network().worstUnbalance() * 10_000))
                        .toArray(),
                reasons(slots),
                FIGURES);
    }

    private static long[] withheld(List<SlotRecord> slots, Withheld.What what) {
        return slots.stream()
                .mapToLong(slot -> slot.withheld().stream()
                        .filter(each -> each.what() == what)
                        .mapToLong(each -> each.energy().wattHours())
                        .sum())
                .toArray();
    }

    private static List<Told> reasons(List<SlotRecord> slots) {
        List<Told> told = new ArrayList<>();
        for (Withheld.What what : Withheld.What.values()) {
            Map<String, Energy> energies = new TreeMap<>();
            slots.stream()
                    .flatMap(slot -> slot.withheld().stream())
                    .filter(each -> each.what() == what)
                    .forEach(each -> energies.merge(each.reason(), each.energy(), Energy::plus));
            energies.forEach((reason, energy) -> told.add(new Told(reason, words(what), energy.wattHours())));
        }
        told.sort(Comparator.comparingLong(Told::wattHours).reversed());
        return told;
    }

    private static String words(Withheld.What what) {
        return switch (what) {
            case GENERATION -> "generation curtailed";
            case CHARGING -> "charging deferred";
        };
    }
}
