package org.openelecbay.market.game.nash;

import java.util.Arrays;
import java.util.Locale;

/// What each player gets in a profile, and the most it could gain by deviating alone.
///
/// @param payoffs by player
/// @param gains by player, not negative; what the search found, so a lower bound in a continuous game
/// @param player who gains most, the first of equals
/// @param witness what that player would do: the number of a pure strategy, or the coordinates of a point; its own
///     strategy when nobody gains
public record Verdict(double[] payoffs, double[] gains, int player, double[] witness) {

    /// The least eps of which the profile is an eps-equilibrium: the greatest gain.
    public double epsilon() {
        return Arrays.stream(gains).max().orElse(0);
    }

    /// True when nobody gains more than the tolerance.
    ///
    /// @param tolerance in the unit of the payoffs, not negative
    public boolean isNash(double tolerance) {
        return epsilon() <= tolerance;
    }

    /// The verdict in a sentence, with the witness where there is one.
    ///
    /// @param tolerance in the unit of the payoffs, not negative
    public String sentence(double tolerance) {
        return isNash(tolerance)
                ? "Nobody gains more than " + shown(Math.max(tolerance, epsilon())) + " by deviating alone."
                : "Player " + player + " gains " + shown(epsilon()) + " by playing " + Arrays.toString(witness)
                        + " instead.";
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
