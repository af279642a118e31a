package org.openelecbay.home.stochastic;

import java.util.List;

/// Commitments that are cheapest in their worst case.
///
/// @param commitments of each home
/// @param importKw of each home and step when no net load deviates
/// @param exportKw likewise
/// @param nominalCost money when no net load deviates
/// @param worstCost money in the worst case of the budget
public record RobustPlan(
        List<Commitment> commitments, double[][] importKw, double[][] exportKw, double nominalCost, double worstCost) {

    public RobustPlan {
        commitments = List.copyOf(commitments);
    }
}
