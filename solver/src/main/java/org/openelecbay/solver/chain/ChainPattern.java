package org.openelecbay.solver.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the entries of the rows of any stage may lie, and the order in which rows are eliminated.
///
/// Rows that no variable joins to another stage come first, so that their elimination leaves the neighbours
/// alone. Rows are counted in this order from here on, and what belongs to a row, a variable or an entry lies
/// together for all stages, so that most of the work runs along the time.
final class ChainPattern {

    final int stages;
    final int variables;
    final int rows;
    /// How many rows no variable joins to another stage; they are the first.
    final int localRows;
    /// The row of the program at each position of the order.
    final int[] rowAt;
    /// Row of each entry; the entries of `D` first, then those of `E`.
    final int[] row;
    /// Variable of each entry, of the stage before for those of `E`.
    final int[] variable;
    /// How many entries belong to `D`.
    final int nowEntries;

    ChainPattern(ChainProgram program) {
        stages = program.stages();
        variables = program.variables();
        rows = program.rows();
        boolean[] now = anywhere(program.now(), 0);
        boolean[] before = anywhere(program.before(), 1);
        boolean[] joined = joined(now, before);
        rowAt = order(joined);
        int local = 0;
        for (boolean each : joined) {
            local += each ? 0 : 1;
        }
        localRows = local;
        List<int[]> entries = new ArrayList<>();
        collect(now, entries);
        nowEntries = entries.size();
        collect(before, entries);
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

    private boolean[] joined(boolean[] now, boolean[] before) {
        boolean[] joined = new boolean[rows];
        for (int each = 0; each < rows * variables; each++) {
            if (before[each]) {
                joined[each / variables] = true;
                for (int other = 0; other < rows; other++) {
                    joined[other] |= now[other * variables + each % variables];
                }
            }
        }
        return joined;
    }

    private int[] order(boolean[] joined) {
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

    private void collect(boolean[] found, List<int[]> entries) {
        for (int at = 0; at < rows; at++) {
            for (int each = 0; each < variables; each++) {
                if (found[rowAt[at] * variables + each]) {
                    entries.add(new int[] {at, each});
                }
            }
        }
    }

    /// The numbers of each entry for all stages, those of `E` at the stage before; zero for variables that are fixed.
    double[][] values(ChainProgram program, boolean[][] fixed) {
        double[][] values = new double[row.length][stages];
        for (int entry = 0; entry < row.length; entry++) {
            int later = entry >= nowEntries ? 1 : 0;
            double[] matrix = later > 0 ? program.before() : program.now();
            for (int stage = 0; stage < stages - later; stage++) {
                if (!fixed[variable[entry]][stage]) {
                    int at = (stage + later) * rows + rowAt[row[entry]];
                    values[entry][stage] = matrix[at * variables + variable[entry]];
                }
            }
        }
        return values;
    }

    /// Adds `A x`.
    void addRows(double[][] values, double[][] x, double[][] into) {
        for (int entry = 0; entry < nowEntries; entry++) {
            Series.add(values[entry], x[variable[entry]], into[row[entry]]);
        }
        for (int entry = nowEntries; entry < row.length; entry++) {
            Series.addLater(values[entry], x[variable[entry]], into[row[entry]]);
        }
    }

    /// `A' y`.
    ///
    /// @param next place for one row of the stage after
    void transposed(double[][] values, double[][] y, double[][] into, double[] next) {
        for (double[] each : into) {
            Arrays.fill(each, 0);
        }
        for (int entry = 0; entry < nowEntries; entry++) {
            Series.add(values[entry], y[row[entry]], into[variable[entry]]);
        }
        for (int entry = nowEntries; entry < row.length; entry++) {
            System.arraycopy(y[row[entry]], 1, next, 0, stages - 1);
            Series.add(values[entry], next, into[variable[entry]]);
        }
    }
}
