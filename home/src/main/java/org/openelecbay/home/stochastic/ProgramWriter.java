package org.openelecbay.home.stochastic;

import java.util.Arrays;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

/// Collects a [QuadraticProgram] variable by variable and row by row.
final class ProgramWriter {

    private final SparseEntries squares = new SparseEntries();
    private final SparseEntries equal = new SparseEntries();
    private final SparseEntries below = new SparseEntries();
    private final Numbers lower = new Numbers();
    private final Numbers upper = new Numbers();
    private final Numbers cost = new Numbers();
    private final Numbers equalTo = new Numbers();
    private final Numbers atMost = new Numbers();

    /// A new variable.
    int variable(double lowest, double highest, double costPerUnit) {
        lower.add(lowest);
        upper.add(highest);
        return cost.add(costPerUnit);
    }

    void cost(int variable, double perUnit) {
        cost.values[variable] += perUnit;
    }

    /// Adds `factor x^2` to the objective.
    void square(int variable, double factor) {
        if (factor != 0) {
            squares.add(variable, variable, 2 * factor);
        }
    }

    /// A new row that sums to `right`.
    int equality(double right) {
        return equalTo.add(right);
    }

    void inEquality(int row, int variable, double factor) {
        equal.add(row, variable, factor);
    }

    /// A new row that sums to at most `right`.
    int inequality(double right) {
        return atMost.add(right);
    }

    void inInequality(int row, int variable, double factor) {
        below.add(row, variable, factor);
    }

    /// The optimum.
    ///
    /// @throws IllegalArgumentException when limits leave no point
    ProgramSolution solve() {
        int size = cost.size;
        ProgramSolution solution = InteriorPoint.solve(new QuadraticProgram(
                squares.matrix(size, size),
                cost.toArray(),
                equal.matrix(equalTo.size, size),
                equalTo.toArray(),
                below.matrix(atMost.size, size),
                atMost.toArray(),
                lower.toArray(),
                upper.toArray()));
        if (solution.status() == ProgramStatus.INFEASIBLE) {
            throw new IllegalArgumentException("No schedule keeps the network's limits with the protection asked for. "
                    + "Protect against less, or allow more.");
        }
        if (solution.status() != ProgramStatus.SOLVED) {
            throw new IllegalStateException("The program of the day ended as " + solution.status()
                    + ". Are its prices or powers of very different sizes?");
        }
        return solution;
    }

    private static final class Numbers {

        private double[] values = new double[64];
        private int size;

        int add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size] = value;
            return size++;
        }

        double[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
