package org.openelecbay.market.dispatch.innovation;

/// What relaxed consensus ended with.
///
/// @param trades kWh by pair, not negative: the mean of what both ends would trade
/// @param prices currency per kWh by pair: the mean of both estimates
/// @param iterations how many were made
/// @param priceDisagreement the most by which two estimates of a pair differ, currency per kWh
/// @param imbalance the most by which two quantities of a pair differ, kWh
/// @param converged false when the iterations were used up: NOT_CONVERGED
public record InnovationOutcome(
        double[] trades,
        double[] prices,
        int iterations,
        double priceDisagreement,
        double imbalance,
        boolean converged) {}
