package org.openelecbay.market.bargain;

import java.util.Arrays;

/// The second stage of a bargain: the schedules are agreed, and payments share what they save.
///
/// Player `i` pays `C_i` alone, the disagreement, and `C_i*` together before payments. A payment is positive when the
/// player pays; payments sum to zero. Source: Nash, Econometrica 18 (1950) 155; spec D.7, D.8.
///
/// @param alone cost of each alone, in the currency
/// @param together cost of each when all cooperate, before payments
public record Bargain(double[] alone, double[] together) {

    private static final double LEAST_SURPLUS = 1e-9;

    public Bargain {
        alone = alone.clone();
        together = together.clone();
        if (alone.length != together.length) {
            throw new IllegalArgumentException("There are " + alone.length + " costs alone and " + together.length
                    + " together. Has everybody both?");
        }
        if (!Arrays.stream(alone).allMatch(Double::isFinite)
                || !Arrays.stream(together).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A cost is no finite number. Is one missing?");
        }
    }

    @Override
    public double[] alone() {
        return alone.clone();
    }

    @Override
    public double[] together() {
        return together.clone();
    }

    public int players() {
        return alone.length;
    }

    /// What each saves by the schedules before payments; negative for whoever gives.
    public double[] saved() {
        double[] saved = new double[alone.length];
        Arrays.setAll(saved, player -> alone[player] - together[player]);
        return saved;
    }

    /// What all save together: `Delta`.
    public double surplus() {
        return Arrays.stream(saved()).sum();
    }

    /// Whether cooperation saves anything to share, to 1e-9 of the currency; without it everybody stays alone.
    public boolean isWorthwhile() {
        return surplus() >= -LEAST_SURPLUS;
    }

    /// Everybody gains the same: the symmetric Nash bargain.
    public double[] nash() {
        double[] same = new double[alone.length];
        Arrays.fill(same, 1);
        return weighted(same);
    }

    /// Everybody gains in proportion to a weight: `pi_i = C_i - C_i* - w_i Delta`, which maximises the product of the
    /// gains to the power of the weights.
    ///
    /// @param weights not negative; all zero means equal
    public double[] weighted(double[] weights) {
        double[] shares = shares(weights);
        double[] saved = saved();
        double surplus = surplus();
        double[] payments = new double[saved.length];
        Arrays.setAll(payments, player -> saved[player] - shares[player] * surplus);
        return payments;
    }

    /// Gains in proportion to the gains each could at best have: the point of the frontier on the way from
    /// disagreement to the ideal. Where transfers are free, everybody's ideal is the whole surplus, and this is the
    /// equal split.
    ///
    /// Source: Kalai and Smorodinsky, Econometrica 43 (1975) 513; spec D.8 [S-15].
    ///
    /// @param ideals what each could gain at best, not negative; all zero means equal
    public double[] kalaiSmorodinsky(double[] ideals) {
        return weighted(ideals);
    }

    /// Kalai-Smorodinsky where each might take all: the equal split.
    public double[] kalaiSmorodinskyWithFreeTransfers() {
        double[] ideals = new double[alone.length];
        Arrays.fill(ideals, Math.max(0, surplus()));
        return kalaiSmorodinsky(ideals);
    }

    /// What each pays in the end.
    public double[] finalCosts(double[] payments) {
        double[] costs = new double[together.length];
        Arrays.setAll(costs, player -> together[player] + payments[player]);
        return costs;
    }

    /// What each gains over being alone.
    public double[] gains(double[] payments) {
        double[] gains = saved();
        Arrays.setAll(gains, player -> gains[player] - payments[player]);
        return gains;
    }

    /// Weights that sum to one.
    private double[] shares(double[] weights) {
        if (weights.length != alone.length) {
            throw new IllegalArgumentException(
                    "There are " + weights.length + " weights for " + alone.length + " players. Has everybody one?");
        }
        if (!Arrays.stream(weights).allMatch(each -> each >= 0 && Double.isFinite(each))) {
            throw new IllegalArgumentException("The weights " + Arrays.toString(weights)
                    + " are not all finite and at least 0. Whose power would be negative?");
        }
        double sum = Arrays.stream(weights).sum();
        double[] shares = new double[weights.length];
        Arrays.setAll(shares, player -> sum > 0 ? weights[player] / sum : 1.0 / weights.length);
        return shares;
    }
}
