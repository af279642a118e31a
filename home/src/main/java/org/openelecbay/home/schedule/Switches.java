package org.openelecbay.home.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.solver.chain.ChainProgram;
import org.openelecbay.solver.integer.MixedIntegerProgram;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

/// What joins the steps of a [ChainProgram] when whole numbers are needed: columns after those of the
/// steps, and rows over all columns.
final class Switches {

    private final ChainProgram chain;
    private final SparseEntries equalities = new SparseEntries();
    private final SparseEntries inequalities = new SparseEntries();
    private final List<Double> equalTo = new ArrayList<>();
    private final List<Double> atMost = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();
    private final List<Double> highest = new ArrayList<>();
    private final List<Boolean> whole = new ArrayList<>();

    Switches(ChainProgram chain) {
        this.chain = chain;
    }

    /// A row that takes its entries.
    static final class Row {

        private final SparseEntries into;
        private final int row;

        private Row(SparseEntries into, int row) {
            this.into = into;
            this.row = row;
        }

        Row entry(int column, double coefficient) {
            into.add(row, column, coefficient);
            return this;
        }
    }

    /// The column that the next switch gets.
    int next() {
        return chain.stages() * chain.variables() + costs.size();
    }

    int column(int step, int variable) {
        return step * chain.variables() + variable;
    }

    /// A number that is 0 or 1.
    int binary(double cost) {
        int column = next();
        add(cost, 1, true);
        return column;
    }

    /// A number from 0 to `most`.
    int continuous(double cost, double most) {
        int column = next();
        add(cost, most, false);
        return column;
    }

    private void add(double cost, double most, boolean isWhole) {
        costs.add(cost);
        highest.add(most);
        whole.add(isWhole);
    }

    Row atMost(double amount) {
        atMost.add(amount);
        return new Row(inequalities, atMost.size() - 1);
    }

    Row equalTo(double amount) {
        equalTo.add(amount);
        return new Row(equalities, chain.stages() * chain.rows() + equalTo.size() - 1);
    }

    /// The column draws `kw` from the home in a step.
    void draws(int step, int column, double kw) {
        equalities.add(step * chain.rows(), column, -kw);
    }

    /// In this step one of two variables is 0.
    void either(int step, int one, double mostOne, int other, double mostOther) {
        int isOne = binary(0);
        atMost(0).entry(column(step, one), 1).entry(isOne, -mostOne);
        atMost(mostOther).entry(column(step, other), 1).entry(isOne, mostOther);
    }

    /// The program without structure in time.
    QuadraticProgram quadratic() {
        int columns = next();
        int rows = chain.stages() * chain.rows();
        SparseEntries squares = new SparseEntries();
        for (int each = 0; each < chain.quadratic().length; each++) {
            if (chain.quadratic()[each] != 0) {
                squares.add(each, each, chain.quadratic()[each]);
            }
        }
        SparseEntries equal = new SparseEntries();
        writeChain(equal);
        equal.addAll(1, equalities.matrix(rows + equalTo.size(), columns), 0, 0);
        return new QuadraticProgram(
                squares.matrix(columns, columns),
                joined(chain.linear(), costs),
                equal.matrix(rows + equalTo.size(), columns),
                joined(chain.equalTo(), equalTo),
                inequalities.matrix(atMost.size(), columns),
                joined(new double[0], atMost),
                joined(chain.lower(), costs.stream().map(each -> 0.0).toList()),
                joined(chain.upper(), highest));
    }

    private void writeChain(SparseEntries into) {
        int size = chain.variables();
        for (int row = 0; row < chain.stages() * chain.rows(); row++) {
            int stage = row / chain.rows();
            for (int variable = 0; variable < size; variable++) {
                add(into, row, stage * size + variable, chain.now()[row * size + variable]);
                if (stage > 0) {
                    add(into, row, (stage - 1) * size + variable, chain.before()[row * size + variable]);
                }
            }
        }
    }

    private static void add(SparseEntries into, int row, int column, double value) {
        if (value != 0) {
            into.add(row, column, value);
        }
    }

    private static double[] joined(double[] first, List<Double> then) {
        double[] all = Arrays.copyOf(first, first.length + then.size());
        for (int each = 0; each < then.size(); each++) {
            all[first.length + each] = then.get(each);
        }
        return all;
    }

    MixedIntegerProgram mixed() {
        boolean[] marks = new boolean[next()];
        for (int each = 0; each < whole.size(); each++) {
            marks[chain.stages() * chain.variables() + each] = whole.get(each);
        }
        return new MixedIntegerProgram(quadratic(), marks);
    }
}
