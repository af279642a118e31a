package org.openelecbay.solver.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The block-tridiagonal matrix `A W A'` of a chain for a positive diagonal `W`, and its factors `L D L'`.
///
/// Every stage costs the products of [StageElimination], so a factor is linear in the stages. A pivot that is
/// rounding beside its diagonal belongs to a row that follows from others; that row is left out, its unknown zero.
final class NormalMatrix {

    /// What remains of a diagonal entry when its row follows from others.
    private static final double ROUNDING = 1e-13;

    /// Added to the diagonal, so that the dual of a row whose variables are all held at bounds does not run away.
    private static final double PROXIMAL = 1e-9;

    private final ChainPattern pattern;
    private final StageElimination stage;
    /// For each entry of the block the end of its terms.
    private final int[] termEnd;
    /// For each term the variable whose weight it multiplies, counted from the first of the stage.
    private final int[] weightAt;
    private final int[] first;
    private final int[] second;
    /// Stage of the first factor of a term beside its own.
    private final int[] later;
    private double[] terms = new double[0];
    private final double[] block;
    private final double[] lower;
    private final double[] inverse;

    NormalMatrix(ChainPattern pattern) {
        this.pattern = pattern;
        stage = new StageElimination(pattern.rows, joined(pattern));
        List<int[]> found = terms();
        found.sort(Comparator.comparingInt(each -> each[0]));
        termEnd = new int[stage.size];
        for (int[] term : found) {
            termEnd[term[0]]++;
        }
        Arrays.parallelPrefix(termEnd, Integer::sum);
        first = found.stream().mapToInt(each -> each[1]).toArray();
        second = found.stream().mapToInt(each -> each[2]).toArray();
        weightAt = found.stream().mapToInt(each -> each[3]).toArray();
        later = found.stream().mapToInt(each -> each[4]).toArray();
        block = new double[(pattern.stages + 1) * stage.size];
        lower = new double[pattern.stages * stage.size];
        inverse = new double[pattern.stages * pattern.rows];
    }

    private static boolean[][] joined(ChainPattern pattern) {
        int rows = pattern.rows;
        boolean[][] joined = new boolean[2 * rows][rows];
        for (int one = 0; one < pattern.row.length; one++) {
            for (int other = 0; other < pattern.row.length; other++) {
                boolean now = one < pattern.nowEntries && other < pattern.nowEntries;
                boolean before = one >= pattern.nowEntries && other >= pattern.nowEntries;
                int apart = pattern.variable[other] - pattern.variable[one];
                if ((now || before) && apart == 0) {
                    joined[pattern.row[one]][pattern.row[other]] = true;
                } else if (apart == pattern.variables && one >= pattern.nowEntries) {
                    joined[rows + pattern.row[one]][pattern.row[other]] = true;
                }
            }
        }
        return joined;
    }

    /// Each `{position, first entry, second entry, variable, 1 where the first entry is the next stage's}`.
    private List<int[]> terms() {
        List<int[]> found = new ArrayList<>();
        for (int one = 0; one < pattern.row.length; one++) {
            for (int other = 0; other < pattern.row.length; other++) {
                boolean same = one < pattern.nowEntries == other < pattern.nowEntries;
                int apart = pattern.variable[other] - pattern.variable[one];
                int row = pattern.row[one];
                int column = pattern.row[other];
                if (same && apart == 0 && row >= column) {
                    found.add(new int[] {stage.position(row, column), one, other, pattern.variable[one], 0});
                } else if (!same && apart == pattern.variables) {
                    int at = stage.position(pattern.rows + row, column);
                    found.add(new int[] {at, one, other, pattern.variable[other], 1});
                }
            }
        }
        return found;
    }

    /// Takes the numbers of `A`, see [ChainPattern#values].
    void take(double[] values) {
        int entries = pattern.row.length;
        int count = first.length;
        if (terms.length == 0) {
            terms = new double[pattern.stages * count];
        }
        for (int at = 0; at < pattern.stages; at++) {
            for (int term = 0; term < count; term++) {
                int own = at * entries;
                int next = own + later[term] * entries;
                boolean outside = next == values.length;
                terms[at * count + term] = outside ? 0 : values[next + first[term]] * values[own + second[term]];
            }
        }
    }

    /// Factors `A W A'`.
    void factor(double[] weight) {
        assemble(weight);
        int rows = pattern.rows;
        for (int at = 0; at < pattern.stages; at++) {
            int base = at * stage.size;
            int entry = 0;
            int product = 0;
            for (int pivot = 0; pivot < rows; pivot++) {
                double diagonal = block[base + pivot];
                double own = inverse[at * rows + pivot];
                double over = diagonal > ROUNDING * own ? 1 / diagonal : 0;
                inverse[at * rows + pivot] = over;
                for (; entry < stage.columnEnd[pivot]; entry++) {
                    lower[base + stage.entry[entry]] = block[base + stage.entry[entry]] * over;
                }
                for (; product < stage.productEnd[pivot]; product++) {
                    block[base + stage.from[product]] -=
                            lower[base + stage.scaled[product]] * block[base + stage.plain[product]];
                }
            }
        }
    }

    private void assemble(double[] weight) {
        int rows = pattern.rows;
        int count = first.length;
        for (int at = 0; at < pattern.stages; at++) {
            int base = at * stage.size;
            int term = 0;
            for (int position = 0; position < stage.size; position++) {
                double sum = 0;
                for (; term < termEnd[position]; term++) {
                    int of = Math.max(0, at * pattern.variables + weightAt[term]);
                    sum += terms[at * count + term] * weight[of];
                }
                block[base + position] = sum;
            }
            for (int row = 0; row < rows; row++) {
                inverse[at * rows + row] = block[base + row];
                block[base + row] += PROXIMAL;
            }
        }
    }

    /// Solves for the right-hand side `b`, which the unknowns replace.
    void solve(double[] b) {
        int rows = pattern.rows;
        for (int at = 0; at < pattern.stages; at++) {
            forward(b, at * rows, at * stage.size);
        }
        for (int at = pattern.stages - 1; at >= 0; at--) {
            backward(b, at * rows, at * stage.size);
        }
    }

    private void forward(double[] b, int top, int base) {
        int entry = 0;
        boolean last = top + pattern.rows == b.length;
        for (int pivot = 0; pivot < pattern.rows; pivot++) {
            double known = b[top + pivot];
            for (; entry < stage.columnEnd[pivot]; entry++) {
                if (!last || stage.target[entry] < pattern.rows) {
                    b[top + stage.target[entry]] -= lower[base + stage.entry[entry]] * known;
                }
            }
        }
    }

    private void backward(double[] b, int top, int base) {
        boolean last = top + pattern.rows == b.length;
        int entry = stage.entry.length - 1;
        for (int pivot = pattern.rows - 1; pivot >= 0; pivot--) {
            int start = pivot == 0 ? 0 : stage.columnEnd[pivot - 1];
            double sum = b[top + pivot] * inverse[top + pivot];
            for (; entry >= start; entry--) {
                if (!last || stage.target[entry] < pattern.rows) {
                    sum -= lower[base + stage.entry[entry]] * b[top + stage.target[entry]];
                }
            }
            b[top + pivot] = sum;
        }
    }
}
