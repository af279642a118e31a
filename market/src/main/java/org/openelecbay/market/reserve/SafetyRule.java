package org.openelecbay.market.reserve;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How many standard deviations of the error a provider keeps free, so that a limit fails at most so often.
///
/// Source: spec G.1.
public enum SafetyRule {
    /// The error is normal: the quantile at one minus the rate.
    GAUSSIAN {
        @Override
        public double factor(double violationRate) {
            if (!(violationRate > 0 && violationRate <= 0.5)) {
                throw new IllegalArgumentException("A violation rate of " + violationRate
                        + " needs no reserve or all there is; for a normal error it lies above 0 and is at most 0.5.");
            }
            return Math.max(0, NormalDistribution.of(0, 1).inverseSurvivalProbability(violationRate));
        }
    },
    /// Nothing is known but mean and deviation: `sqrt((1 - eps) / eps)`, Cantelli's inequality.
    CANTELLI {
        @Override
        public double factor(double violationRate) {
            if (!(violationRate > 0 && violationRate < 1)) {
                throw new IllegalArgumentException("A violation rate of " + violationRate
                        + " needs no reserve or all there is; it lies between 0 and 1.");
            }
            return Math.sqrt((1 - violationRate) / violationRate);
        }
    };

    /// The safety factor `z`, in standard deviations.
    ///
    /// @param violationRate `eps`, how often a limit may fail
    public abstract double factor(double violationRate);
}
