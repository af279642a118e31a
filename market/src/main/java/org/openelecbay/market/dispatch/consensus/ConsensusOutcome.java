package org.openelecbay.market.dispatch.consensus;

/// What an iteration between pairs ended with.
///
/// @param trades kWh by pair, not negative: the mean of what both ends would trade
/// @param prices currency per kWh by pair
/// @param iterations how many were made
/// @param primal residual, kWh
/// @param dual residual, currency per kWh
/// @param converged false when the iterations were used up: NOT_CONVERGED
public record ConsensusOutcome(
        double[] trades, double[] prices, int iterations, double primal, double dual, boolean converged) {}
