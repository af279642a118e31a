package org.openelecbay.solver.program;

import java.util.Arrays;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseLdlt;
import org.openelecbay.solver.sparse.SparseMatrix;

/// The quasi-definite system `[[P, A'], [A, -W^2]] (x, z) = (f, g)`: ordered once, factored in every iteration.
final class OptimalitySystem {

    private final int variables;
    private final SparseMatrix matrix;
    private final int[] diagonalAt;
    private final SparseLdlt factors;
    private final double[] both;

    /// @param regularisation added to the diagonal with the sign of its block and refined away
    OptimalitySystem(ConeProgram program, ConeScaling scaling, double regularisation) {
        variables = program.linear().length;
        int rows = program.atMost().length;
        matrix = assemble(program);
        diagonalAt = new int[rows];
        for (int row = 0; row < rows; row++) {
            diagonalAt[row] = matrix.columnStart()[variables + row + 1] - 1;
        }
        double[] signed = new double[variables + rows];
        Arrays.fill(signed, 0, variables, regularisation);
        Arrays.fill(signed, variables, signed.length, -regularisation);
        both = new double[variables + rows];
        scaling.writeSquare(matrix.values(), diagonalAt);
        factors = SparseLdlt.factor(matrix, signed);
    }

    private static SparseMatrix assemble(ConeProgram program) {
        int variables = program.linear().length;
        int rows = program.atMost().length;
        SparseEntries entries = new SparseEntries();
        entries.addAll(1, program.quadraticUpper(), 0, 0);
        entries.addAll(1, program.rows().transposed(), 0, variables);
        for (int each = 0; each < variables + rows; each++) {
            entries.add(each, each, 0);
        }
        int first = variables + program.cones().equalities() + program.cones().inequalities();
        for (int size : program.cones().secondOrder()) {
            for (int column = first; column < first + size; column++) {
                for (int row = first; row < column; row++) {
                    entries.add(row, column, 0);
                }
            }
            first += size;
        }
        return entries.matrix(variables + rows, variables + rows);
    }

    void takeScaling(ConeScaling scaling) {
        scaling.writeSquare(matrix.values(), diagonalAt);
        factors.refactor(matrix);
    }

    /// @param f of the variables, overwritten with `x`
    /// @param g of the rows, overwritten with `z`
    /// @param refined false where the error that the regularisation makes may stay
    void solve(double[] f, double[] g, boolean refined) {
        System.arraycopy(f, 0, both, 0, variables);
        System.arraycopy(g, 0, both, variables, g.length);
        if (refined) {
            factors.solve(both);
        } else {
            factors.solveRegularised(both);
        }
        System.arraycopy(both, 0, f, 0, variables);
        System.arraycopy(both, variables, g, 0, g.length);
    }
}
