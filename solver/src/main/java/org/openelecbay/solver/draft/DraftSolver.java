package org.openelecbay.solver.draft;

import java.util.Optional;
import java.util.function.Function;
import org.openelecbay.solver.integer.MixedIntegerOptions;
import org.openelecbay.solver.integer.MixedIntegerSolution;
import org.openelecbay.solver.integer.MixedIntegerSolver;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// Who answers drafts: the optimum, or empty where no point keeps all constraints.
public final class DraftSolver {

    private DraftSolver() {}

    /// Drafts without choices.
    ///
    /// @throws IllegalStateException when one is unbounded or does not converge
    public static Function<ProgramDraft, Optional<double[]>> convex() {
        return draft -> {
            ProgramSolution solution = draft.solve();
            return answer(solution.status(), solution.x());
        };
    }

    /// Drafts with choices.
    public static Function<ProgramDraft, Optional<double[]>> mixed(MixedIntegerSolver solver) {
        return draft -> {
            MixedIntegerSolution solution = solver.solve(draft.mixedProgram(), MixedIntegerOptions.DEFAULT);
            return answer(solution.status(), solution.x());
        };
    }

    private static Optional<double[]> answer(ProgramStatus status, double[] x) {
        return switch (status) {
            case SOLVED -> Optional.of(x);
            case INFEASIBLE -> Optional.empty();
            case UNBOUNDED, NOT_CONVERGED ->
                throw new IllegalStateException(
                        "The program ended as " + status + ". Are all prices and limits of its inputs finite?");
        };
    }
}
