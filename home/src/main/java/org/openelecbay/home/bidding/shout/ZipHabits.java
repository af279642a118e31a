package org.openelecbay.home.bidding.shout;

import java.util.random.RandomGenerator;

/// How fast a ZIP trader learns; drawn once in its life.
///
/// @param learningRate share of the way to its target that it goes in one step (beta)
/// @param damping share of the past that its momentum keeps (gamma)
public record ZipHabits(double learningRate, double damping) {

    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 0.5;
    private static final double MOST_DAMPING = 0.1;
    private static final double LEAST_MARGIN = 0.05;
    private static final double MOST_MARGIN = 0.35;

    /// Draws the habits of the reference implementations: a learning rate from 0.1 to 0.5, a damping up to 0.1.
    public static ZipHabits drawn(RandomGenerator random) {
        return new ZipHabits(random.nextDouble(SLOWEST, FASTEST), random.nextDouble(0, MOST_DAMPING));
    }

    /// Draws the margin with which a trader starts: 5 to 35 % away from its limit, on the side of its profit.
    public static double firstMargin(boolean buys, RandomGenerator random) {
        double size = random.nextDouble(LEAST_MARGIN, MOST_MARGIN);
        return buys ? -size : size;
    }
}
