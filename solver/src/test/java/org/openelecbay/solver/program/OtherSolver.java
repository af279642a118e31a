package org.openelecbay.solver.program;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.openelecbay.solver.sparse.SparseMatrix;

/// The same program in another's hands (ojAlgo).
public final class OtherSolver {

    private OtherSolver() {}

    public static Optimisation.Result minimise(QuadraticProgram program) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        int size = program.linear().length;
        Variable[] x = new Variable[size];
        for (int each = 0; each < size; each++) {
            x[each] = model.newVariable("x" + each).weight(program.linear()[each]);
            if (Double.isFinite(program.lower()[each])) {
                x[each].lower(program.lower()[each]);
            }
            if (Double.isFinite(program.upper()[each])) {
                x[each].upper(program.upper()[each]);
            }
        }
        addRows(model, x, program.equalities(), program.equalTo(), true);
        addRows(model, x, program.inequalities(), program.atMost(), false);
        if (program.quadraticUpper().entries() > 0) {
            Expression objective = model.newExpression("quadratic").weight(1);
            SparseMatrix p = program.quadraticUpper();
            for (int column = 0; column < size; column++) {
                for (int at = p.columnStart()[column]; at < p.columnStart()[column + 1]; at++) {
                    double half = p.rowOf()[at] == column ? 0.5 : 1;
                    objective.set(x[p.rowOf()[at]], x[column], half * p.values()[at]);
                }
            }
        }
        return model.minimise();
    }

    private static void addRows(
            ExpressionsBasedModel model, Variable[] x, SparseMatrix rows, double[] limits, boolean equal) {
        Expression[] expressions = new Expression[limits.length];
        for (int row = 0; row < limits.length; row++) {
            expressions[row] = model.newExpression((equal ? "equal" : "most") + row);
            if (equal) {
                expressions[row].level(limits[row]);
            } else {
                expressions[row].upper(limits[row]);
            }
        }
        for (int column = 0; column < rows.columns(); column++) {
            for (int at = rows.columnStart()[column]; at < rows.columnStart()[column + 1]; at++) {
                expressions[rows.rowOf()[at]].set(x[column], rows.values()[at]);
            }
        }
    }
}
