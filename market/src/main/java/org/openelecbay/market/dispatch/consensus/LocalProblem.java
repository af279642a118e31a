package org.openelecbay.market.dispatch.consensus;

import java.util.Arrays;
import org.openelecbay.market.dispatch.bilateral.Trader;

/// What one trader asks of its partners in one iteration (spec F.2), exactly.
///
/// The energy of a pair is `[key - tau]+ / penalty`, with `tau` the one number at which all of them together cost
/// at the margin what they are worth, or meet a bound. The sum is convex, falling and piecewise linear in `tau`, so
/// Newton's method with the set of positive energies ends exactly, after two looks at each partner when the set is
/// that of the iteration before and rarely after more than five.
final class LocalProblem {

    private final double slope;
    private final double intercept;
    private final double least;
    private final double most;
    private double tau;

    /// Of a trader's private data.
    LocalProblem(Trader trader) {
        this.slope = trader.slope();
        this.intercept = trader.sells() ? trader.intercept() : -trader.intercept();
        this.least = trader.least();
        this.most = trader.most();
        this.tau = intercept;
    }

    /// Turns keys into energies in place.
    ///
    /// @param keys of each partner, currency per kWh: penalty times the last average energy, plus the price
    ///     (minus it for a buyer), minus the charge; then kWh, not negative
    /// @param count how many of them
    /// @param penalty currency per kWh^2, above zero
    void solve(double[] keys, int count, double penalty) {
        if (most == 0) {
            Arrays.fill(keys, 0, count, 0);
            return;
        }
        double root = slope == 0 ? intercept : free(keys, count, penalty, tau);
        tau = root;
        double total = energy(keys, count, root) / penalty;
        if (total > most) {
            root = bound(keys, count, penalty * most, root);
        } else if (total < least) {
            root = bound(keys, count, penalty * least, highest(keys, count) - penalty * least);
        }
        for (int k = 0; k < count; k++) {
            keys[k] = Math.max(0, keys[k] - root) / penalty;
        }
    }

    private double free(double[] keys, int count, double penalty, double start) {
        double pull = penalty / slope;
        double at = start;
        int active = -1;
        for (int look = 0; look <= count + 1; look++) {
            int above = 0;
            double sum = 0;
            for (int k = 0; k < count; k++) {
                if (keys[k] > at) {
                    above++;
                    sum += keys[k];
                }
            }
            if (above == active) {
                return at;
            }
            active = above;
            at = (sum + pull * intercept) / (above + pull);
        }
        return at;
    }

    /// The root where the energies together are a bound.
    ///
    /// @param start below the root
    private static double bound(double[] keys, int count, double scaled, double start) {
        double at = start;
        int active = -1;
        for (int look = 0; look <= count + 1; look++) {
            int above = 0;
            double sum = 0;
            for (int k = 0; k < count; k++) {
                if (keys[k] > at) {
                    above++;
                    sum += keys[k];
                }
            }
            if (above == active || above == 0) {
                return at;
            }
            active = above;
            at = (sum - scaled) / above;
        }
        return at;
    }

    private static double energy(double[] keys, int count, double at) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += Math.max(0, keys[k] - at);
        }
        return sum;
    }

    private static double highest(double[] keys, int count) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            highest = Math.max(highest, keys[k]);
        }
        return highest;
    }
}
