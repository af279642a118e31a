package org.openelecbay.home.forecast.adaptive;

import org.openelecbay.home.forecast.SeriesClock;

/// What each slot of a workday and of a weekend day holds on average: a mean over all days at first, then one that
/// forgets.
final class SlotProfile {

    private static final int WORKDAY = 0;
    private static final int WEEKEND = 1;

    private final SeriesClock clock;
    private final int memory;
    private final boolean byKind;
    private final double[][] mean;
    private final int[][] count;

    /// @param memory over how many days of a kind it averages, at least 1
    public SlotProfile(SeriesClock clock, int memory) {
        this(clock, memory, true);
    }

    /// @param byKind false where workdays and weekends are alike, as under the sun
    SlotProfile(SeriesClock clock, int memory, boolean byKind) {
        if (memory < 1) {
            throw new IllegalArgumentException("A profile over " + memory + " days remembers nothing. Give 1 or more.");
        }
        this.clock = clock;
        this.memory = memory;
        this.byKind = byKind;
        this.mean = new double[2][clock.stepsPerDay()];
        this.count = new int[2][clock.stepsPerDay()];
    }

    /// Moves the slot of a step towards its value.
    public void learn(int index, double value) {
        int kind = kind(index);
        int slot = clock.slotOfDay(index);
        int days = Math.min(memory, ++count[kind][slot]);
        mean[kind][slot] += (value - mean[kind][slot]) / days;
    }

    /// What a step holds on average: of days of its kind, else of the other kind, else zero.
    public double at(int index) {
        int kind = kind(index);
        int slot = clock.slotOfDay(index);
        return count[kind][slot] > 0 ? mean[kind][slot] : mean[1 - kind][slot];
    }

    private int kind(int index) {
        return byKind && clock.weekend(index) ? WEEKEND : WORKDAY;
    }
}
