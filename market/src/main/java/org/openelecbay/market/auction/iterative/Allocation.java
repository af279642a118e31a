package org.openelecbay.market.auction.iterative;

import java.util.Arrays;
import java.util.List;

/// The auctioneer's part of a round: the x that make sum(b ln x - s x^2 / 2) greatest within the capacities.
///
/// Without capacities x = sqrt(b / s). Where they bind, b / x - s x equals the multiplier of the buyer plus
/// that of the seller; the multipliers are found in turns, each by Newton's method, which approaches from below
/// because x falls and is convex in them. Source: spec A.10.
final class Allocation {

    private static final int MOST_SWEEPS = 10_000;
    private static final int MOST_STEPS = 100;
    private static final double SETTLED = 1e-14;

    private final double[][] bids;
    private final double[][] asks;
    private final double[] ofBuyer;
    private final double[] ofSeller;

    private Allocation(double[][] bids, double[][] asks) {
        this.bids = bids;
        this.asks = asks;
        this.ofBuyer = new double[bids.length];
        this.ofSeller = new double[bids.length == 0 ? 0 : bids[0].length];
    }

    static double[][] of(double[][] bids, double[][] asks, List<Buyer> buyers, List<Seller> sellers) {
        Allocation allocation = new Allocation(bids, asks);
        double change = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && change > SETTLED; sweep++) {
            change = 0;
            for (int i = 0; i < allocation.ofBuyer.length; i++) {
                change =
                        Math.max(change, allocation.settleBuyer(i, buyers.get(i).most()));
            }
            for (int j = 0; j < allocation.ofSeller.length; j++) {
                change = Math.max(
                        change, allocation.settleSeller(j, sellers.get(j).most()));
            }
        }
        return allocation.energies();
    }

    private double[][] energies() {
        double[][] energies = new double[ofBuyer.length][ofSeller.length];
        for (int i = 0; i < ofBuyer.length; i++) {
            for (int j = 0; j < ofSeller.length; j++) {
                energies[i][j] = energy(i, j, ofBuyer[i] + ofSeller[j]);
            }
        }
        return energies;
    }

    /// The positive root of s x^2 + t x - b, in the form that loses no digits.
    private double energy(int i, int j, double multiplier) {
        return 2 * bids[i][j] / (multiplier + root(i, j, multiplier));
    }

    private double root(int i, int j, double multiplier) {
        return StrictMath.sqrt(multiplier * multiplier + 4 * asks[i][j] * bids[i][j]);
    }

    private double settleBuyer(int i, double most) {
        double before = ofBuyer[i];
        ofBuyer[i] = Double.isInfinite(most)
                ? 0
                : multiplier(most, ofSeller, (j, t) -> energy(i, j, t), (j, t) -> root(i, j, t));
        return change(before, ofBuyer[i]);
    }

    private double settleSeller(int j, double most) {
        double before = ofSeller[j];
        ofSeller[j] = Double.isInfinite(most)
                ? 0
                : multiplier(most, ofBuyer, (i, t) -> energy(i, j, t), (i, t) -> root(i, j, t));
        return change(before, ofSeller[j]);
    }

    private static double change(double before, double after) {
        return Math.abs(after - before) / Math.max(1e-300, Math.max(before, after));
    }

    /// The multiplier, not negative, at which a participant trades no more than `most` with all others.
    private static double multiplier(double most, double[] others, AtMultiplier energy, AtMultiplier root) {
        double multiplier = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double total = -most;
            double slope = 0;
            for (int k = 0; k < others.length; k++) {
                double x = energy.at(k, multiplier + others[k]);
                total += x;
                slope += x / root.at(k, multiplier + others[k]);
            }
            double next = multiplier + total / slope;
            if (!(next > multiplier) || !Double.isFinite(next)) {
                break;
            }
            multiplier = next;
        }
        return multiplier;
    }

    private interface AtMultiplier {
        double at(int other, double multiplier);
    }

    /// What each row sums up to.
    static double[] rows(double[][] matrix) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }
}
