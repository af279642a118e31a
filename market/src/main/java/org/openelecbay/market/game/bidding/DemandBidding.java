package org.openelecbay.market.game.bidding;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.openelecbay.market.game.nash.ContinuousGame;
import org.openelecbay.market.game.nash.Efficiency;
import org.openelecbay.market.game.price.PriceRange;
import org.openelecbay.market.game.price.Takers;

/// Generalised demand bidding: each of n prosumers submits an intercept b, buys `b - a price`, and the price makes all
/// purchases nothing, `sum b / (a n)`.
///
/// Everybody knows that its bid moves the price by `k = 1 / (a (n - 1))` for a kWh. So the marginal cost of each is the
/// price and k times its purchase, and the only equilibrium is the least of all costs and `k q^2 / 2` of each
/// purchase, with bounds as without. Source: Chen, Zhao and Low; spec E.2.
///
/// @param slope a, kWh for a unit of price
/// @param price currency per kWh
/// @param bids intercepts, kWh
/// @param purchases kWh, summing to zero; negative when it sells
/// @param production kWh
/// @param totalCost of production, currency
public record DemandBidding(
        double slope, double price, double[] bids, double[] purchases, double[] production, double totalCost) {

    /// With fewer there is no equilibrium to be had: one against one, or nobody, sets the price as it likes.
    public static final int FEWEST = 3;

    /// The equilibrium.
    ///
    /// @param slope a, above 0
    /// @throws IllegalArgumentException when there are fewer than [#FEWEST], or when their bounds leave no balance
    public static DemandBidding of(double slope, List<Bidder> bidders) {
        if (!(slope > 0) || !Double.isFinite(slope)) {
            throw new IllegalArgumentException(
                    "The slope of the bids is " + slope + " kWh for a unit of price; it must be above 0.");
        }
        if (bidders.size() < FEWEST) {
            throw new IllegalArgumentException("Demand bidding of " + bidders.size() + " has no equilibrium that the"
                    + " specification knows; it needs " + FEWEST + " prosumers. Is somebody missing?");
        }
        double power = 1 / (slope * (bidders.size() - 1));
        return at(slope, bidders, power);
    }

    /// Everybody takes the price as given: the least total cost.
    ///
    /// @return empty where somebody without bounds produces at a constant cost, so that no price is right for all
    public static OptionalDouble competitivePrice(List<Bidder> bidders) {
        boolean isFlat = bidders.stream().anyMatch(bidder -> bidder.curvature() == 0);
        return isFlat || bidders.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(price(bidders, 0));
    }

    /// What everybody does at the competitive price; where there is one.
    public static DemandBidding competitive(double slope, List<Bidder> bidders) {
        return at(slope, bidders, 0);
    }

    /// The cost of the equilibrium over the least cost, at least 1; empty when the least cost is not above zero.
    public OptionalDouble priceOfAnarchy(DemandBidding competitive) {
        return Efficiency.ofCost(competitive.totalCost, totalCost);
    }

    /// The game, to be checked by deviation: each player picks its intercept. What its bounds do not allow is worth
    /// minus infinity.
    ///
    /// @param reach how far from its bid a player looks, kWh, above 0
    public ContinuousGame game(List<Bidder> bidders, double reach) {
        double[] low = Arrays.stream(bids).map(bid -> bid - reach).toArray();
        double[] high = Arrays.stream(bids).map(bid -> bid + reach).toArray();
        return ContinuousGame.ofNumbers(low, high, (player, intercepts) -> {
            double at = Arrays.stream(intercepts).sum() / (slope * intercepts.length);
            double purchase = intercepts[player] - slope * at;
            Bidder bidder = bidders.get(player);
            double made = bidder.need() - purchase;
            double rounding = 1e-9 * Math.max(1, Math.abs(made));
            boolean isPossible = made >= bidder.least() - rounding && made <= bidder.most() + rounding;
            return isPossible ? -bidder.cost(made) - at * purchase : Double.NEGATIVE_INFINITY;
        });
    }

    /// The best bid of one player while the others' bids sum to this, kWh.
    ///
    /// Its cost is convex in its purchase q: `(c D + d - k B) / (c + 2 k)` within its bounds, and the bid that
    /// brings it about is `q + (q + B) / (n - 1)`.
    public static double bestResponse(double slope, List<Bidder> bidders, int player, double otherBids) {
        Bidder bidder = bidders.get(player);
        double power = 1 / (slope * (bidders.size() - 1));
        double free = (bidder.worthOfFirst() - power * otherBids) / (bidder.curvature() + 2 * power);
        double purchase = Math.min(Math.max(free, bidder.need() - bidder.most()), bidder.need() - bidder.least());
        return purchase + (purchase + otherBids) / (bidders.size() - 1);
    }

    private static DemandBidding at(double slope, List<Bidder> bidders, double power) {
        double price = price(bidders, power);
        Takers takers = takers(bidders, power);
        double[] bids = new double[bidders.size()];
        double[] purchases = new double[bids.length];
        double[] production = new double[bids.length];
        double cost = 0;
        for (int i = 0; i < bids.length; i++) {
            purchases[i] = takers.take(i, price);
            production[i] = bidders.get(i).need() - purchases[i];
            bids[i] = purchases[i] + slope * price;
            cost += bidders.get(i).cost(production[i]);
        }
        return new DemandBidding(slope, price, bids, purchases, production, cost);
    }

    private static double price(List<Bidder> bidders, double power) {
        PriceRange range = takers(bidders, power).balancing(0);
        if (range.low() == Double.POSITIVE_INFINITY || range.high() == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("All needs together lie outside what all bounds together can produce."
                    + " Widen a bound, or let the supplier take part.");
        }
        return range.middle();
    }

    private static Takers takers(List<Bidder> bidders, double power) {
        int size = bidders.size();
        double[] zeros = new double[size];
        double[] slopes = new double[size];
        double[] lows = new double[size];
        double[] highs = new double[size];
        for (int i = 0; i < size; i++) {
            Bidder bidder = bidders.get(i);
            zeros[i] = bidder.worthOfFirst();
            slopes[i] = 1 / (bidder.curvature() + power);
            lows[i] = bidder.need() - bidder.most();
            highs[i] = bidder.need() - bidder.least();
        }
        return new Takers(zeros, slopes, lows, highs);
    }
}
