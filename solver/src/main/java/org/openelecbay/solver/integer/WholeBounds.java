package org.openelecbay.solver.integer;

import java.util.ArrayDeque;

/// Bounds of all variables, of which those of the whole ones are drawn in as far as single rows tell: with everything
/// else in a row at its best, what may this variable still be?
final class WholeBounds {

    private static final double TOLERANCE = 1e-6;
    /// Bounds can creep on forever where rows chase each other; stopping early is always right.
    private static final int MOST_CHANGES_PER_VARIABLE = 20;

    private final RowsByVariable rows;
    private final boolean[] whole;
    final double[] lower;
    final double[] upper;

    private WholeBounds(RowsByVariable rows, boolean[] whole, double[] lower, double[] upper) {
        this.rows = rows;
        this.whole = whole;
        this.lower = lower;
        this.upper = upper;
    }

    static WholeBounds of(MixedIntegerProgram program, RowsByVariable rows) {
        boolean[] whole = program.whole();
        double[] lower = program.relaxation().lower().clone();
        double[] upper = program.relaxation().upper().clone();
        for (int each = 0; each < whole.length; each++) {
            if (whole[each]) {
                lower[each] = Math.ceil(lower[each] - TOLERANCE);
                upper[each] = Math.floor(upper[each] + TOLERANCE);
            }
        }
        return new WholeBounds(rows, whole, lower, upper);
    }

    WholeBounds copy() {
        return new WholeBounds(rows, whole, lower.clone(), upper.clone());
    }

    boolean isFixed(int variable) {
        return lower[variable] == upper[variable];
    }

    boolean areAllFixed() {
        for (int each = 0; each < whole.length; each++) {
            if (whole[each] && !isFixed(each)) {
                return false;
            }
        }
        return true;
    }

    /// Whether some variable has nothing left.
    boolean isEmpty() {
        for (int each = 0; each < lower.length; each++) {
            if (lower[each] > upper[each] + TOLERANCE) {
                return true;
            }
        }
        return false;
    }

    /// Draws in what follows from all rows; false when nothing is left.
    boolean tighten() {
        if (isEmpty()) {
            return false;
        }
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        for (int row = 0; row < rows.atMost.length; row++) {
            waiting.add(row);
        }
        return spread(waiting);
    }

    /// Draws in one variable and what follows from it; false when nothing is left.
    boolean restrict(int variable, double least, double most) {
        lower[variable] = Math.max(lower[variable], least);
        upper[variable] = Math.min(upper[variable], most);
        if (lower[variable] > upper[variable]) {
            return false;
        }
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        addRowsOf(variable, waiting);
        return spread(waiting);
    }

    private boolean spread(ArrayDeque<Integer> waiting) {
        int left = MOST_CHANGES_PER_VARIABLE * lower.length;
        while (left > 0 && !waiting.isEmpty()) {
            int changes = read(waiting.poll(), waiting);
            if (changes < 0) {
                return false;
            }
            left -= changes;
        }
        return true;
    }

    /// Draws in the whole variables of a row; says how many, or -1 when the row cannot be kept.
    private int read(int row, ArrayDeque<Integer> waiting) {
        int from = rows.byRow.columnStart()[row];
        int to = rows.byRow.columnStart()[row + 1];
        double least = 0;
        double size = Math.abs(rows.atMost[row]);
        int open = 0;
        for (int at = from; at < to; at++) {
            double own = least(at);
            if (Double.isInfinite(own)) {
                open++;
            } else {
                least += own;
                size = Math.max(size, Math.abs(own));
            }
        }
        if (open == 0 && least > rows.atMost[row] + TOLERANCE * Math.max(1, size)) {
            return -1;
        }
        int changes = 0;
        for (int at = from; at < to && open < 2; at++) {
            int variable = rows.byRow.rowOf()[at];
            double own = least(at);
            boolean onlyOpen = Double.isInfinite(own);
            if (whole[variable] && (open == 0 || onlyOpen) && rows.byRow.values()[at] != 0) {
                double room = rows.atMost[row] - (onlyOpen ? least : least - own);
                if (drawIn(variable, room / rows.byRow.values()[at], rows.byRow.values()[at] > 0)) {
                    if (lower[variable] > upper[variable]) {
                        return -1;
                    }
                    changes++;
                    addRowsOf(variable, waiting);
                }
            }
        }
        return changes;
    }

    private double least(int at) {
        double factor = rows.byRow.values()[at];
        int variable = rows.byRow.rowOf()[at];
        return factor == 0 ? 0 : factor * (factor > 0 ? lower[variable] : upper[variable]);
    }

    private boolean drawIn(int variable, double limit, boolean fromAbove) {
        double most = Math.floor(limit + TOLERANCE);
        double least = Math.ceil(limit - TOLERANCE);
        if (fromAbove && most < upper[variable]) {
            upper[variable] = most;
            return true;
        }
        if (!fromAbove && least > lower[variable]) {
            lower[variable] = least;
            return true;
        }
        return false;
    }

    private void addRowsOf(int variable, ArrayDeque<Integer> waiting) {
        for (int at = rows.byVariable.columnStart()[variable];
                at < rows.byVariable.columnStart()[variable + 1];
                at++) {
            waiting.add(rows.byVariable.rowOf()[at]);
        }
    }
}
