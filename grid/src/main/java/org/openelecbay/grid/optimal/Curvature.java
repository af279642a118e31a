package org.openelecbay.grid.optimal;

/// How the price of losses and of binding limits bends with the choice of one interval: a positive definite
/// estimate that learns from every step (BFGS with Powell's damping), begun with the bend of the losses.
///
/// Source: spec grid 4.4 for the beginning; Nocedal and Wright, Numerical Optimization, procedure 18.2.
final class Curvature {

    private static final double DAMPING = 0.2;
    private static final double DIFFERENCE = 1e-4;

    private final double[][] bend;

    /// @param begin symmetric; raised on its diagonal until it is positive definite
    Curvature(double[][] begin) {
        bend = begin;
        double trace = 0;
        for (int i = 0; i < bend.length; i++) {
            trace += Math.abs(bend[i][i]);
        }
        double raise = 1e-8 * (1 + trace / Math.max(1, bend.length));
        while (!isPositiveDefinite(raise)) {
            raise *= 10;
        }
        for (int i = 0; i < bend.length; i++) {
            bend[i][i] += raise;
        }
    }

    /// The curvature at a state by differences of the exact slopes.
    ///
    /// @param multipliers the prices of what bends
    static Curvature measured(StageState state, Multipliers multipliers, Scale scale) {
        int size = state.choice().length;
        double[] here = multipliers.slopes(state, scale);
        double[][] bend = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] choice = state.choice().clone();
            choice[i] += DIFFERENCE * scale.kw();
            StageState beside = state.stage().at(choice);
            double[] there = beside.point().converged() ? multipliers.slopes(beside, scale) : here;
            for (int j = 0; j < size; j++) {
                double turned = (there[j] - here[j]) / DIFFERENCE / 2;
                bend[i][j] += turned;
                bend[j][i] += turned;
            }
        }
        return new Curvature(bend);
    }

    double at(int i, int j) {
        return bend[i][j];
    }

    /// The greatest change of any slope along a step.
    double steepest(double[] step) {
        double greatest = 0;
        for (double[] row : bend) {
            double turned = 0;
            for (int j = 0; j < step.length; j++) {
                turned += row[j] * step[j];
            }
            greatest = Math.max(greatest, Math.abs(turned));
        }
        return greatest;
    }

    /// Learns from a step.
    ///
    /// @param step change of the choice
    /// @param turned change of the slope of what is bent
    void learn(double[] step, double[] turned) {
        int size = step.length;
        double[] expected = new double[size];
        double along = 0;
        double seen = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                expected[i] += bend[i][j] * step[j];
            }
            along += step[i] * expected[i];
            seen += step[i] * turned[i];
        }
        if (!(along > 0) || along < 1e-16) {
            return;
        }
        double mixed = seen >= DAMPING * along ? 1 : (1 - DAMPING) * along / (along - seen);
        double[] taken = new double[size];
        double grown = 0;
        for (int i = 0; i < size; i++) {
            taken[i] = mixed * turned[i] + (1 - mixed) * expected[i];
            grown += step[i] * taken[i];
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                bend[i][j] += taken[i] * taken[j] / grown - expected[i] * expected[j] / along;
            }
        }
    }

    private boolean isPositiveDefinite(double raise) {
        int size = bend.length;
        double[][] factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = bend[i][j] + (i == j ? raise : 0);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    if (!(sum > 0)) {
                        return false;
                    }
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    factor[i][j] = sum / factor[j][j];
                }
            }
        }
        return true;
    }
}
