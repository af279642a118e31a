package org.openelecbay.market.dispatch.exchange;

/// How an exchange is held.
///
/// @param penalty of the first iteration, currency per kWh^2 times weight, above zero
/// @param rule how it moves
/// @param tolerance when the rounds may end
/// @param mostIterations after which they end in any case, at least 1
public record ExchangeTerms(double penalty, PenaltyRule rule, Tolerance tolerance, int mostIterations) {

    public ExchangeTerms {
        if (!(penalty > 0) || !Double.isFinite(penalty)) {
            throw new IllegalArgumentException("The penalty rho of an exchange is " + penalty
                    + "; it is a finite number above zero, such as 0.05.");
        }
        if (mostIterations < 1) {
            throw new IllegalArgumentException("An exchange may take " + mostIterations + " iterations; it needs one.");
        }
    }

    /// The adaptive exchange of a community to a share of its quantities and prices.
    public static ExchangeTerms usual(ExchangeCommunity community, double share, int mostIterations) {
        double penalty = community.usualPenalty();
        return new ExchangeTerms(
                penalty, PenaltyRule.Adaptive.usual(penalty), Tolerance.of(share, community.grid()), mostIterations);
    }
}
