package org.openelecbay.market.coalition.slot;

import java.util.Arrays;

/// The worth of one slot at a spread of one: the local energy `min(surplus, deficit)`, in the unit of energy.
final class SlotWorth {

    private SlotWorth() {}

    /// Of everybody.
    ///
    /// @param net surplus less deficit by member
    static double of(double[] net) {
        double surplus = 0;
        double deficit = 0;
        for (double each : net) {
            surplus += Math.max(0, each);
            deficit += Math.max(0, -each);
        }
        return Math.min(surplus, deficit);
    }

    /// The values brought to this sum by one factor.
    static double[] scaledTo(double worth, double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values)
                .map(each -> sum == 0 ? 0 : each * worth / sum)
                .toArray();
    }
}
