package org.openelecbay.market.game.competition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Replicator dynamics of buyers over sellers: who gains more than the mean is copied (spec E.3).
///
/// `x <- x + sigma x (u - mean)`, divided by the sum. A step that would leave a seller nobody is taken with half the
/// sigma, which stays halved. Whoever starts at nobody stays there.
public final class Replicator {

    private static final double ALIVE = 1e-6;
    private static final int MOST_HALVINGS = 1_000;

    private final BuyersChoice game;
    private double sigma;
    private double[] shares;

    /// @param shares by seller, not negative, not all zero; divided by their sum
    /// @param sigma speed of copying, above zero
    public Replicator(BuyersChoice game, double[] shares, double sigma) {
        if (shares.length != game.sellers()) {
            throw new IllegalArgumentException("There are " + shares.length + " shares for " + game.sellers()
                    + " sellers; each seller needs one.");
        }
        double sum = Arrays.stream(shares).sum();
        if (Arrays.stream(shares).anyMatch(share -> !(share >= 0)) || !(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException("The shares " + Arrays.toString(shares)
                    + " are no distribution; they must not be negative, and not all zero.");
        }
        if (!(sigma > 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("The speed sigma is " + sigma + "; it must be above zero.");
        }
        this.game = game;
        this.sigma = sigma;
        this.shares = sum == 1
                ? shares.clone()
                : Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    /// Shares, and what they are worth.
    ///
    /// @param shares by seller
    /// @param payoffs what a buyer of each seller gains
    /// @param mean what a buyer gains
    public record Round(double[] shares, double[] payoffs, double mean) {}

    /// Where the buyers are now.
    public Round now() {
        double[] payoffs = game.payoffs(shares);
        return new Round(shares.clone(), payoffs, BuyersChoice.mean(shares, payoffs));
    }

    /// So many steps; each entry is the state before its step.
    public List<Round> steps(int count) {
        List<Round> rounds = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Round round = now();
            rounds.add(round);
            step(round);
        }
        return rounds;
    }

    /// Steps until nobody alive gains more or less than the mean by the tolerance.
    ///
    /// @return how many steps it took; `mostSteps` when it did not settle
    public int settle(double tolerance, int mostSteps) {
        for (int k = 0; k < mostSteps; k++) {
            Round round = now();
            if (unrest(round) < tolerance) {
                return k;
            }
            step(round);
        }
        return mostSteps;
    }

    /// By how much a seller that somebody chose differs from the mean, at most.
    static double unrest(Round round) {
        double unrest = 0;
        for (int j = 0; j < round.shares().length; j++) {
            if (round.shares()[j] > ALIVE) {
                unrest = Math.max(unrest, Math.abs(round.payoffs()[j] - round.mean()));
            }
        }
        return unrest;
    }

    private void step(Round round) {
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] next = new double[shares.length];
            boolean keepsAll = true;
            for (int j = 0; j < next.length; j++) {
                next[j] = shares[j] == 0 ? 0 : shares[j] + sigma * shares[j] * (round.payoffs()[j] - round.mean());
                keepsAll &= next[j] > 0 || shares[j] == 0;
            }
            if (keepsAll) {
                double sum = Arrays.stream(next).sum();
                shares = Arrays.stream(next).map(share -> share / sum).toArray();
                return;
            }
            sigma /= 2;
        }
    }
}
