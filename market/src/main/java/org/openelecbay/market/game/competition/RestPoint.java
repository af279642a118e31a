package org.openelecbay.market.game.competition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Where evolving buyers come to rest: every seller that somebody chooses is worth the same to its buyers.
///
/// Found directly, by bisection on the common payoff. Where some seller cannot offer this payoff, however few choose
/// it, the one that loses its buyers first dies out: of several rest points this is one with the most sellers. A rest
/// point is stable when at each of its sellers fewer buyers would be better served, `w / (1 + q) > price`; with one
/// seller there is nowhere to go.
///
/// @param shares of the buyers, by seller; zero for those who die out
/// @param payoff of every buyer, currency
/// @param isStable whether small shifts of buyers die away
public record RestPoint(double[] shares, double payoff, boolean isStable) {

    private static final int MOST_HALVINGS = 200;
    private static final int MOST_STEPS = 500;
    private static final double SPEED = 0.1;
    private static final double GONE = 1e-4;

    /// The rest point among the sellers that somebody chooses at the start.
    ///
    /// @param start shares as [Replicator] wants them
    public static RestPoint of(BuyersChoice game, double[] start) {
        double[] from = new Replicator(game, start, 1).now().shares();
        List<Integer> chosen = IntStream.range(0, game.sellers())
                .filter(j -> from[j] > 0)
                .boxed()
                .toList();
        List<Integer> alive = new ArrayList<>(chosen.stream()
                .filter(j -> game.supplies()[j] > 0 && game.appetite(j) > 0)
                .toList());
        while (alive.size() > 1 && shareSum(game, alive, lowestBest(game, alive)) > 1) {
            alive.remove(losing(game, alive, from));
        }
        if (alive.size() > 1) {
            return balanced(game, alive);
        }
        return alone(game, chosen, alive, from);
    }

    /// The sellers that nobody chooses any more, counted from 0.
    public List<Integer> diedOut() {
        return IntStream.range(0, shares.length)
                .filter(j -> shares[j] == 0)
                .boxed()
                .toList();
    }

    private static RestPoint balanced(BuyersChoice game, List<Integer> alive) {
        double high = lowestBest(game, alive);
        double low = 0;
        if (Double.isInfinite(high)) {
            high = 1;
            while (shareSum(game, alive, high) > 1) {
                high *= 2;
            }
        }
        for (int k = 0; k < MOST_HALVINGS && high - low > Math.ulp(high); k++) {
            double payoff = (low + high) / 2;
            boolean isTooLow = shareSum(game, alive, payoff) > 1;
            low = isTooLow ? payoff : low;
            high = isTooLow ? high : payoff;
        }
        double[] shares = new double[game.sellers()];
        boolean isStable = true;
        for (int j : alive) {
            double energy = energyFor(game, j, high);
            shares[j] = game.supplies()[j] / (game.buyers() * energy);
            isStable &= energy < game.appetite(j);
        }
        double sum = Arrays.stream(shares).sum();
        Arrays.setAll(shares, j -> shares[j] / sum);
        return new RestPoint(shares, high, isStable);
    }

    /// At most one seller has energy that anybody wants: the best for all buyers, or those without energy when it
    /// would be a loss.
    private static RestPoint alone(BuyersChoice game, List<Integer> chosen, List<Integer> alive, double[] start) {
        List<Integer> idle =
                chosen.stream().filter(j -> game.supplies()[j] == 0).toList();
        List<Integer> candidates = alive.isEmpty()
                ? chosen.stream().filter(j -> game.supplies()[j] > 0).toList()
                : alive;
        int best = -1;
        double payoff = Double.NEGATIVE_INFINITY;
        for (int j : candidates) {
            double worth = game.worth(j, game.energy(j, 1));
            if (worth > payoff) {
                payoff = worth;
                best = j;
            }
        }
        double[] shares = new double[game.sellers()];
        if (best >= 0 && (payoff > 0 || idle.isEmpty())) {
            shares[best] = 1;
            return new RestPoint(shares, payoff, true);
        }
        double sum = idle.stream().mapToDouble(j -> start[j]).sum();
        idle.forEach(j -> shares[j] = start[j] / sum);
        return new RestPoint(shares, 0, best < 0 || payoff < 0);
    }

    /// The shares that give every buyer this payoff, together.
    private static double shareSum(BuyersChoice game, List<Integer> alive, double payoff) {
        double sum = 0;
        for (int j : alive) {
            sum += game.supplies()[j] / (game.buyers() * energyFor(game, j, payoff));
        }
        return sum;
    }

    /// The most that every one of these sellers can be worth to a buyer.
    private static double lowestBest(BuyersChoice game, List<Integer> alive) {
        return alive.stream().mapToDouble(j -> best(game, j)).min().orElse(Double.POSITIVE_INFINITY);
    }

    /// Who loses its buyers first on the way from the start; where nobody does, who is worth least at best.
    private static Integer losing(BuyersChoice game, List<Integer> alive, double[] start) {
        double[] shares = new double[game.sellers()];
        alive.forEach(j -> shares[j] = start[j]);
        Replicator buyers = new Replicator(game, shares, SPEED);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] now = buyers.now().shares();
            for (Integer j : alive) {
                if (now[j] < GONE) {
                    return j;
                }
            }
            buyers.steps(1);
        }
        return alive.stream()
                .reduce((one, other) -> best(game, other) < best(game, one) ? other : one)
                .orElseThrow();
    }

    private static double best(BuyersChoice game, int seller) {
        double appetite = game.appetite(seller);
        return Double.isInfinite(appetite) ? Double.POSITIVE_INFINITY : game.worth(seller, appetite);
    }

    /// The least energy of a seller that is worth so much, up to the appetite for it.
    private static double energyFor(BuyersChoice game, int seller, double payoff) {
        double low = 0;
        double high = game.appetite(seller);
        if (Double.isInfinite(high)) {
            high = 1;
            while (game.worth(seller, high) < payoff) {
                high *= 2;
            }
        }
        for (int k = 0; k < MOST_HALVINGS && high - low > Math.ulp(high); k++) {
            double energy = (low + high) / 2;
            boolean isTooLittle = game.worth(seller, energy) < payoff;
            low = isTooLittle ? energy : low;
            high = isTooLittle ? high : energy;
        }
        return high;
    }
}
