package org.openelecbay.market.coalition;

import java.util.Arrays;
import java.util.List;

/// What all players inject and draw in one interval that the supplier prices as a whole: a slot, or a period after its
/// true-up.
public final class Settled {

    private final SupplierPrices prices;
    private final double[] surplus;
    private final double[] deficit;

    /// Of these prices and sums.
    ///
    /// @param surplus kWh by player, the sum of its meters that inject
    /// @param deficit kWh by player, the sum of its meters that draw, not negative
    Settled(SupplierPrices prices, double[] surplus, double[] deficit) {
        this.prices = prices;
        this.surplus = surplus;
        this.deficit = deficit;
    }

    public SupplierPrices prices() {
        return prices;
    }

    /// What a player injects, in kWh; its meters that draw are not taken off.
    public double surplus(int player) {
        return surplus[player];
    }

    /// What a player draws, in kWh; its meters that inject are not taken off.
    public double deficit(int player) {
        return deficit[player];
    }

    /// Surplus less deficit by player, in kWh.
    public double[] net() {
        double[] net = new double[surplus.length];
        Arrays.setAll(net, player -> surplus[player] - deficit[player]);
        return net;
    }

    Settled among(List<Integer> chosen) {
        return new Settled(
                prices,
                chosen.stream().mapToDouble(player -> surplus[player]).toArray(),
                chosen.stream().mapToDouble(player -> deficit[player]).toArray());
    }

    /// What a player pays the supplier alone, meter by meter.
    double costAlone(int player) {
        return prices.importPrice() * deficit[player] - prices.exportPrice() * surplus[player];
    }

    /// What all together gain; negative where export pays a premium.
    public double worth() {
        return prices.spread() * Math.min(sum(surplus), sum(deficit));
    }

    /// The price per kWh at which nobody is better off alone.
    public double shadowPrice() {
        return prices.shadowPrice(sum(surplus), sum(deficit));
    }

    /// What a player gains at a local price; its meters that inject and those that draw all deal at it.
    public double gainAt(double price, int player) {
        return (price - prices.exportPrice()) * surplus[player] + (prices.importPrice() - price) * deficit[player];
    }

    /// Adds the worth of every coalition to a table of bit sets.
    void addTo(double[] worths) {
        double[] supply = new double[worths.length];
        double[] demand = new double[worths.length];
        for (int coalition = 1; coalition < worths.length; coalition++) {
            int player = Integer.numberOfTrailingZeros(coalition);
            int rest = coalition & (coalition - 1);
            supply[coalition] = supply[rest] + surplus[player];
            demand[coalition] = demand[rest] + deficit[player];
            worths[coalition] += prices.spread() * Math.min(supply[coalition], demand[coalition]);
        }
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
