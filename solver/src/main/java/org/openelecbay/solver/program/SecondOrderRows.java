package org.openelecbay.solver.program;

import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Second-order cones beside the constraints of a [QuadraticProgram]: of the rows `s = f - Fx` each cone
/// takes its size one after the other and asks `s_0 >= |(s_1, ..., s_k)|`.
///
/// @param rows `F`
/// @param atMost `f`
/// @param sizes rows of each cone
public record SecondOrderRows(SparseMatrix rows, double[] atMost, int[] sizes) {

    /// No cone.
    ///
    /// @param variables how many the program has
    static SecondOrderRows none(int variables) {
        return new SecondOrderRows(new SparseEntries().matrix(0, variables), new double[0], new int[0]);
    }
}
