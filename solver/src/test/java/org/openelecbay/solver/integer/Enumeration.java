package org.openelecbay.solver.integer;

import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseMatrix;

/// The least cost found by trying every combination of the whole variables; infinite when none is allowed.
final class Enumeration {

    private final MixedIntegerProgram program;
    private final QuadraticProgram relaxation;
    private final double[] lower;
    private final double[] upper;
    private double best = Double.POSITIVE_INFINITY;

    private Enumeration(MixedIntegerProgram program) {
        this.program = program;
        relaxation = program.relaxation();
        lower = relaxation.lower().clone();
        upper = relaxation.upper().clone();
    }

    static double leastCost(MixedIntegerProgram program) {
        Enumeration all = new Enumeration(program);
        all.from(0);
        return all.best;
    }

    private void from(int variable) {
        if (variable == lower.length) {
            best = Math.min(best, cost());
        } else if (!program.whole()[variable]) {
            from(variable + 1);
        } else {
            for (double value = relaxation.lower()[variable];
                    value <= relaxation.upper()[variable];
                    value++) {
                lower[variable] = value;
                upper[variable] = value;
                from(variable + 1);
            }
        }
    }

    private double cost() {
        boolean everything = true;
        for (boolean each : program.whole()) {
            everything &= each;
        }
        if (everything) {
            return violation(program, lower) > 1e-9 ? Double.POSITIVE_INFINITY : cost(program, lower);
        }
        ProgramSolution rest = InteriorPoint.solve(new QuadraticProgram(
                relaxation.quadraticUpper(),
                relaxation.linear(),
                relaxation.equalities(),
                relaxation.equalTo(),
                relaxation.inequalities(),
                relaxation.atMost(),
                lower,
                upper));
        return rest.status() == ProgramStatus.SOLVED ? rest.objective() : Double.POSITIVE_INFINITY;
    }

    static double cost(MixedIntegerProgram program, double[] x) {
        double cost = 0;
        for (int each = 0; each < x.length; each++) {
            cost += program.relaxation().linear()[each] * x[each];
        }
        SparseMatrix p = program.relaxation().quadraticUpper();
        for (int column = 0; column < x.length; column++) {
            for (int at = p.columnStart()[column]; at < p.columnStart()[column + 1]; at++) {
                double factor = p.rowOf()[at] == column ? 0.5 : 1;
                cost += factor * p.values()[at] * x[column] * x[p.rowOf()[at]];
            }
        }
        return cost;
    }

    /// The largest violation of rows, bounds and wholeness.
    static double violation(MixedIntegerProgram program, double[] x) {
        QuadraticProgram rows = program.relaxation();
        double[] equal = rows.equalTo().clone();
        rows.equalities().timesPlus(-1, x, equal);
        double[] slack = rows.atMost().clone();
        rows.inequalities().timesPlus(-1, x, slack);
        double most = 0;
        for (double each : equal) {
            most = Math.max(most, Math.abs(each));
        }
        for (double each : slack) {
            most = Math.max(most, -each);
        }
        for (int each = 0; each < x.length; each++) {
            most = Math.max(most, Math.max(rows.lower()[each] - x[each], x[each] - rows.upper()[each]));
            most = Math.max(most, program.whole()[each] ? Math.abs(x[each] - Math.rint(x[each])) : 0);
        }
        return most;
    }
}
