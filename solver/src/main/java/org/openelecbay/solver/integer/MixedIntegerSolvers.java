package org.openelecbay.solver.integer;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// Who solves mixed-integer programs here: solvers found as services, and [BranchAndBound] for what they do not take.
public final class MixedIntegerSolvers {

    private static final MixedIntegerSolver OURS = new BranchAndBound();

    private MixedIntegerSolvers() {}

    /// Gives every program to the first solver on the class path that takes it, otherwise to [BranchAndBound]. Meant
    /// for drivers; what must not depend on the class path is given a solver by name.
    public static MixedIntegerSolver best() {
        return firstOf(ServiceLoader.load(MixedIntegerSolver.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /// The first solver on the class path, without [BranchAndBound]; empty when there is none. Meant for drivers.
    public static Optional<MixedIntegerSolver> service() {
        return ServiceLoader.load(MixedIntegerSolver.class).findFirst();
    }

    /// Gives every program to the first of these that takes it, otherwise to [BranchAndBound].
    public static MixedIntegerSolver firstOf(List<MixedIntegerSolver> solvers) {
        return new FirstThatTakes(List.copyOf(solvers));
    }

    private record FirstThatTakes(List<MixedIntegerSolver> solvers) implements MixedIntegerSolver {
        @Override
        public boolean takes(MixedIntegerProgram program) {
            return true;
        }

        @Override
        public MixedIntegerSolution solve(MixedIntegerProgram program, MixedIntegerOptions options) {
            return solvers.stream()
                    .filter(each -> each.takes(program))
                    .findFirst()
                    .orElse(OURS)
                    .solve(program, options);
        }
    }
}
