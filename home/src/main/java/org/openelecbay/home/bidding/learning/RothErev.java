package org.openelecbay.home.bidding.learning;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Reinforcement of what paid: the propensity of each action fades, the one that was taken gains most of its
/// reward, the others gain a share of their own propensity, and actions are drawn in proportion to propensities.
///
/// Source: A. E. Roth and I. Erev, Games and Economic Behavior 8 (1995) 164-212, as modified by J. Nicolaisen,
/// V. Petrov and L. Tesfatsion, IEEE Transactions on Evolutionary Computation 5 (2001) 504-523.
final class RothErev {

    private final double recency;
    private final double experimentation;
    private final double[] propensities;

    /// @param recency share of its propensity that an action forgets at each reward (phi)
    /// @param experimentation share of a reward that is left to the other actions (e)
    /// @param first propensity of every action, above 0
    RothErev(int actions, double recency, double experimentation, double first) {
        this.recency = recency;
        this.experimentation = experimentation;
        this.propensities = new double[actions];
        Arrays.fill(propensities, first);
    }

    /// An action, drawn.
    int drawn(RandomGenerator random) {
        double left = random.nextDouble() * Arrays.stream(propensities).sum();
        int action = 0;
        while (action < propensities.length - 1 && left >= propensities[action]) {
            left -= propensities[action++];
        }
        return action;
    }

    /// The action with the largest propensity, the first of several.
    int best() {
        int best = 0;
        for (int k = 1; k < propensities.length; k++) {
            best = propensities[k] > propensities[best] ? k : best;
        }
        return best;
    }

    /// Takes what an action has earned.
    ///
    /// @param reward not negative
    void reward(int action, double reward) {
        int others = propensities.length - 1;
        for (int k = 0; k < propensities.length; k++) {
            double gain = k == action ? reward * (1 - experimentation) : propensities[k] * experimentation / others;
            propensities[k] = (1 - recency) * propensities[k] + gain;
        }
    }

    double propensity(int action) {
        return propensities[action];
    }
}
