package org.openelecbay.market.bargain;

import java.util.Arrays;

/// What a player's weight in a bargain is measured by; declared before, not negotiated.
public enum Power {
    /// Everybody the same.
    EQUAL,
    /// Energy supplied plus energy taken.
    ENERGY,
    /// What the whole surplus would lose without the player.
    MARGINAL,
    /// `exp(supplied / most supplied) - exp(-taken / most taken)`: supplying weighs more than taking, and the more the
    /// more.
    EXPONENTIAL;

    /// One weight a player, none negative.
    ///
    /// @param supplied energy given to peers, one a player, not negative
    /// @param taken energy got from peers, not negative
    /// @param marginal what the surplus would lose without each, not negative
    public double[] weights(double[] supplied, double[] taken, double[] marginal) {
        double[] weights = new double[supplied.length];
        double mostSupplied =
                Math.max(Double.MIN_NORMAL, Arrays.stream(supplied).max().orElse(0));
        double mostTaken =
                Math.max(Double.MIN_NORMAL, Arrays.stream(taken).max().orElse(0));
        Arrays.setAll(weights, player -> switch (this) {
            case EQUAL -> 1;
            case ENERGY -> supplied[player] + taken[player];
            case MARGINAL -> marginal[player];
            case EXPONENTIAL ->
                StrictMath.exp(supplied[player] / mostSupplied) - StrictMath.exp(-taken[player] / mostTaken);
        });
        return weights;
    }
}
