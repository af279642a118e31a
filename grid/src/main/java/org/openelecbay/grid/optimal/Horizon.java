package org.openelecbay.grid.optimal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Several intervals of equal length in their order, coupled by ramps.
///
/// @param intervals at least one; the same units by name and order in each, with bounds and costs of their own
/// @param ramps at most one for each unit
public record Horizon(List<Interval> intervals, List<Ramp> ramps) {

    public Horizon {
        intervals = List.copyOf(intervals);
        ramps = List.copyOf(ramps);
        if (intervals.isEmpty()) {
            throw new IllegalArgumentException("There is no interval to decide about.");
        }
        List<String> names = unitNames(intervals.getFirst());
        for (Interval interval : intervals) {
            if (!ramps.isEmpty() && !unitNames(interval).equals(names)) {
                throw new IllegalArgumentException("The units of the intervals differ: " + names + " and "
                        + unitNames(interval) + ". Give a unit that stands still bounds of zero.");
            }
        }
        Set<String> ramped = new HashSet<>();
        for (Ramp ramp : ramps) {
            if (!names.contains(ramp.unit())) {
                throw new IllegalArgumentException(
                        "There is a ramp for unit " + ramp.unit() + ", which is none of " + names + ".");
            }
            if (!ramped.add(ramp.unit())) {
                throw new IllegalArgumentException("Unit " + ramp.unit() + " has two ramps. Keep the smaller one.");
            }
        }
    }

    private static List<String> unitNames(Interval interval) {
        return interval.problem().units().stream().map(ControllableUnit::name).toList();
    }

    /// One interval alone.
    public static Horizon of(Interval interval) {
        return new Horizon(List.of(interval), List.of());
    }
}
