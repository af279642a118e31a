package org.openelecbay.home.forecast.adaptive;

/// Least squares that forget: the moments of features and answers fade with every new pair, and the coefficients are
/// solved anew when asked, with a ridge that stands for a few pairs without effect.
final class LeadRegression {

    private final int features;
    private final double keep;
    private final double ridge;
    private final double[][] moments;
    private final double[] answers;
    private final double[] coefficients;

    /// @param keep what is left of the weight of a pair after the next, below 1
    /// @param ridge weight of the pairs without effect
    LeadRegression(int features, double keep, double ridge) {
        this.features = features;
        this.keep = keep;
        this.ridge = ridge;
        this.moments = new double[features][features];
        this.answers = new double[features];
        this.coefficients = new double[features];
    }

    /// Takes a pair.
    void learn(double[] feature, double answer, double weight) {
        for (int i = 0; i < features; i++) {
            double weighted = weight * feature[i];
            double[] row = moments[i];
            for (int j = 0; j <= i; j++) {
                row[j] = keep * row[j] + weighted * feature[j];
            }
            answers[i] = keep * answers[i] + weighted * answer;
        }
    }

    /// Solves for the coefficients by Cholesky.
    void solve() {
        double largest = 0;
        for (int i = 0; i < features; i++) {
            largest = Math.max(largest, moments[i][i]);
        }
        if (largest == 0) {
            return;
        }
        double[][] lower = new double[features][features];
        for (int i = 0; i < features; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = moments[i][j] + (i == j ? ridge * moments[i][i] + 1e-9 * largest : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12 * largest)) : sum / lower[j][j];
            }
        }
        substitute(lower);
    }

    private void substitute(double[][] lower) {
        for (int i = 0; i < features; i++) {
            double sum = answers[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * coefficients[k];
            }
            coefficients[i] = sum / lower[i][i];
        }
        for (int i = features - 1; i >= 0; i--) {
            double sum = coefficients[i];
            for (int k = i + 1; k < features; k++) {
                sum -= lower[k][i] * coefficients[k];
            }
            coefficients[i] = sum / lower[i][i];
        }
    }

    double answer(double[] feature) {
        double sum = 0;
        for (int i = 0; i < features; i++) {
            sum += coefficients[i] * feature[i];
        }
        return sum;
    }
}
