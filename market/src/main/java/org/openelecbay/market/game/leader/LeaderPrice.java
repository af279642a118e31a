package org.openelecbay.market.game.leader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The price that is best for a leader whose followers answer it (spec E.4).
///
/// Demand is a chain of pieces between kinks: the prices at which a follower begins to buy or has all it can take, and
/// those at which the leader turns to its next dearer lot. One walk from the highest price down finds the best price of
/// each piece in closed form; the best of all wins, the lowest of equals. So every active set, every kink and both ends
/// of the band are tried, at the cost of sorting.
public final class LeaderPrice {

    private static final double TIE = 1e-12;
    private static final double SMALL = 1e-6;

    private final List<Lot> lots;
    private int lot;
    private double before;
    private double costBefore;
    private double bestPrice;
    private double bestEnergy;
    private double bestProfit = Double.NEGATIVE_INFINITY;
    private int rivals;

    private LeaderPrice(List<Lot> lots) {
        this.lots = lots;
    }

    /// The best price of a leader with any energy at one cost per kWh.
    public static Announcement of(Collection<? extends Follower> followers, double cost, double low, double high) {
        return of(followers, List.of(new Lot(cost, Double.POSITIVE_INFINITY)), low, high);
    }

    /// The best price of a leader that sells at most the energy of its lots, and may hold back dearer ones.
    ///
    /// @param lots cheapest first
    /// @param low the least price that it may announce
    /// @param high the greatest
    /// @throws IllegalArgumentException when the band is empty, a lot is cheaper than the one before, or
    ///     logarithmic buyers would take unlimited energy that costs nothing
    public static Announcement of(Collection<? extends Follower> followers, List<Lot> lots, double low, double high) {
        return against(List.of(), followers, lots, low, high);
    }

    /// The best price of a leader besides rivals whose prices stand: the followers who value energy most buy from those
    /// who ask less than the leader, and it serves the rest, ahead of those who ask the same.
    ///
    /// @param rivals what each has, finite, at the price that it asks, its `cost`
    public static Announcement against(
            Collection<Lot> rivals, Collection<? extends Follower> followers, List<Lot> lots, double low, double high) {
        if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("The leader may announce prices from " + low + " to " + high
                    + "; the first must not be above the second.");
        }
        for (int k = 1; k < lots.size(); k++) {
            if (lots.get(k).cost() < lots.get(k - 1).cost()) {
                throw new IllegalArgumentException("Lot " + (k + 1) + " costs "
                        + lots.get(k).cost() + ", less than the one before it. The cheapest is sold first.");
            }
        }
        LeaderPrice walk = new LeaderPrice(lots);
        walk.down(Kinks.of(followers, rivals), floor(followers, lots, low, high), high);
        return new Announcement(walk.bestPrice, walk.bestEnergy, walk.bestProfit, walk.rivals);
    }

    /// Logarithmic demand has no end at a price of zero, which is then approached and not reached.
    private static double floor(Collection<? extends Follower> followers, List<Lot> lots, double low, double high) {
        double least = Double.POSITIVE_INFINITY;
        for (Follower follower : followers) {
            boolean isEndless = follower.weight() > 0 && Double.isInfinite(follower.most());
            least = isEndless ? Math.min(least, follower.choke()) : least;
        }
        if (low > 0 || Double.isInfinite(least)) {
            return low;
        }
        double cost = lots.isEmpty() ? 1 : lots.getFirst().cost();
        if (cost <= 0 || high <= 0) {
            throw new IllegalArgumentException(
                    "At a price of zero logarithmic buyers take unlimited energy, which costs" + " the leader " + cost
                            + " per kWh. Give the band a lowest price above zero.");
        }
        return Math.min(high, SMALL * Math.min(least, cost));
    }

    private void down(Kinks kinks, double low, double high) {
        List<Double> ends = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        kinks.between(low, high, ends, pieces);
        for (int k = 0; k < pieces.size(); k++) {
            if (!within(pieces.get(k), ends.get(k + 1), ends.get(k))) {
                return;
            }
        }
    }

    /// Tries one piece of demand lot by lot.
    ///
    /// @return false when the last lot is sold out, so that lower prices only earn less
    private boolean within(Piece piece, double low, double high) {
        double top = high;
        while (true) {
            offer(top, piece.at(top));
            if (lot >= lots.size()) {
                return false;
            }
            Lot current = lots.get(lot);
            double end = before + current.energy();
            boolean sellsOut = piece.at(low) >= end && piece.at(low) > 0;
            double bottom = sellsOut ? piece.priceOf(end, low, top) : low;
            double best = piece.best(current.cost(), bottom, top);
            if (best > bottom && best < top) {
                offer(best, piece.at(best));
            }
            offer(bottom, sellsOut ? Math.min(end, Math.max(0, piece.at(bottom))) : piece.at(bottom));
            if (!sellsOut) {
                return true;
            }
            costBefore += current.cost() * current.energy();
            before = end;
            lot++;
            top = bottom;
        }
    }

    private void offer(double price, double demand) {
        double energy = Math.max(0, demand);
        double sold;
        double cost;
        if (lot < lots.size()) {
            sold = Math.min(energy, before + lots.get(lot).energy());
            cost = costBefore + lots.get(lot).cost() * (sold - before);
        } else {
            sold = Math.min(energy, before);
            cost = costBefore;
        }
        double profit = price * sold - cost;
        double same = TIE * Math.max(1e-3, Math.max(Math.abs(profit), Math.abs(bestProfit)));
        if (Double.isInfinite(bestProfit) || profit > bestProfit + same) {
            bestProfit = profit;
            bestPrice = price;
            bestEnergy = sold;
            rivals = 0;
        } else if (profit >= bestProfit - same && (price < bestPrice || (price == bestPrice && sold > bestEnergy))) {
            rivals += price < bestPrice && sold > bestEnergy * (1 + SMALL) ? 1 : 0;
            bestPrice = price;
            bestEnergy = sold;
        }
    }
}
