package org.openelecbay.home.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openelecbay.solver.chain.ChainProgram;
import org.openelecbay.solver.choice.Choice;
import org.openelecbay.solver.choice.ChoiceProgram;
import org.openelecbay.solver.choice.ChoiceSolution;
import org.openelecbay.solver.choice.Run;

/// The program of [Switches] with its structure in time: columns of a step become further variables of it, rows of a
/// step further rows with a slack, and what runs once a right-hand side.
final class SwitchedChain {

    private final Switches switches;
    private final ChainProgram plain;
    private final int[] columnOf;
    private final int variables;
    private final int rows;
    private final ChoiceProgram program;

    SwitchedChain(Switches switches) {
        this.switches = switches;
        plain = switches.chain();
        columnOf = new int[switches.size()];
        Arrays.fill(columnOf, -1);
        boolean[] isApart = new boolean[columnOf.length];
        for (Switches.Apart each : switches.apart()) {
            isApart[extra(each.isOne())] = true;
        }
        int[] variablesAt = new int[plain.stages()];
        int[] rowsAt = new int[plain.stages()];
        Arrays.fill(variablesAt, plain.variables());
        Arrays.fill(rowsAt, plain.rows());
        for (int each = 0; each < columnOf.length; each++) {
            int step = switches.stepOf(each);
            if (step >= 0 && !isApart[each]) {
                columnOf[each] = variablesAt[step]++;
            }
        }
        for (Switches.Apart each : switches.apart()) {
            variablesAt[each.step()]++;
            rowsAt[each.step()]++;
        }
        for (Switches.Limit each : switches.limits()) {
            variablesAt[each.step()]++;
            rowsAt[each.step()]++;
        }
        variables = Arrays.stream(variablesAt).max().orElse(0);
        rows = Arrays.stream(rowsAt).max().orElse(0);
        program = write();
    }

    ChoiceProgram program() {
        return program;
    }

    private int extra(int column) {
        return column - plain.stages() * plain.variables();
    }

    /// Where a column of the switches stands in the wider chain.
    private int wide(int column) {
        int extra = extra(column);
        return extra < 0
                ? column / plain.variables() * variables + column % plain.variables()
                : switches.stepOf(extra) * variables + columnOf[extra];
    }

    private ChoiceProgram write() {
        ChainWriter into = new ChainWriter(plain.stages(), variables, rows);
        into.takeAll(plain);
        int[] nextVariable = new int[plain.stages()];
        int[] nextRow = new int[plain.stages()];
        Arrays.fill(nextVariable, plain.variables());
        Arrays.fill(nextRow, plain.rows());
        List<Choice> choices = new ArrayList<>();
        for (int each = 0; each < columnOf.length; each++) {
            if (columnOf[each] >= 0) {
                int step = switches.stepOf(each);
                nextVariable[step]++;
                into.bounds(step, columnOf[each], 0, switches.highestOf(each));
                into.cost(step, columnOf[each], switches.costOf(each));
                if (switches.isWhole(each)) {
                    choices.add(new Choice.Binary(step * variables + columnOf[each]));
                }
            }
        }
        for (Switches.Limit each : switches.limits()) {
            write(into, each, nextVariable[each.step()]++, nextRow[each.step()]++);
        }
        for (Switches.Apart each : switches.apart()) {
            int step = each.step();
            if (each.mostOne() > 0 && each.mostOther() > 0) {
                Map<Integer, Double> entries =
                        Map.of(each.one(), 1 / each.mostOne(), each.other(), 1 / each.mostOther());
                write(into, new Switches.Limit(step, 1, entries), nextVariable[step]++, nextRow[step]++);
                choices.add(new Choice.Either(wide(each.one()), each.mostOne(), wide(each.other()), each.mostOther()));
            } else {
                int gone = each.mostOne() > 0 ? each.other() : each.one();
                into.bounds(step, gone % plain.variables(), 0, 0);
            }
        }
        List<Run> runs = switches.running().stream().map(Switches.Running::run).toList();
        return new ChoiceProgram(into.program(), choices, runs, plain.rows());
    }

    private void write(ChainWriter into, Switches.Limit limit, int slack, int row) {
        int step = limit.step();
        limit.entries().forEach((column, factor) -> {
            int wide = wide(column);
            if (wide / variables == step) {
                into.now(step, row, wide % variables, factor);
            } else {
                into.before(step, row, wide % variables, factor);
            }
        });
        into.bounds(step, slack, 0, Double.POSITIVE_INFINITY);
        into.now(step, row, slack, 1);
        into.equalTo(step, row, limit.atMost());
    }

    /// The point in the order of the columns, with multipliers of the rows of the steps.
    Point point(ChoiceSolution solution) {
        int first = plain.stages() * plain.variables();
        double[] x = new double[first + columnOf.length];
        for (int column = 0; column < x.length; column++) {
            if (column < first || columnOf[column - first] >= 0) {
                x[column] = solution.x()[wide(column)];
            }
            if (column >= first && switches.isWhole(column - first)) {
                x[column] = Math.rint(x[column]);
            }
        }
        for (Switches.Apart each : switches.apart()) {
            x[each.isOne()] = x[each.one()] >= x[each.other()] ? 1 : 0;
        }
        for (int each = 0; each < solution.starts().length; each++) {
            Switches.Running running = switches.running().get(each);
            x[running.first() + solution.starts()[each] - running.run().earliest()] = 1;
        }
        double[] duals = new double[plain.stages() * plain.rows()];
        for (int row = 0; row < duals.length; row++) {
            duals[row] = solution.rowDuals()[row / plain.rows() * rows + row % plain.rows()];
        }
        return new Point(plain.stages(), plain.variables(), plain.rows(), x, duals);
    }
}
