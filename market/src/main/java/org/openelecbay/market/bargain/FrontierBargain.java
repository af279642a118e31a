package org.openelecbay.market.bargain;

import java.util.function.DoublePredicate;

/// Two players and a concave frontier: where they meet, by bisection to the last bits.
///
/// Where the disagreement is not below the frontier there is nothing to gain, and every answer is the disagreement.
/// Source: spec D.7, D.8.
public final class FrontierBargain {

    private static final int DOUBLINGS = 1_000;
    private static final int HALVINGS = 200;

    private final Frontier frontier;
    private final Point disagreement;
    private final double peak;
    private final double end;

    /// What both have.
    public record Point(double first, double second) {}

    /// The bargain of two players.
    ///
    /// @param frontier concave
    /// @param disagreement what both have without agreement
    /// @throws IllegalArgumentException when the frontier never falls to what the second has without agreement
    public FrontierBargain(Frontier frontier, Point disagreement) {
        this.frontier = frontier;
        this.disagreement = disagreement;
        double start = disagreement.first();
        double far = far(frontier, start);
        peak = frontier.slope(start) <= 0 ? start : boundary(start, far, first -> frontier.slope(first) > 0);
        end = frontier.second(peak) > disagreement.second()
                ? boundary(peak, far, first -> frontier.second(first) > disagreement.second())
                : start;
    }

    private double far(Frontier falling, double start) {
        double step = 1;
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            double first = start + step;
            if (falling.slope(first) < 0 && falling.second(first) < disagreement.second()) {
                return first;
            }
            step *= 2;
        }
        throw new IllegalArgumentException("The frontier never falls to " + disagreement.second()
                + ", what the second player has without agreement. Is it bounded?");
    }

    /// Whether both can gain.
    public boolean isWorthwhile() {
        return end > disagreement.first();
    }

    /// What each has at best while the other loses nothing.
    public Point ideal() {
        return isWorthwhile() ? new Point(end, frontier.second(peak)) : disagreement;
    }

    /// The greatest `(u1 - d1)^alpha (u2 - d2)^(1 - alpha)`.
    ///
    /// @param alpha the weight of the first player, from 0 to 1
    public Point nash(double alpha) {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException(
                    "The weight of the first player is " + alpha + ". Take one from 0 to 1.");
        }
        if (!isWorthwhile()) {
            return disagreement;
        }
        return at(boundary(
                peak,
                end,
                first -> alpha * (frontier.second(first) - disagreement.second())
                                + (1 - alpha) * frontier.slope(first) * (first - disagreement.first())
                        > 0));
    }

    /// The point of the frontier on the way from the disagreement to the ideal.
    public Point kalaiSmorodinsky() {
        if (!isWorthwhile()) {
            return disagreement;
        }
        Point ideal = ideal();
        double firstGain = ideal.first() - disagreement.first();
        double secondGain = ideal.second() - disagreement.second();
        return at(boundary(
                peak,
                end,
                first -> (frontier.second(first) - disagreement.second()) * firstGain
                        > (first - disagreement.first()) * secondGain));
    }

    private Point at(double first) {
        return new Point(first, frontier.second(first));
    }

    /// The last place at which a condition holds that holds on the left and not on the right; the left end when it
    /// never holds.
    private static double boundary(double left, double right, DoublePredicate holds) {
        double low = left;
        double high = right;
        for (int halving = 0; halving < HALVINGS && low < high; halving++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
