package org.openelecbay.market.matching;

import java.util.Comparator;
import java.util.List;
import org.openelecbay.market.Priority;

/// The aggregator's choice among priorities, by the rule that is asked; ties go to the earlier letter.
///
/// Source: spec C.5; the paper does not fix the rule [S-09].
///
/// @param summaries one a priority, at least one
public record PriorityChoice(List<PrioritySummary> summaries) {

    private static final Comparator<PrioritySummary> FEWER = Comparator.comparingInt(PrioritySummary::transactions);
    private static final Comparator<PrioritySummary> MORE_ENERGY =
            Comparator.comparing(PrioritySummary::energy).reversed();
    private static final Comparator<PrioritySummary> MORE_REVENUE =
            Comparator.comparing(PrioritySummary::revenue).reversed();

    public PriorityChoice {
        if (summaries.isEmpty()) {
            throw new IllegalArgumentException("There is no priority to choose from.");
        }
        summaries = List.copyOf(summaries);
    }

    /// The fewest transactions.
    public Priority byTransactions() {
        return first(FEWER);
    }

    /// The most energy.
    public Priority byEnergy() {
        return first(MORE_ENERGY);
    }

    /// The most revenue.
    public Priority byRevenue() {
        return first(MORE_REVENUE);
    }

    /// The most energy, then the most revenue, then the fewest transactions.
    public Priority lexicographic() {
        return first(MORE_ENERGY.thenComparing(MORE_REVENUE).thenComparing(FEWER));
    }

    private Priority first(Comparator<PrioritySummary> criterion) {
        return summaries.stream()
                .min(criterion.thenComparing(PrioritySummary::priority))
                .orElseThrow()
                .priority();
    }
}
