package org.openelecbay.market.game.competition;

import java.util.Arrays;

/// Buyers that each choose one seller and share its energy with all who chose it.
///
/// With the share `x` of the buyers a seller serves each with `q = P / (N x)`, and each is worth
/// `w ln(1 + q) - price q` better off (spec E.3).
///
/// @param buyers N, above zero; large enough to be a continuum
/// @param w how much the buyers value energy, currency; above zero
/// @param supplies P by seller, kWh, not negative
/// @param prices by seller, currency per kWh
public record BuyersChoice(double buyers, double w, double[] supplies, double[] prices) {

    public BuyersChoice {
        require(buyers > 0 && Double.isFinite(buyers), "There are " + buyers + " buyers; the game needs some.");
        require(w > 0 && Double.isFinite(w), "The buyers value energy at w = " + w + "; it must be above zero.");
        require(
                supplies.length == prices.length && supplies.length > 0,
                "There are " + supplies.length + " supplies and " + prices.length
                        + " prices; each of at least one seller needs both.");
        for (int j = 0; j < prices.length; j++) {
            require(
                    supplies[j] >= 0 && Double.isFinite(supplies[j]) && Double.isFinite(prices[j]),
                    "Seller " + (j + 1) + " offers " + supplies[j] + " kWh at " + prices[j]
                            + "; supplies are not negative and both are finite.");
        }
        supplies = supplies.clone();
        prices = prices.clone();
    }

    /// How many sellers there are.
    public int sellers() {
        return prices.length;
    }

    /// What a buyer of this seller gets, kWh, when this share of the buyers chose it; nothing of a seller without
    /// energy.
    public double energy(int seller, double share) {
        return supplies[seller] == 0 ? 0 : supplies[seller] / (buyers * share);
    }

    /// What a buyer gains that gets so much of a seller.
    public double worth(int seller, double energy) {
        return w * StrictMath.log1p(energy) - prices[seller] * energy;
    }

    /// What a buyer of each seller gains, currency; not finite for a seller that nobody chose.
    public double[] payoffs(double[] shares) {
        double[] payoffs = new double[sellers()];
        Arrays.setAll(payoffs, j -> {
            double energy = energy(j, shares[j]);
            return Double.isInfinite(energy) ? -prices[j] * energy : worth(j, energy);
        });
        return payoffs;
    }

    /// What a buyer gains on average.
    public static double mean(double[] shares, double[] payoffs) {
        double mean = 0;
        for (int j = 0; j < shares.length; j++) {
            mean += shares[j] > 0 ? shares[j] * payoffs[j] : 0;
        }
        return mean;
    }

    /// The energy at which the next kWh from a seller is worth its price: up to here more energy is better.
    double appetite(int seller) {
        double price = prices[seller];
        return price <= 0 ? Double.POSITIVE_INFINITY : Math.max(0, w / price - 1);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
