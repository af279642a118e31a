package org.openelecbay.home.stochastic;

import java.util.List;

/// A commitment made for several possible days.
///
/// @param commitment what is decided beforehand
/// @param deliveries what happens at the connection in each scenario
/// @param probabilities of the scenarios
/// @param expectedCost money, mean over the scenarios
/// @param conditionalValueAtRisk money, mean of the dearest scenarios at the level that was asked for
/// @param objective what was minimised
public record TwoStagePlan(
        Commitment commitment,
        List<Delivery> deliveries,
        double[] probabilities,
        double expectedCost,
        double conditionalValueAtRisk,
        double objective) {

    public TwoStagePlan {
        deliveries = List.copyOf(deliveries);
    }
}
