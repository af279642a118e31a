package org.openelecbay.solver.ortools;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import org.openelecbay.solver.integer.MixedIntegerOptions;
import org.openelecbay.solver.integer.MixedIntegerProgram;
import org.openelecbay.solver.integer.MixedIntegerSolution;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseMatrix;

/// One program as OR-Tools sees it; holds memory outside the heap until it is closed.
final class CbcModel implements AutoCloseable {

    private static final double TOLERANCE = 1e-6;

    private final MixedIntegerProgram program;
    private final QuadraticProgram rows;
    private final MPSolver solver;
    private final MPVariable[] x;

    CbcModel(MixedIntegerProgram program) {
        this.program = program;
        rows = program.relaxation();
        solver = MPSolver.createSolver("CBC");
        x = new MPVariable[rows.linear().length];
        for (int each = 0; each < x.length; each++) {
            boolean whole = program.whole()[each];
            double lower = whole ? Math.ceil(rows.lower()[each] - TOLERANCE) : rows.lower()[each];
            double upper = whole ? Math.floor(rows.upper()[each] + TOLERANCE) : rows.upper()[each];
            x[each] = solver.makeVar(lower, upper, whole, "");
            solver.objective().setCoefficient(x[each], rows.linear()[each]);
        }
        solver.objective().setMinimization();
        add(rows.equalities(), rows.equalTo(), true);
        add(rows.inequalities(), rows.atMost(), false);
    }

    private void add(SparseMatrix matrix, double[] limits, boolean equal) {
        MPConstraint[] constraints = new MPConstraint[limits.length];
        for (int row = 0; row < limits.length; row++) {
            constraints[row] = solver.makeConstraint(equal ? limits[row] : -MPSolver.infinity(), limits[row]);
        }
        for (int column = 0; column < matrix.columns(); column++) {
            for (int at = matrix.columnStart()[column]; at < matrix.columnStart()[column + 1]; at++) {
                constraints[matrix.rowOf()[at]].setCoefficient(x[column], matrix.values()[at]);
            }
        }
    }

    MixedIntegerSolution solve(MixedIntegerOptions options) {
        solver.setTimeLimit(Math.max(1, Math.round(1000 * options.mostSeconds())));
        MPSolver.ResultStatus status = run(options.relativeGap());
        return switch (status) {
            case OPTIMAL -> point(ProgramStatus.SOLVED, solver.objective().bestBound());
            case FEASIBLE ->
                point(ProgramStatus.NOT_CONVERGED, solver.objective().bestBound());
            case INFEASIBLE, UNBOUNDED, ABNORMAL -> withoutOptimum(options);
            default -> none(ProgramStatus.NOT_CONVERGED, Double.NEGATIVE_INFINITY);
        };
    }

    private MPSolver.ResultStatus run(double relativeGap) {
        MPSolverParameters parameters = new MPSolverParameters();
        try {
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, relativeGap);
            return solver.solve(parameters);
        } finally {
            parameters.delete();
        }
    }

    /// Without costs there is an optimum exactly if there is a point: that tells unbounded from infeasible.
    private MixedIntegerSolution withoutOptimum(MixedIntegerOptions options) {
        solver.objective().clear();
        return switch (run(options.relativeGap())) {
            case OPTIMAL, FEASIBLE ->
                new MixedIntegerSolution(
                        ProgramStatus.UNBOUNDED, values(), Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 0);
            case INFEASIBLE -> none(ProgramStatus.INFEASIBLE, Double.POSITIVE_INFINITY);
            default -> none(ProgramStatus.NOT_CONVERGED, Double.NEGATIVE_INFINITY);
        };
    }

    private MixedIntegerSolution none(ProgramStatus status, double bound) {
        return new MixedIntegerSolution(status, new double[0], Double.POSITIVE_INFINITY, bound, nodes());
    }

    private int nodes() {
        return Math.clamp(solver.nodes(), 0, Integer.MAX_VALUE);
    }

    private double[] values() {
        double[] values = new double[x.length];
        for (int each = 0; each < x.length; each++) {
            double value = x[each].solutionValue();
            values[each] = program.whole()[each] ? Math.rint(value) : value;
        }
        return values;
    }

    private MixedIntegerSolution point(ProgramStatus status, double bound) {
        double[] point = values();
        if (violation(point) > TOLERANCE) {
            ProgramSolution again = InteriorPoint.solve(wholeAt(point));
            if (again.status() != ProgramStatus.SOLVED) {
                return none(ProgramStatus.NOT_CONVERGED, bound);
            }
            for (int each = 0; each < point.length; each++) {
                point[each] = program.whole()[each] ? point[each] : again.x()[each];
            }
        }
        double objective = 0;
        for (int each = 0; each < point.length; each++) {
            objective += rows.linear()[each] * point[each];
        }
        return new MixedIntegerSolution(status, point, objective, Math.min(bound, objective), nodes());
    }

    private double violation(double[] point) {
        double[] equal = rows.equalTo().clone();
        rows.equalities().timesPlus(-1, point, equal);
        double[] slack = rows.atMost().clone();
        rows.inequalities().timesPlus(-1, point, slack);
        double most = 0;
        for (double each : equal) {
            most = Math.max(most, Math.abs(each));
        }
        for (double each : slack) {
            most = Math.max(most, -each);
        }
        return most;
    }

    private QuadraticProgram wholeAt(double[] point) {
        double[] lower = rows.lower().clone();
        double[] upper = rows.upper().clone();
        for (int each = 0; each < point.length; each++) {
            if (program.whole()[each]) {
                lower[each] = point[each];
                upper[each] = point[each];
            }
        }
        return new QuadraticProgram(
                rows.quadraticUpper(),
                rows.linear(),
                rows.equalities(),
                rows.equalTo(),
                rows.inequalities(),
                rows.atMost(),
                lower,
                upper);
    }

    @Override
    public void close() {
        solver.delete();
    }
}
