package org.openelecbay.solver.integer;

import java.util.Arrays;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseMatrix;

/// The constraints of a program as rows `a x <= b`, to be read by row and by variable; an equality is two of them.
final class RowsByVariable {

    /// The rows themselves, column by column: which rows a variable stands in.
    final SparseMatrix byVariable;
    /// The same transposed: which variables stand in a row.
    final SparseMatrix byRow;

    final double[] atMost;

    RowsByVariable(QuadraticProgram program) {
        int inequalities = program.atMost().length;
        int equalities = program.equalTo().length;
        SparseEntries entries = new SparseEntries();
        entries.addAll(1, program.inequalities(), 0, 0);
        entries.addAll(1, program.equalities(), inequalities, 0);
        entries.addAll(-1, program.equalities(), inequalities + equalities, 0);
        byVariable = entries.matrix(inequalities + 2 * equalities, program.linear().length);
        byRow = byVariable.transposed();
        atMost = Arrays.copyOf(program.atMost(), inequalities + 2 * equalities);
        for (int each = 0; each < equalities; each++) {
            atMost[inequalities + each] = program.equalTo()[each];
            atMost[inequalities + equalities + each] = -program.equalTo()[each];
        }
    }
}
