package org.openelecbay.market.game.competition;

import java.util.Arrays;

/// Sellers of evolving buyers move their prices towards the balance of what is asked of them and what they have:
/// `price <- clamp(price + eta (N x max(0, w / price - 1) - P))` (spec E.3).
///
/// Where sellers and buyers are both at rest, each seller gives its buyers as much as they want at its price, and the
/// prices of all are one: `N w / (N + sum P)`, the price that clears logarithmic buyers (spec E.4). Beyond the band
/// all stand at its end.
public final class SellerPrices {

    private SellerPrices() {}

    /// One step of every seller.
    ///
    /// @param shares of the buyers, by seller
    /// @param eta currency per kWh^2, above zero
    /// @param low the least price, above zero
    /// @param high the greatest price
    public static double[] next(BuyersChoice game, double[] shares, double eta, double low, double high) {
        requireBand(low, high);
        double[] prices = new double[game.sellers()];
        Arrays.setAll(prices, j -> {
            double price = game.prices()[j];
            double wanted = shares[j] == 0 ? 0 : game.buyers() * shares[j] * Math.max(0, game.w() / price - 1);
            return Math.clamp(price + eta * (wanted - game.supplies()[j]), low, high);
        });
        return prices;
    }

    /// The price at which both sellers and buyers are at rest, the shares being those of the supplies.
    public static double joint(BuyersChoice game, double low, double high) {
        requireBand(low, high);
        double supply = Arrays.stream(game.supplies()).sum();
        return Math.clamp(game.buyers() * game.w() / (game.buyers() + supply), low, high);
    }

    /// Lets buyers come to rest and sellers take a step, in turn, until no price moves by more than the tolerance.
    ///
    /// @param mostRounds at which it gives up
    /// @return the last game, whose prices are where it came to
    public static BuyersChoice settle(
            BuyersChoice game, double eta, double low, double high, double tolerance, int mostRounds) {
        BuyersChoice now = game;
        double[] even = new double[game.sellers()];
        Arrays.fill(even, 1);
        double[] shares = RestPoint.of(now, even).shares();
        for (int round = 0; round < mostRounds; round++) {
            double[] prices = next(now, shares, eta, low, high);
            double moved = 0;
            for (int j = 0; j < prices.length; j++) {
                moved = Math.max(moved, Math.abs(prices[j] - now.prices()[j]));
            }
            now = new BuyersChoice(now.buyers(), now.w(), now.supplies(), prices);
            if (moved <= tolerance) {
                break;
            }
            shares = RestPoint.of(now, even).shares();
        }
        return now;
    }

    private static void requireBand(double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("The sellers' prices lie from " + low + " to " + high
                    + "; the first must not be above the second.");
        }
    }
}
