package org.openelecbay.grid.charge;

import java.util.Arrays;

/// How a [PriceLoop] steps, when it rests and what it does when it does not. Source: spec grid 7.
///
/// @param alpha first step, above 0 and up to 1: the part of the way to the network's prices that a round goes
/// @param smallestAlpha below which the guard does not halve it
/// @param mostRounds after which the best secure round counts
/// @param patience rounds without a fall of the greatest move after which the guard acts
/// @param firstRho proximal weight from the second round on; zero where no community answers linearly, else the range
///     of prices over the connection limit
/// @param guardRho proximal weight that the guard starts with where there is none yet
/// @param stop when the loop rests
public record PriceLoopOptions(
        double alpha, double smallestAlpha, int mostRounds, int patience, double firstRho, double guardRho, Stop stop) {

    /// Half steps, at most 50 rounds, no proximal term before the guard asks for one.
    public static final PriceLoopOptions STANDARD =
            new PriceLoopOptions(0.5, 0.05, 50, 5, 0, 0.001, new Stop(0.1, 0.001, 1e-4, false));

    public PriceLoopOptions {
        if (!(alpha > 0 && alpha <= 1) || !(smallestAlpha > 0 && smallestAlpha <= alpha)) {
            throw new IllegalArgumentException("A step of " + alpha + " with the least of " + smallestAlpha
                    + " is no step of a price loop; 0 < least <= step <= 1.");
        }
        if (mostRounds < 1 || patience < 1 || firstRho < 0 || guardRho < 0) {
            throw new IllegalArgumentException(
                    "A price loop needs at least one round, a patience of at least one and weights of zero or more.");
        }
    }

    /// The same options with another step.
    public PriceLoopOptions withAlpha(double step) {
        return new PriceLoopOptions(
                step, Math.min(smallestAlpha, step), mostRounds, patience, firstRho, guardRho, stop);
    }

    /// The same options with a proximal term from the second round on.
    public PriceLoopOptions withProximal(double rho) {
        return new PriceLoopOptions(alpha, smallestAlpha, mostRounds, patience, rho, guardRho, stop);
    }

    /// When a loop rests: injections moved little, prices would move little, no limit is violated. The first round
    /// has no move; it rests when its prices do.
    ///
    /// @param moveKw the greatest move of an injection that counts as rest
    /// @param moveShare or this part of the greatest injection, whichever is more
    /// @param pricePerKwh the greatest move of a price that counts as rest
    /// @param undamped true to hold the whole residual `|lambda_hat - lambda|` against it instead of the step
    public record Stop(double moveKw, double moveShare, double pricePerKwh, boolean undamped) {

        /// Rest on the whole residual of the prices alone.
        public static Stop onResidual(double pricePerKwh) {
            return new Stop(Double.POSITIVE_INFINITY, 0, pricePerKwh, true);
        }

        double allowedMove(double[] injections) {
            return Math.max(
                    moveKw,
                    moveShare * Arrays.stream(injections).map(Math::abs).max().orElse(0));
        }

        double dampedBy(double alpha) {
            return undamped ? 1 : alpha;
        }
    }
}
