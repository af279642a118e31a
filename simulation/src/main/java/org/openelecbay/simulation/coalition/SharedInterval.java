package org.openelecbay.simulation.coalition;

import java.util.Arrays;
import org.openelecbay.market.coalition.Settled;
import org.openelecbay.market.coalition.slot.SlotShapley;

/// One interval of the community with its Shapley value at a spread of one, which no export price changes.
///
/// @param settled what everybody injects and draws
/// @param shapley kWh by member
/// @param own what a member with several meters shares with itself, kWh
record SharedInterval(Settled settled, double[] shapley, double[] own) {

    private static final double WATT_HOURS = 1000;

    static SharedInterval of(Settled settled, SlotShapley.Budget budget) {
        double[] net = settled.net();
        long[] wattHours = Arrays.stream(net)
                .mapToLong(each -> Math.round(each * WATT_HOURS))
                .toArray();
        double[] values = SlotShapley.of(wattHours, budget).values();
        double[] own = new double[net.length];
        for (int member = 0; member < net.length; member++) {
            own[member] = Math.min(settled.surplus(member), settled.deficit(member));
            values[member] = values[member] / WATT_HOURS + own[member];
        }
        return new SharedInterval(settled, values, own);
    }

    /// Whether a member has energy left over.
    boolean sells(int member) {
        return settled.surplus(member) > settled.deficit(member);
    }
}
