package org.openelecbay.market.auction.iterative;

/// The rounds of the iterative auction with all pairs pooled: one bid b = X U'(X) a buyer, one ask s = L'(Y) /
/// Y a seller, and the auctioneer makes sum(b ln X) - sum(s Y^2 / 2) greatest with sum X = sum Y within the
/// capacities.
///
/// In a community's slot energy is one good, so that only sums matter and the auctioneer's problem decomposes:
/// X is b over the price and Y the price over s, up to the capacities, at the one price that balances both.
/// Each round serves both sides equally, so that any round can be the last.
final class PooledRounds {

    private static final int MOST_STEPS = 200;
    private static final double BALANCED = 1e-13;

    private final Curves curves;
    private final double[] bought;
    private final double[] sold;
    private double price;
    private int rounds;
    private boolean settled;

    private PooledRounds(Curves curves) {
        this.curves = curves;
        this.bought = half(curves.wanted());
        this.sold = half(curves.capacities());
        this.price = curves.costs()[0];
    }

    /// Holds rounds until nobody moves by more than this share of its quantity.
    static PooledRounds of(Curves curves, double tolerance, int mostRounds) {
        PooledRounds pooled = new PooledRounds(curves);
        double moved = 1;
        while (pooled.rounds < mostRounds && moved > tolerance) {
            moved = pooled.next();
        }
        pooled.settled = moved <= tolerance;
        return pooled;
    }

    /// Whether nobody moved by more than the tolerance in the last round.
    boolean isSettled() {
        return settled;
    }

    int rounds() {
        return rounds;
    }

    /// Above the base of the curves, micros per kWh.
    double price() {
        return price;
    }

    /// Watt-hours by rank of the bid.
    double[] bought() {
        return bought;
    }

    /// Watt-hours by rank of the offer.
    double[] sold() {
        return sold;
    }

    private double next() {
        double[] bids = new double[bought.length];
        for (int i = 0; i < bids.length; i++) {
            bids[i] = bought[i] * curves.marginalUtility(i, bought[i]);
        }
        double[] asks = new double[sold.length];
        for (int j = 0; j < asks.length; j++) {
            asks[j] = curves.marginalCost(j, sold[j]) / sold[j];
        }
        price = balance(bids, asks);
        rounds++;
        double moved = 0;
        for (int i = 0; i < bids.length; i++) {
            double energy = Math.min(bids[i] / price, curves.wanted()[i]);
            moved = Math.max(moved, Math.abs(energy - bought[i]) / curves.wanted()[i]);
            bought[i] = Math.max(energy, Double.MIN_NORMAL);
        }
        for (int j = 0; j < asks.length; j++) {
            double energy = Math.min(price / asks[j], curves.capacities()[j]);
            moved = Math.max(moved, Math.abs(energy - sold[j]) / curves.capacities()[j]);
            sold[j] = Math.max(energy, Double.MIN_NORMAL);
        }
        return moved;
    }

    /// The price at which both sides balance, by Newton's method kept between the prices known to be too low
    /// and too high.
    private double balance(double[] bids, double[] asks) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double at = price;
        for (int step = 0; step < MOST_STEPS; step++) {
            double bought = 0;
            double sold = 0;
            double slope = 0;
            for (int i = 0; i < bids.length; i++) {
                double energy = bids[i] / at;
                slope += energy < curves.wanted()[i] ? energy / at : 0;
                bought += Math.min(energy, curves.wanted()[i]);
            }
            for (int j = 0; j < asks.length; j++) {
                double energy = at / asks[j];
                slope += energy < curves.capacities()[j] ? 1 / asks[j] : 0;
                sold += Math.min(energy, curves.capacities()[j]);
            }
            if (Math.abs(sold - bought) <= BALANCED * (sold + bought)) {
                return at;
            }
            low = sold < bought ? at : low;
            high = sold < bought ? high : at;
            double newton = at - (sold - bought) / slope;
            boolean isInside = newton > low && newton < high;
            at = isInside ? newton : Double.isInfinite(high) ? 2 * at : (low + high) / 2;
        }
        return at;
    }

    private static double[] half(double[] quantities) {
        double[] half = new double[quantities.length];
        for (int k = 0; k < half.length; k++) {
            half[k] = quantities[k] / 2;
        }
        return half;
    }
}
