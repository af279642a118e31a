package org.openelecbay.market.game.competition;

import java.util.Arrays;

/// Bertrand competition of sellers whom the buyers tell apart (spec E.3).
///
/// Players are the sellers, each sets its price; it sells `a - b p + g` times the sum of the others' prices, at a
/// constant cost per kWh. Prices are strategic complements for `g > 0`.
///
/// @param a what each sells when all prices are zero, kWh
/// @param b kWh that each loses by a unit of its own price, above zero
/// @param g kWh that each wins by a unit of another price
/// @param cost currency per kWh
public record PriceCompetition(double[] a, double[] b, double g, double[] cost) {

    public PriceCompetition {
        if (a.length == 0 || b.length != a.length || cost.length != a.length) {
            throw new IllegalArgumentException("There are " + a.length + " values of a, " + b.length + " of b and "
                    + cost.length + " of cost; each of at least one seller needs all three.");
        }
        for (int j = 0; j < a.length; j++) {
            if (!(b[j] > 0) || !Double.isFinite(a[j] + b[j] + g + cost[j])) {
                throw new IllegalArgumentException("Seller " + (j + 1) + " has a = " + a[j] + ", b = " + b[j]
                        + ", cost = " + cost[j] + "; all are finite and b is above zero.");
            }
        }
        a = a.clone();
        b = b.clone();
        cost = cost.clone();
    }

    /// The prices at which nobody gains by another one.
    ///
    /// @throws IllegalArgumentException naming the seller at which `2 b > (n - 1) |g|` fails: best responses then
    ///     drive each other ever further, and there is no equilibrium that they lead to
    public double[] equilibrium() {
        int n = a.length;
        double fixed = 0;
        double fedBack = 0;
        for (int j = 0; j < n; j++) {
            if (!(2 * b[j] > (n - 1) * Math.abs(g))) {
                throw new IllegalArgumentException("Seller " + (j + 1) + " has 2 b = " + 2 * b[j]
                        + ", not above (n - 1) g = " + (n - 1) * Math.abs(g)
                        + ", so best responses do not settle. Buyers who leave one seller must not all arrive at others:"
                        + " use a larger b or a smaller g.");
            }
            fixed += (a[j] + b[j] * cost[j]) / (2 * b[j] + g);
            fedBack += g / (2 * b[j] + g);
        }
        double sum = fixed / (1 - fedBack);
        double[] prices = new double[n];
        Arrays.setAll(prices, j -> (a[j] + b[j] * cost[j] + g * sum) / (2 * b[j] + g));
        return prices;
    }

    /// The best price of every seller against these prices of the others.
    public double[] bestResponses(double[] prices) {
        double sum = Arrays.stream(prices).sum();
        double[] best = new double[prices.length];
        Arrays.setAll(best, j -> (a[j] + b[j] * cost[j] + g * (sum - prices[j])) / (2 * b[j]));
        return best;
    }

    /// What each sells, kWh; below zero for a seller that had better stay away.
    public double[] quantities(double[] prices) {
        double sum = Arrays.stream(prices).sum();
        double[] quantities = new double[prices.length];
        Arrays.setAll(quantities, j -> a[j] - b[j] * prices[j] + g * (sum - prices[j]));
        return quantities;
    }

    /// What each gains, currency.
    public double[] profits(double[] prices) {
        double[] profits = quantities(prices);
        Arrays.setAll(profits, j -> (prices[j] - cost[j]) * profits[j]);
        return profits;
    }
}
