package org.openelecbay.solver.integer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who is asked for whole numbers when nobody else is there.
class MixedIntegerSolversTest {

    private static final MixedIntegerOptions OPTIONS = MixedIntegerOptions.DEFAULT;

    /// This module has no other solver on its class path.
    @Test
    void withoutAServiceOurOwnSearchAnswers() {
        MixedIntegerSolver best = MixedIntegerSolvers.best();
        for (long seed = 1; seed <= 20; seed++) {
            MixedIntegerProgram program = RandomMixedPrograms.mixed(seed, true);

            MixedIntegerSolution found = best.solve(program, OPTIONS);

            assertThat(found.status())
                    .isEqualTo(new BranchAndBound().solve(program, OPTIONS).status());
        }
    }

    @Test
    void aSolverThatDoesNotTakeAProgramIsPassedOver() {
        MixedIntegerSolver none = new MixedIntegerSolver() {
            @Override
            public boolean takes(MixedIntegerProgram program) {
                return false;
            }

            @Override
            public MixedIntegerSolution solve(MixedIntegerProgram program, MixedIntegerOptions options) {
                throw new IllegalStateException("Was asked although it does not take the program.");
            }
        };
        MixedIntegerProgram program = RandomMixedPrograms.mixed(3, false);

        assertThat(MixedIntegerSolvers.firstOf(List.of(none))
                        .solve(program, OPTIONS)
                        .status())
                .isEqualTo(new BranchAndBound().solve(program, OPTIONS).status());
    }
}
