package org.openelecbay.solver.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the entries of the rows of any stage may lie, and the order in which rows are eliminated.
///
/// Rows that no variable joins to another stage come first, so that their elimination leaves the neighbours
/// alone. Rows are counted in this order from here on.
final class ChainPattern {

    final int stages;
    final int variables;
    final int rows;
    /// The row of the program at each position of the order.
    final int[] rowAt;
    /// Row of each entry; the entries of `D` first, then those of `E`.
    final int[] row;
    /// Variable of each entry, counted from the first of the own stage: negative for `E`.
    final int[] variable;
    /// How many entries belong to `D`.
    final int nowEntries;

    ChainPattern(ChainProgram program) {
        stages = program.stages();
        variables = program.variables();
        rows = program.rows();
        boolean[] now = anywhere(program.now(), 0);
        boolean[] before = anywhere(program.before(), 1);
        rowAt = order(now, before);
        List<int[]> entries = new ArrayList<>();
        collect(now, 0, entries);
        nowEntries = entries.size();
        collect(before, -variables, entries);
        row = entries.stream().mapToInt(each -> each[0]).toArray();
        variable = entries.stream().mapToInt(each -> each[1]).toArray();
    }

    private boolean[] anywhere(double[] matrix, int firstStage) {
        int size = rows * variables;
        boolean[] found = new boolean[size];
        for (int at = firstStage * size; at < matrix.length; at++) {
            found[at % size] |= matrix[at] != 0;
        }
        return found;
    }

    private int[] order(boolean[] now, boolean[] before) {
        boolean[] joined = new boolean[rows];
        for (int each = 0; each < rows * variables; each++) {
            if (before[each]) {
                joined[each / variables] = true;
                for (int other = 0; other < rows; other++) {
                    joined[other] |= now[other * variables + each % variables];
                }
            }
        }
        int[] order = new int[rows];
        int count = 0;
        for (boolean later : new boolean[] {false, true}) {
            for (int each = 0; each < rows; each++) {
                if (joined[each] == later) {
                    order[count++] = each;
                }
            }
        }
        return order;
    }

    private void collect(boolean[] found, int shift, List<int[]> entries) {
        for (int at = 0; at < rows; at++) {
            for (int each = 0; each < variables; each++) {
                if (found[rowAt[at] * variables + each]) {
                    entries.add(new int[] {at, each + shift});
                }
            }
        }
    }

    /// The numbers of the entries, stage by stage; those of variables that are fixed are zero.
    double[] values(ChainProgram program, boolean[] fixed) {
        double[] values = new double[stages * row.length];
        for (int stage = 0; stage < stages; stage++) {
            for (int entry = 0; entry < row.length; entry++) {
                values[stage * row.length + entry] = value(program, fixed, stage, entry);
            }
        }
        return values;
    }

    private double value(ChainProgram program, boolean[] fixed, int stage, int entry) {
        boolean earlier = entry >= nowEntries;
        int of = stage * variables + variable[entry];
        if (of < 0 || fixed[of]) {
            return 0;
        }
        int within = earlier ? variable[entry] + variables : variable[entry];
        double[] matrix = earlier ? program.before() : program.now();
        return matrix[(stage * rows + rowAt[row[entry]]) * variables + within];
    }

    /// `b - A x`.
    void residual(double[] values, double[] equalTo, double[] x, double[] into) {
        System.arraycopy(equalTo, 0, into, 0, stages * rows);
        int entries = row.length;
        for (int stage = 0; stage < stages; stage++) {
            int most = stage == 0 ? nowEntries : entries;
            int at = stage * entries;
            int first = stage * variables;
            int top = stage * rows;
            for (int entry = 0; entry < most; entry++) {
                into[top + row[entry]] -= values[at + entry] * x[first + variable[entry]];
            }
        }
    }

    /// `A' y`.
    void transposed(double[] values, double[] y, double[] into) {
        Arrays.fill(into, 0);
        int entries = row.length;
        for (int stage = 0; stage < stages; stage++) {
            int most = stage == 0 ? nowEntries : entries;
            int at = stage * entries;
            int first = stage * variables;
            int top = stage * rows;
            for (int entry = 0; entry < most; entry++) {
                into[first + variable[entry]] += values[at + entry] * y[top + row[entry]];
            }
        }
    }
}
