package org.openelecbay.home.forecast.score;

import java.util.Arrays;
import org.openelecbay.home.chance.Normal;

/// Scores of one forecast against what came: zero is perfect, less is better (spec scheduling 7.2).
///
/// Source: T. Gneiting and A. E. Raftery, JASA 102 (2007) 359-378.
public final class Scores {

    private Scores() {}

    /// Pinball loss of the quantile at `level`: max(level (y - q), (level - 1) (y - q)).
    public static double pinball(double level, double quantile, double observed) {
        requireShare("level", level);
        double above = observed - quantile;
        return Math.max(level * above, (level - 1) * above);
    }

    /// Continuous ranked probability score of an ensemble taken as a distribution: mean |x - y| - mean |x - x'| / 2
    /// over
    /// all pairs, each member with itself too.
    ///
    /// @param members at least one
    public static double crps(double[] members, double observed) {
        int count = members.length;
        if (count == 0) {
            throw new IllegalArgumentException("An ensemble without members has no score. Give one at least.");
        }
        return distance(members, observed) - spread(members) / ((double) count * count);
    }

    /// The same for an ensemble that was drawn: fair to small ones, pairs of different members only.
    ///
    /// Source: C. A. T. Ferro, QJRMS 140 (2014) 1917-1923.
    ///
    /// @param members at least two
    public static double fairCrps(double[] members, double observed) {
        int count = members.length;
        if (count < 2) {
            throw new IllegalArgumentException(
                    "The fair score needs two members, not " + count + ". Use the plain one for one.");
        }
        return distance(members, observed) - spread(members) / ((double) count * (count - 1));
    }

    private static double distance(double[] members, double observed) {
        return Arrays.stream(members).map(x -> Math.abs(x - observed)).average().orElse(0);
    }

    /// Half the sum of |x - x'| over all ordered pairs, from the sorted members.
    private static double spread(double[] members) {
        double[] sorted = members.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int k = 0; k < sorted.length; k++) {
            sum += (2.0 * k + 1 - sorted.length) * sorted[k];
        }
        return sum;
    }

    /// Continuous ranked probability score of a normal distribution: s (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt pi).
    ///
    /// @param deviation standard deviation; with zero the score is the absolute error
    public static double gaussianCrps(double mean, double deviation, double observed) {
        if (!(deviation >= 0)) {
            throw new IllegalArgumentException(
                    "The deviation " + deviation + " is negative. Give the standard deviation, 0 or more.");
        }
        if (deviation == 0) {
            return Math.abs(observed - mean);
        }
        double z = (observed - mean) / deviation;
        return deviation
                * (z * (2 * Normal.STANDARD.cumulative(z) - 1)
                        + 2 * Normal.STANDARD.density(z)
                        - 1 / Math.sqrt(Math.PI));
    }

    /// Continuous ranked probability score of a distribution known by some quantiles: twice the pinball loss,
    /// integrated
    /// over the levels by the trapezoidal rule, with the outermost losses falling to zero at levels 0 and 1.
    public static double quantileCrps(double[] levels, double[] quantiles, double observed) {
        if (levels.length != quantiles.length || levels.length == 0) {
            throw new IllegalArgumentException("There are " + quantiles.length + " quantiles for " + levels.length
                    + " levels. Give one for each.");
        }
        double sum = 0;
        double level = 0;
        double loss = 0;
        for (int k = 0; k < levels.length; k++) {
            double next = pinball(levels[k], quantiles[k], observed);
            sum += (levels[k] - level) * (loss + next) / 2;
            level = levels[k];
            loss = next;
        }
        return 2 * (sum + (1 - level) * loss / 2);
    }

    /// Score of the central interval that is missed with probability `missed`: its width, and 2 / missed for each unit
    /// that the observation lies outside.
    public static double interval(double lower, double upper, double missed, double observed) {
        requireShare("share missed", missed);
        if (!(upper >= lower)) {
            throw new IllegalArgumentException(
                    "The interval " + lower + " to " + upper + " ends before it begins. Swap its ends.");
        }
        return upper - lower + 2 / missed * Math.max(0, lower - observed) + 2 / missed * Math.max(0, observed - upper);
    }

    /// How much of the reference's score is saved: 1 - score / reference. 1 is perfect, 0 as good, below 0 worse.
    ///
    /// @return 0 when both are perfect; negative infinity when only the reference is
    public static double skill(double score, double reference) {
        if (reference == 0) {
            return score == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return 1 - score / reference;
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "The " + name + " " + value + " is not between 0 and 1. Write 10 % as 0.1.");
        }
    }
}
