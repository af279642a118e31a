package org.openelecbay.solver.integer;

import org.openelecbay.solver.program.QuadraticProgram;

/// A program of which some variables are whole numbers.
///
/// @param relaxation the same without that
/// @param whole which variables are whole numbers; one entry for each variable
public record MixedIntegerProgram(QuadraticProgram relaxation, boolean[] whole) {

    public MixedIntegerProgram {
        if (whole.length != relaxation.linear().length) {
            throw new IllegalArgumentException("There are " + relaxation.linear().length + " variables and "
                    + whole.length + " marks of whole ones.");
        }
    }

    /// Whether the cost is linear, so that linear mixed-integer solvers can answer.
    public boolean isLinear() {
        for (double each : relaxation.quadraticUpper().values()) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }
}
