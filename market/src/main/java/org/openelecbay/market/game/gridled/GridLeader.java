package org.openelecbay.market.game.gridled;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.openelecbay.market.game.leader.Follower;

/// The grid as the leader: it raises its selling price until prosumers ask no more of it than it can give (spec E.5).
///
/// Followers are the prosumers, each asks `[(w - price) / theta]^+`; the leader's cost is `kappa` a kWh above the
/// threshold and its strategy the price, from the base price to the cap that regulation sets. The printed condition
/// that its cost is zero is read in two ways [S-18]: [#atThreshold] and [#withoutPurchase].
///
/// @param basePrice without a peak, currency per kWh
/// @param priceCap the greatest price allowed, not below the base price
/// @param threshold E_T, kWh, not negative
/// @param kappa currency per kWh above the threshold, not negative
/// @param prosumers who buy of the grid
public record GridLeader(
        double basePrice, double priceCap, double threshold, double kappa, List<Follower.Quadratic> prosumers) {

    public GridLeader {
        if (!(basePrice <= priceCap)) {
            throw new IllegalArgumentException("The cap " + priceCap + " on the grid's price is below its base price "
                    + basePrice + "; a cap stands at or above it.");
        }
        if (!(threshold >= 0) || !(kappa >= 0)) {
            throw new IllegalArgumentException("The grid has a threshold of " + threshold + " kWh and a cost of "
                    + kappa + " per kWh above it; neither may be negative.");
        }
        prosumers = List.copyOf(prosumers);
    }

    /// What the grid announces.
    ///
    /// @param price currency per kWh
    /// @param demand what the prosumers ask at it, kWh
    /// @param cost of the grid, currency
    /// @param isChoked whether the cap keeps the grid from bringing its cost to zero
    public record Announced(double price, double demand, double cost, boolean isChoked) {}

    /// E_D, what the prosumers ask of the grid at a price, kWh.
    public double demandAt(double price) {
        double sum = 0;
        for (Follower.Quadratic prosumer : prosumers) {
            sum += prosumer.demandAt(price);
        }
        return sum;
    }

    /// C_g, what the grid's peak costs it at a price, currency.
    public double costAt(double price) {
        return kappa * Math.max(0, demandAt(price) - threshold);
    }

    /// The base price if it makes no peak, else the least price at which the demand is at most the threshold.
    public Announced atThreshold() {
        if (demandAt(basePrice) <= threshold) {
            return new Announced(basePrice, demandAt(basePrice), 0, false);
        }
        double price = inverse();
        return price > priceCap
                ? new Announced(priceCap, demandAt(priceCap), costAt(priceCap), true)
                : new Announced(price, Math.min(threshold, demandAt(price)), 0, false);
    }

    /// The strict reading: at a peak the price from which on nobody buys of the grid, as far as the cap allows.
    public Announced withoutPurchase() {
        if (demandAt(basePrice) <= threshold) {
            return atThreshold();
        }
        double price = Math.min(zeroPurchasePrice(), priceCap);
        return new Announced(price, demandAt(price), costAt(price), price < zeroPurchasePrice());
    }

    /// The price from which on nobody buys of the grid, whatever the cap; the base price where nobody ever does.
    public double zeroPurchasePrice() {
        return prosumers.stream().mapToDouble(Follower::choke).max().orElse(basePrice);
    }

    /// The least price with a demand of at most the threshold, above the base price.
    private double inverse() {
        double[] kinks = prosumers.stream()
                .flatMap(prosumer -> List.of(prosumer.choke(), prosumer.saturation()).stream())
                .filter(price -> price > basePrice)
                .sorted(Comparator.reverseOrder())
                .mapToDouble(Double::doubleValue)
                .distinct()
                .toArray();
        int low = 0;
        int high = kinks.length;
        while (low < high) {
            int middle = (low + high) / 2;
            boolean isAbove = demandAt(kinks[middle]) > threshold;
            high = isAbove ? middle : high;
            low = isAbove ? low : middle + 1;
        }
        // Between these two neighbouring kinks demand is a straight line that passes the threshold.
        double above = low == 0 ? zeroPurchasePrice() : kinks[low - 1];
        double below = low == kinks.length ? basePrice : kinks[low];
        double slope = Arrays.stream(slopes(below)).sum();
        return slope == 0 ? above : Math.clamp(below + (demandAt(below) - threshold) / slope, below, above);
    }

    /// How fast each prosumer asks for less just above a price, kWh^2 per currency.
    private double[] slopes(double price) {
        return prosumers.stream()
                .mapToDouble(each -> price >= each.saturation() && price < each.choke() ? each.slope() : 0)
                .toArray();
    }
}
