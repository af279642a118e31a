package org.openelecbay.home.forecast.combine;

import java.util.Arrays;

/// How much each of several forecasts counts: weights from 0 that add up to 1.
final class CombinationWeights {

    private static final int MOST_ROUNDS = 2_000;
    private static final double CONVERGED = 1e-12;

    private CombinationWeights() {}

    /// All alike.
    public static double[] equal(int members) {
        if (members < 1) {
            throw new IllegalArgumentException("There are " + members + " forecasts to combine. Give one or more.");
        }
        double[] weights = new double[members];
        Arrays.fill(weights, 1.0 / members);
        return weights;
    }

    /// In inverse proportion to the mean squared errors; all to those without error, if there are any.
    ///
    /// Source: J. M. Bates and C. W. J. Granger, "The combination of forecasts", OR Quarterly 20 (1969) 451-468.
    ///
    /// @param meanSquaredErrors not negative
    public static double[] inverseError(double[] meanSquaredErrors) {
        double[] weights = equal(meanSquaredErrors.length);
        boolean perfect = Arrays.stream(meanSquaredErrors).anyMatch(each -> each == 0);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double error = meanSquaredErrors[k];
            if (!(error >= 0)) {
                throw new IllegalArgumentException("The mean squared error number " + k + " is " + error
                        + ". Errors are squared: none is below 0.");
            }
            weights[k] = perfect ? (error == 0 ? 1 : 0) : 1 / error;
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    /// The weights of the least squared error of the combination: min w' E w, w from 0 and adding up to 1, by
    /// moving weight from the worst member to the best, as far as it helps, until none helps.
    ///
    /// Source: L. Breiman, "Stacked regressions", Machine Learning 24 (1996) 49-64.
    ///
    /// @param errorMoments mean products of the members' errors, symmetric and positive semidefinite
    public static double[] stacked(double[][] errorMoments) {
        int members = errorMoments.length;
        double[] weights = equal(members);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] gradient = times(errorMoments, weights);
            int best = 0;
            int worst = -1;
            for (int k = 0; k < members; k++) {
                best = gradient[k] < gradient[best] ? k : best;
                boolean counts = weights[k] > 0;
                worst = counts && (worst < 0 || gradient[k] > gradient[worst]) ? k : worst;
            }
            double slope = gradient[worst] - gradient[best];
            if (slope <= CONVERGED * (1 + Math.abs(gradient[worst]))) {
                break;
            }
            double curve = errorMoments[best][best] + errorMoments[worst][worst] - 2 * errorMoments[best][worst];
            double moved = curve > 0 ? Math.min(weights[worst], slope / curve) : weights[worst];
            weights[best] += moved;
            weights[worst] = moved == weights[worst] ? 0 : weights[worst] - moved;
        }
        return weights;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }
}
