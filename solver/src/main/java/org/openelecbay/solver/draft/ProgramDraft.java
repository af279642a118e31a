package org.openelecbay.solver.draft;

import java.util.Arrays;
import org.openelecbay.solver.integer.MixedIntegerProgram;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

/// A program that is written down piece by piece: variables by number in the order in which they come, rows
/// by number of their kind. Minimised.
public final class ProgramDraft {

    private int size;
    private double[] linear = new double[16];
    private double[] lower = new double[16];
    private double[] upper = new double[16];
    private boolean[] whole = new boolean[16];
    private final SparseEntries quadratic = new SparseEntries();
    private final SparseEntries equalities = new SparseEntries();
    private final SparseEntries inequalities = new SparseEntries();
    private double[] equalTo = new double[16];
    private double[] atMost = new double[16];
    private int equalityCount;
    private int inequalityCount;

    /// A row under construction.
    public static final class Row {

        private final SparseEntries entries;
        private final int number;

        private Row(SparseEntries entries, int number) {
            this.entries = entries;
            this.number = number;
        }

        /// Adds `factor` times a variable to the left side.
        public Row plus(double factor, int variable) {
            if (factor != 0) {
                entries.add(number, variable, factor);
            }
            return this;
        }

        /// The place of the row among those of its kind, for its dual.
        public int number() {
            return number;
        }
    }

    /// A new variable between two bounds, with its cost for each unit.
    ///
    /// @return its number
    public int variable(double lowest, double highest, double cost) {
        if (size == linear.length) {
            linear = Arrays.copyOf(linear, 2 * size);
            lower = Arrays.copyOf(lower, 2 * size);
            upper = Arrays.copyOf(upper, 2 * size);
            whole = Arrays.copyOf(whole, 2 * size);
        }
        linear[size] = cost;
        lower[size] = lowest;
        upper[size] = highest;
        return size++;
    }

    /// A new variable that is 0 or 1.
    public int choice(double cost) {
        int variable = variable(0, 1, cost);
        whole[variable] = true;
        return variable;
    }

    /// Adds `factor` times the product of two variables to the cost; the whole must stay convex.
    public void cost(double factor, int one, int other) {
        if (factor != 0) {
            quadratic.add(Math.min(one, other), Math.max(one, other), one == other ? 2 * factor : factor);
        }
    }

    /// Adds to the cost of a variable for each unit.
    public void cost(double factor, int variable) {
        linear[variable] += factor;
    }

    /// A new row whose left side equals a number.
    public Row equal(double number) {
        equalTo = Arrays.copyOf(equalTo, Math.max(equalTo.length, 2 * equalityCount));
        equalTo[equalityCount] = number;
        return new Row(equalities, equalityCount++);
    }

    /// A new row whose left side is a number at most.
    public Row atMost(double number) {
        atMost = Arrays.copyOf(atMost, Math.max(atMost.length, 2 * inequalityCount));
        atMost[inequalityCount] = number;
        return new Row(inequalities, inequalityCount++);
    }

    /// How many variables there are.
    public int size() {
        return size;
    }

    /// The program without the demand that choices are 0 or 1.
    public QuadraticProgram program() {
        return new QuadraticProgram(
                quadratic.matrix(size, size),
                Arrays.copyOf(linear, size),
                equalities.matrix(equalityCount, size),
                Arrays.copyOf(equalTo, equalityCount),
                inequalities.matrix(inequalityCount, size),
                Arrays.copyOf(atMost, inequalityCount),
                Arrays.copyOf(lower, size),
                Arrays.copyOf(upper, size));
    }

    /// The program with its choices.
    public MixedIntegerProgram mixedProgram() {
        return new MixedIntegerProgram(program(), Arrays.copyOf(whole, size));
    }

    /// Which variables are choices.
    public boolean[] choices() {
        return Arrays.copyOf(whole, size);
    }

    /// Solves it without choices.
    public ProgramSolution solve() {
        return InteriorPoint.solve(program());
    }
}
