package org.openelecbay.market.dispatch.book;

import java.util.Arrays;
import java.util.Comparator;

/// Prices that differ by less than what an agreement is good for are settled as one, so that nobody pays more than a
/// neighbour because the last rounds ended early.
final class SettledPrices {

    private SettledPrices() {}

    /// Replaces prices by the mean of those near them, weighted by energy.
    ///
    /// @param prices currency per kWh
    /// @param energies above zero
    /// @param width currency per kWh from the lowest to the highest price that are one
    static void settle(double[] prices, double[] energies, double width) {
        Integer[] order = new Integer[prices.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble((Integer k) -> prices[k]).thenComparingInt(k -> k));
        int from = 0;
        while (from < order.length) {
            double lowest = prices[order[from]];
            double money = 0;
            double energy = 0;
            int to = from;
            while (to < order.length && prices[order[to]] <= lowest + width) {
                money += prices[order[to]] * energies[order[to]];
                energy += energies[order[to]];
                to++;
            }
            for (int k = from; k < to; k++) {
                prices[order[k]] = money / energy;
            }
            from = to;
        }
    }
}
