package org.openelecbay.home.stochastic;

import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// The optimum of the program of a day, or a sentence why there is none.
final class DayOptimum {

    private DayOptimum() {}

    /// @throws IllegalArgumentException when limits leave no point
    static ProgramSolution of(ProgramDraft day) {
        ProgramSolution solution = day.solve();
        if (solution.status() == ProgramStatus.INFEASIBLE) {
            throw new IllegalArgumentException("No schedule keeps the network's limits with the protection asked for. "
                    + "Protect against less, or allow more.");
        }
        if (solution.status() != ProgramStatus.SOLVED) {
            throw new IllegalStateException("The program of the day ended as " + solution.status()
                    + ". Are its prices or powers of very different sizes?");
        }
        return solution;
    }
}
