package org.openelecbay.home.chance.estimate;

import org.openelecbay.home.chance.Moments;
import org.openelecbay.home.chance.Normal;

/// Quantiles of a quantity of which only four moments are known (spec scheduling 6.1). Both expansions
/// hold near the normal distribution; far from it they may turn back, which [#cornishFisherRises] and
/// [#gramCharlierRises] tell.
public final class ExpansionQuantiles {

    private static final double FAR = 8;
    private static final double STEP = 1.0 / 64;

    private ExpansionQuantiles() {}

    /// Cornish and Fisher's quantile, to the square of the skewness. Source: Rev. Inst. Int. Stat. 5
    /// (1938) 307-320.
    ///
    /// @param probability above 0 and below 1
    public static double cornishFisher(Moments moments, double probability) {
        return moments.mean() + moments.deviation() * stretched(moments, standardNormal(probability));
    }

    /// The smallest value whose Gram-Charlier (type A) probability reaches `probability`. Source: Kendall
    /// and Stuart, "The Advanced Theory of Statistics" 1, section 6.17.
    ///
    /// @param probability above 0 and below 1
    public static double gramCharlier(Moments moments, double probability) {
        standardNormal(probability);
        double low = -FAR;
        double high = -FAR + STEP;
        while (high < FAR && gramCharlierAt(moments, high) < probability) {
            low = high;
            high += STEP;
        }
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            if (gramCharlierAt(moments, middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return moments.mean() + moments.deviation() * high;
    }

    /// The Gram-Charlier probability of `z` standard deviations above the mean or less; may leave 0 to 1.
    static double gramCharlierAt(Moments moments, double z) {
        double bell = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        double tilt = moments.skewness() / 6 * (z * z - 1);
        double tails = (moments.kurtosis() - 3) / 24 * (z * z * z - 3 * z);
        return Normal.STANDARD.cumulative(z) - bell * (tilt + tails);
    }

    /// Whether the quantile of Cornish and Fisher rises between the probabilities 0.001 and 0.999.
    public static boolean cornishFisherRises(Moments moments) {
        double before = Double.NEGATIVE_INFINITY;
        for (double z = -3.1; z <= 3.1; z += STEP) {
            double here = stretched(moments, z);
            if (here < before) {
                return false;
            }
            before = here;
        }
        return true;
    }

    /// Whether the Gram-Charlier density is nowhere negative.
    public static boolean gramCharlierRises(Moments moments) {
        for (double z = -FAR; z <= FAR; z += STEP) {
            double third = z * z * z - 3 * z;
            double fourth = z * z * z * z - 6 * z * z + 3;
            if (1 + moments.skewness() / 6 * third + (moments.kurtosis() - 3) / 24 * fourth < 0) {
                return false;
            }
        }
        return true;
    }

    private static double stretched(Moments moments, double z) {
        double skewness = moments.skewness();
        return z
                + (z * z - 1) * skewness / 6
                + (z * z * z - 3 * z) * (moments.kurtosis() - 3) / 24
                - (2 * z * z * z - 5 * z) * skewness * skewness / 36;
    }

    private static double standardNormal(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("The probability " + probability
                    + " is not between 0 and 1. An expansion has no smallest and no largest value.");
        }
        return Normal.STANDARD.quantile(probability);
    }
}
