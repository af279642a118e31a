package org.openelecbay.solver.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private final List<Term> terms;
    private final double[][] factors;
    private final double[][] block;
    private final double[][] lower;
    private final double[][] inverse;
    /// For few rows along the time; null where there are many.
    private final @Nullable CoupledStages coupled;

    /// A product of two entries of `A` and a weight, one of the sum at a position of the block.
    private record Term(int position, int first, int second, int variable, Kind kind) {}

    private enum Kind {
        NOW,
        BEFORE,
        COUPLING
    }

    NormalMatrix(ChainPattern pattern) {
        this.pattern = pattern;
        stage = new StageElimination(pattern.rows, joined(pattern));
        terms = terms();
        factors = new double[terms.size()][pattern.stages];
        block = new double[stage.size][pattern.stages];
        lower = new double[stage.size][pattern.stages];
        inverse = new double[pattern.rows][pattern.stages];
        coupled = pattern.rows - pattern.localRows <= CoupledStages.MOST ? new CoupledStages(pattern.stages) : null;
    }

    private static boolean[][] joined(ChainPattern pattern) {
        int rows = pattern.rows;
        boolean[][] joined = new boolean[2 * rows][rows];
        for (int one = 0; one < pattern.row.length; one++) {
            for (int other = 0; other < pattern.row.length; other++) {
                boolean now = one < pattern.nowEntries && other < pattern.nowEntries;
                boolean before = one >= pattern.nowEntries && other >= pattern.nowEntries;
                if (pattern.variable[other] != pattern.variable[one]) {
                    continue;
                }
                if (now || before) {
                    joined[pattern.row[one]][pattern.row[other]] = true;
                } else if (one >= pattern.nowEntries) {
                    joined[rows + pattern.row[one]][pattern.row[other]] = true;
                }
            }
        }
        return joined;
    }

    private List<Term> terms() {
        List<Term> found = new ArrayList<>();
        for (int one = 0; one < pattern.row.length; one++) {
            for (int other = 0; other < pattern.row.length; other++) {
                boolean earlier = one >= pattern.nowEntries;
                boolean same = earlier == other >= pattern.nowEntries;
                int row = pattern.row[one];
                int column = pattern.row[other];
                int of = pattern.variable[one];
                if (of != pattern.variable[other]) {
                    continue;
                }
                if (same && row >= column) {
                    Kind kind = earlier ? Kind.BEFORE : Kind.NOW;
                    found.add(new Term(stage.position(row, column), one, other, of, kind));
                } else if (!same && earlier) {
                    found.add(new Term(stage.position(pattern.rows + row, column), one, other, of, Kind.COUPLING));
                }
            }
        }
        return found;
    }

    /// Takes the numbers of `A`, see [ChainPattern#values].
    void take(double[][] values) {
        for (int at = 0; at < factors.length; at++) {
            Term term = terms.get(at);
            Series.multiply(values[term.first], values[term.second], factors[at]);
        }
    }

    /// Factors `A W A'`.
    void factor(double[][] weight) {
        assemble(weight);
        int entry = 0;
        int product = 0;
        for (int pivot = 0; pivot < pattern.localRows; pivot++) {
            double[] of = block[pivot];
            double[] over = inverse[pivot];
            for (int at = 0; at < of.length; at++) {
                over[at] = inverted(of[at], over[at]);
            }
            for (; entry < stage.columnEnd[pivot]; entry++) {
                Series.multiply(block[stage.entry[entry]], over, lower[stage.entry[entry]]);
            }
            for (; product < stage.productEnd[pivot]; product++) {
                Series.subtract(lower[stage.scaled[product]], block[stage.plain[product]], block[stage.from[product]]);
            }
        }
        if (coupled != null) {
            couple(coupled);
            return;
        }
        for (int at = 0; at < pattern.stages; at++) {
            eliminate(at, entry, product);
        }
    }

    private void couple(CoupledStages into) {
        int count = pattern.rows - pattern.localRows;
        into.clear(count);
        for (int row = 0; row < count; row++) {
            int own = pattern.localRows + row;
            into.takeDiagonal(row, inverse[own]);
            for (int column = 0; column < count; column++) {
                int other = pattern.localRows + column;
                if (column <= row && stage.isFilled(own, other)) {
                    into.take(row, column, block[stage.position(own, other)]);
                }
                if (stage.isFilled(pattern.rows + own, other)) {
                    into.takeCoupling(row, column, block[stage.position(pattern.rows + own, other)]);
                }
            }
        }
        into.factor();
    }

    static double inverted(double pivot, double diagonal) {
        return pivot > ROUNDING * diagonal ? 1 / pivot : 0;
    }

    private void eliminate(int at, int firstEntry, int firstProduct) {
        int entry = firstEntry;
        int product = firstProduct;
        boolean last = at == pattern.stages - 1;
        for (int pivot = pattern.localRows; pivot < pattern.rows; pivot++) {
            double over = inverted(block[pivot][at], inverse[pivot][at]);
            inverse[pivot][at] = over;
            for (; entry < stage.columnEnd[pivot]; entry++) {
                int place = stage.entry[entry];
                lower[place][at] = block[place][at] * over;
            }
            for (; product < stage.productEnd[pivot]; product++) {
                int later = stage.fromLater[product];
                if (later == 0 || !last) {
                    double by = lower[stage.scaled[product]][at] * block[stage.plain[product]][at];
                    block[stage.from[product]][at + later] -= by;
                }
            }
        }
    }

    private void assemble(double[][] weight) {
        for (double[] each : block) {
            Arrays.fill(each, 0);
        }
        for (int at = 0; at < factors.length; at++) {
            Term term = terms.get(at);
            double[] into = block[term.position];
            if (term.kind == Kind.BEFORE) {
                Series.addLater(factors[at], weight[term.variable], into);
            } else {
                Series.add(factors[at], weight[term.variable], into);
            }
        }
        for (int row = 0; row < inverse.length; row++) {
            double[] own = block[row];
            double[] into = inverse[row];
            for (int at = 0; at < own.length; at++) {
                into[at] = own[at];
                own[at] += PROXIMAL;
            }
        }
    }

    /// Solves for the right-hand side `b`, row by row along the time, which the unknowns replace.
    void solve(double[][] b) {
        int local = pattern.localRows;
        int entry = 0;
        for (int pivot = 0; pivot < local; pivot++) {
            for (; entry < stage.columnEnd[pivot]; entry++) {
                Series.subtract(lower[stage.entry[entry]], b[pivot], b[stage.target[entry]]);
            }
        }
        int firstEntry = entry;
        if (coupled != null) {
            coupled.solve(b, local, pattern.rows - local);
        } else {
            for (int at = 0; at < pattern.stages; at++) {
                forward(b, at, firstEntry);
            }
            for (int at = pattern.stages - 1; at >= 0; at--) {
                backward(b, at);
            }
        }
        entry = firstEntry - 1;
        for (int pivot = local - 1; pivot >= 0; pivot--) {
            int start = pivot == 0 ? 0 : stage.columnEnd[pivot - 1];
            Series.multiply(b[pivot], inverse[pivot], b[pivot]);
            for (; entry >= start; entry--) {
                Series.subtract(lower[stage.entry[entry]], b[stage.target[entry]], b[pivot]);
            }
        }
    }

    private void forward(double[][] b, int at, int firstEntry) {
        int entry = firstEntry;
        boolean last = at == pattern.stages - 1;
        for (int pivot = pattern.localRows; pivot < pattern.rows; pivot++) {
            double known = b[pivot][at];
            for (; entry < stage.columnEnd[pivot]; entry++) {
                int later = stage.targetLater[entry];
                if (later == 0 || !last) {
                    b[stage.target[entry]][at + later] -= lower[stage.entry[entry]][at] * known;
                }
            }
        }
    }

    private void backward(double[][] b, int at) {
        int entry = stage.entry.length - 1;
        boolean last = at == pattern.stages - 1;
        for (int pivot = pattern.rows - 1; pivot >= pattern.localRows; pivot--) {
            int start = pivot == 0 ? 0 : stage.columnEnd[pivot - 1];
            double sum = b[pivot][at] * inverse[pivot][at];
            for (; entry >= start; entry--) {
                int later = stage.targetLater[entry];
                if (later == 0 || !last) {
                    sum -= lower[stage.entry[entry]][at] * b[stage.target[entry]][at + later];
                }
            }
            b[pivot][at] = sum;
        }
    }
}
