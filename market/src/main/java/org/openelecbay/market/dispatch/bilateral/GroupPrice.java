package org.openelecbay.market.dispatch.bilateral;

import java.util.Arrays;

/// The prices at which a group of traders that all trade with each other produces what it consumes. What is produced
/// minus what is consumed never falls with the price, and is linear between the prices at which somebody meets a
/// bound.
final class GroupPrice {

    private static final double ROUNDING = 1e-12;

    private final Trader[] traders;
    private final double[] offsets;
    private final double[] breaks;
    private final double negligible;
    private double low;
    private double high;

    private GroupPrice(Trader[] traders, double[] offsets) {
        this.traders = traders;
        this.offsets = offsets;
        double[] all = new double[2 * traders.length];
        double energy = 0;
        for (int k = 0; k < traders.length; k++) {
            all[2 * k] = traders[k].marginal(traders[k].least()) - offsets[k];
            all[2 * k + 1] = traders[k].marginal(traders[k].most()) - offsets[k];
            energy += traders[k].most();
        }
        this.breaks = Arrays.stream(all).sorted().distinct().toArray();
        this.negligible = ROUNDING * energy;
        search();
    }

    /// @param offsets of each trader's own price above that of the group, currency per kWh
    static GroupPrice of(Trader[] traders, double[] offsets) {
        return new GroupPrice(traders, offsets);
    }

    /// The lowest price that balances.
    double low() {
        return low;
    }

    /// The highest price that balances.
    double high() {
        return high;
    }

    private void search() {
        int first = 0;
        int behind = breaks.length;
        while (first < behind) {
            int middle = (first + behind) >>> 1;
            if (net(breaks[middle], true) >= -negligible) {
                behind = middle;
            } else {
                first = middle + 1;
            }
        }
        if (first == breaks.length) {
            low = breaks[breaks.length - 1];
            high = low;
            return;
        }
        double below = net(breaks[first], false);
        if (below > negligible && first > 0) {
            double before = net(breaks[first - 1], true);
            low = breaks[first - 1] + (breaks[first] - breaks[first - 1]) * -before / (below - before);
            high = low;
            return;
        }
        low = breaks[first];
        boolean isFlat = Math.abs(net(breaks[first], true)) <= negligible && first + 1 < breaks.length;
        high = isFlat && Math.abs(net(breaks[first + 1], false)) <= negligible ? breaks[first + 1] : low;
    }

    /// Production minus consumption at a price; where the quantity of somebody jumps, just above or just below it.
    private double net(double price, boolean above) {
        double sum = 0;
        for (int k = 0; k < traders.length; k++) {
            Trader trader = traders[k];
            double quantity = quantity(trader, price + offsets[k], price == breakOf(k), above);
            sum += trader.sells() ? quantity : -quantity;
        }
        return sum;
    }

    private double breakOf(int k) {
        return traders[k].slope() == 0 ? traders[k].intercept() - offsets[k] : Double.NaN;
    }

    private static double quantity(Trader trader, double price, boolean jumps, boolean above) {
        if (trader.slope() == 0) {
            boolean moves = jumps ? above == trader.sells() : price > trader.intercept() == trader.sells();
            return moves ? trader.most() : trader.least();
        }
        double wanted = (price - trader.intercept()) / trader.slope();
        return Math.clamp(trader.sells() ? wanted : -wanted, trader.least(), trader.most());
    }
}
