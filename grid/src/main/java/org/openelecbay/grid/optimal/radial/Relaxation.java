package org.openelecbay.grid.optimal.radial;

import java.util.List;
import java.util.Locale;
import org.openelecbay.grid.optimal.OptimalFlow;

/// The answer of the second-order cone relaxation and how far it is from a power flow.
///
/// Its cost is never above that of any real state; the two are equal when it is exact.
///
/// @param flow the relaxed optimum; its [OptimalFlow#gap()] is the largest of the gaps
/// @param gaps for each branch, in the order of the network, `l v - P^2 - Q^2` in per unit at its end
///     nearer to the source; zero for an open branch, empty without an answer
/// @param widest name of the branch with the largest gap; empty without an answer
public record Relaxation(OptimalFlow flow, List<Double> gaps, String widest) {

    /// Up to this gap in per unit a relaxation counts as exact. Source: spec grid 4.3.
    public static final double EXACT = 1e-6;

    public Relaxation {
        gaps = List.copyOf(gaps);
    }

    /// True when the relaxed optimum is a power flow, so that nothing costs less.
    public boolean isExact() {
        return flow.solved() && flow.gap() <= EXACT;
    }

    /// One sentence: exact, not exact with the branch and its gap, or without an answer and why.
    public String report() {
        if (!flow.solved()) {
            return flow.message();
        }
        return isExact()
                ? "The cone relaxation is exact."
                : String.format(
                        Locale.ROOT,
                        "The cone relaxation is not exact: branch %s has a gap of %.6f pu, so its state is no"
                                + " power flow. Use successive linearisation.",
                        widest,
                        flow.gap());
    }
}
