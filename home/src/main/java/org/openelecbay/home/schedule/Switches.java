package org.openelecbay.home.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.solver.chain.ChainProgram;
import org.openelecbay.solver.choice.Run;
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
    /// Step of each column; of those that belong to none -1.
    private final List<Integer> stepOf = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();
    private final List<Running> running = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();

    Switches(ChainProgram chain) {
        this.chain = chain;
    }

    /// Two variables of which one is 0.
    ///
    /// @param isOne column that is 1 where the other is 0
    record Apart(int step, int one, double mostOne, int other, double mostOther, int isOne) {}

    /// What runs once.
    ///
    /// @param first column of its earliest start
    record Running(int first, Run run) {}

    /// The entries by column of a row that is at most an amount.
    record Limit(int step, double atMost, Map<Integer, Double> entries) {}

    /// A row that takes its entries.
    static final class Row {

        private final SparseEntries into;
        private final int row;
        private final Map<Integer, Double> entries;

        private Row(SparseEntries into, int row, Map<Integer, Double> entries) {
            this.into = into;
            this.row = row;
            this.entries = entries;
        }

        Row entry(int column, double coefficient) {
            into.add(row, column, coefficient);
            entries.merge(column, coefficient, Double::sum);
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

    /// A number of a step that is 0 or 1.
    int binary(int step, double cost) {
        int column = next();
        add(step, cost, 1, true);
        return column;
    }

    /// A number of a step from 0 to `most`.
    int continuous(int step, double cost, double most) {
        int column = next();
        add(step, cost, most, false);
        return column;
    }

    private void add(int step, double cost, double most, boolean isWhole) {
        costs.add(cost);
        highest.add(most);
        whole.add(isWhole);
        stepOf.add(step);
    }

    /// A row of a step, over columns of that step and the one before.
    Row atMost(int step, double amount) {
        Map<Integer, Double> entries = new HashMap<>();
        limits.add(new Limit(step, amount, entries));
        return row(amount, entries);
    }

    private Row row(double amount, Map<Integer, Double> entries) {
        atMost.add(amount);
        return new Row(inequalities, atMost.size() - 1, entries);
    }

    /// Something that draws `kw` for so many steps from one of its starts on.
    ///
    /// @param costs of the starts
    /// @return the column of the earliest start; it is 1 when it starts there, the next one a step later
    int runs(double kw, int steps, int earliest, double[] costs) {
        int first = next();
        equalTo.add(1.0);
        int once = chain.stages() * chain.rows() + equalTo.size() - 1;
        for (int start = 0; start < costs.length; start++) {
            add(-1, costs[start], 1, true);
            equalities.add(once, first + start, 1);
            for (int step = earliest + start; step < earliest + start + steps; step++) {
                equalities.add(step * chain.rows(), first + start, -kw);
            }
        }
        running.add(new Running(first, new Run(0, kw, steps, earliest, costs)));
        return first;
    }

    /// In this step one of two variables is 0.
    void either(int step, int one, double mostOne, int other, double mostOther) {
        int isOne = binary(step, 0);
        apart.add(new Apart(step, column(step, one), mostOne, column(step, other), mostOther, isOne));
        row(0, new HashMap<>()).entry(column(step, one), 1).entry(isOne, -mostOne);
        row(mostOther, new HashMap<>()).entry(column(step, other), 1).entry(isOne, mostOther);
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

    ChainProgram chain() {
        return chain;
    }

    List<Apart> apart() {
        return apart;
    }

    List<Running> running() {
        return running;
    }

    List<Limit> limits() {
        return limits;
    }

    /// How many columns there are beyond those of the steps.
    int size() {
        return costs.size();
    }

    int stepOf(int extra) {
        return stepOf.get(extra);
    }

    double costOf(int extra) {
        return costs.get(extra);
    }

    double highestOf(int extra) {
        return highest.get(extra);
    }

    boolean isWhole(int extra) {
        return whole.get(extra);
    }
}
