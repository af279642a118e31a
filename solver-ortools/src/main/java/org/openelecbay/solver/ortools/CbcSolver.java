package org.openelecbay.solver.ortools;

import org.openelecbay.solver.integer.MixedIntegerOptions;
import org.openelecbay.solver.integer.MixedIntegerProgram;
import org.openelecbay.solver.integer.MixedIntegerSolution;
import org.openelecbay.solver.integer.MixedIntegerSolver;

/// Mixed-integer linear programs by CBC, the branch and cut of COIN-OR, through OR-Tools. One thread, so an answer
/// depends on the clock only where the time ran out.
///
/// The native library is loaded with the first program; where there is none for the machine, nothing is taken.
public final class CbcSolver implements MixedIntegerSolver {

    /// Linear programs with at least one whole variable.
    @Override
    public boolean takes(MixedIntegerProgram program) {
        return program.isLinear() && hasWhole(program) && NativeLibrary.isThere();
    }

    /// Stops after [MixedIntegerOptions#mostSeconds()] with the best point so far and says so by its status; nodes
    /// are not limited. Whole variables are rounded exactly; where that moves a row by more than a millionth, the
    /// others are solved for again.
    ///
    /// @throws IllegalArgumentException when it does not take the program
    @Override
    public MixedIntegerSolution solve(MixedIntegerProgram program, MixedIntegerOptions options) {
        if (!takes(program)) {
            throw new IllegalArgumentException(
                    "OR-Tools takes linear programs with whole variables, on machines it has a library for."
                            + " Ask takes() first.");
        }
        CbcModel model = new CbcModel(program);
        try {
            return model.solve(options);
        } finally {
            model.close();
        }
    }

    private static boolean hasWhole(MixedIntegerProgram program) {
        for (boolean each : program.whole()) {
            if (each) {
                return true;
            }
        }
        return false;
    }
}
