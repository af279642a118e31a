package org.openelecbay.solver.splitting;

import java.util.Arrays;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.program.Symmetric;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseMatrix;

/// A program with all its constraints as rows within intervals, `low <= Ax <= high`: equalities first, then
/// inequalities, then every variable.
final class IntervalRows {

    final SparseMatrix quadratic;
    final double[] linear;
    final SparseMatrix rows;
    final double[] low;
    final double[] high;
    private final int equalities;
    private final int inequalities;

    IntervalRows(QuadraticProgram program) {
        int size = program.linear().length;
        equalities = program.equalTo().length;
        inequalities = program.atMost().length;
        quadratic = program.quadraticUpper();
        SparseEntries entries = new SparseEntries();
        entries.addAll(1, program.equalities(), 0, 0);
        entries.addAll(1, program.inequalities(), equalities, 0);
        for (int each = 0; each < size; each++) {
            entries.add(equalities + inequalities + each, each, 1);
        }
        rows = entries.matrix(equalities + inequalities + size, size);
        linear = new double[size];
        low = new double[rows.rows()];
        high = new double[rows.rows()];
        take(program);
    }

    /// Takes over everything but the matrices.
    final void take(QuadraticProgram program) {
        int bounds = equalities + inequalities;
        System.arraycopy(program.linear(), 0, linear, 0, linear.length);
        System.arraycopy(program.equalTo(), 0, low, 0, equalities);
        System.arraycopy(program.equalTo(), 0, high, 0, equalities);
        Arrays.fill(low, equalities, bounds, Double.NEGATIVE_INFINITY);
        System.arraycopy(program.atMost(), 0, high, equalities, inequalities);
        System.arraycopy(program.lower(), 0, low, bounds, linear.length);
        System.arraycopy(program.upper(), 0, high, bounds, linear.length);
    }

    double objective(double[] x) {
        double[] gradient = linear.clone();
        Symmetric.timesPlus(quadratic, 0.5, x, gradient);
        double sum = 0;
        for (int each = 0; each < x.length; each++) {
            sum += gradient[each] * x[each];
        }
        return sum;
    }

    /// Parts the duals of the rows into those of the program.
    ProgramSolution solution(ProgramStatus status, double[] x, double[] duals, int iterations, double error) {
        int bounds = equalities + inequalities;
        double[] lower = new double[x.length];
        double[] upper = new double[x.length];
        for (int each = 0; each < x.length; each++) {
            lower[each] = Math.max(-duals[bounds + each], 0);
            upper[each] = Math.max(duals[bounds + each], 0);
        }
        double[] inequality = Arrays.copyOfRange(duals, equalities, bounds);
        Arrays.setAll(inequality, each -> Math.max(inequality[each], 0));
        return new ProgramSolution(
                status,
                x,
                objective(x),
                Arrays.copyOf(duals, equalities),
                inequality,
                lower,
                upper,
                new double[0],
                iterations,
                error);
    }
}
