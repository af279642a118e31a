package org.openelecbay.grid.nodal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Many loadings of one compiled network.
///
/// Each starts from the solution of the network's own loads, never from another scenario, so that the results do not
/// depend on their order or on how many threads solve them.
public final class Scenarios {

    private Scenarios() {}

    /// Solves every scenario.
    ///
    /// @param kw for each scenario the active powers, as in [NodalFlow#solve(double\[\], double\[\])]
    /// @param kvar likewise the reactive ones
    /// @param parallel true to use all processors
    /// @return one solution a scenario, in their order; some may not have converged
    public static List<NodalSolution> solve(NodalFlow flow, double[][] kw, double[][] kvar, boolean parallel) {
        if (kw.length != kvar.length) {
            throw new IllegalArgumentException(
                    "There are " + kw.length + " scenarios of active and " + kvar.length + " of reactive power.");
        }
        NodalSolution start = flow.solve();
        NodalSolution[] solutions = new NodalSolution[kw.length];
        IntStream scenarios = IntStream.range(0, kw.length);
        (parallel ? scenarios.parallel() : scenarios)
                .forEach(each -> solutions[each] = flow.solveFrom(start, kw[each], kvar[each]));
        return Arrays.asList(solutions);
    }
}
