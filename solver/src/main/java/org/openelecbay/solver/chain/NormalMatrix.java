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
    private double[] factors = new double[0];
    private final double[] block;
    private final double[] lower;
    private final double[] inverse;
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
        stage = new StageElimination(pattern.stages, pattern.rows, joined(pattern));
        terms = terms();
        block = new double[stage.size * pattern.stages + 1];
        lower = new double[stage.size * pattern.stages];
        inverse = new double[pattern.rows * pattern.stages];
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
    void take(double[] values) {
        int stages = pattern.stages;
        if (factors.length == 0) {
            factors = new double[terms.size() * stages];
        }
        for (int at = 0; at < terms.size(); at++) {
            Term term = terms.get(at);
            int later = term.kind == Kind.COUPLING ? 1 : 0;
            for (int each = 0; each < stages - later; each++) {
                factors[at * stages + each] =
                        values[term.first * stages + each + later] * values[term.second * stages + each];
            }
        }
    }

    /// Factors `A W A'`.
    void factor(double[] weight) {
        assemble(weight);
        int stages = pattern.stages;
        int entry = 0;
        int product = 0;
        for (int pivot = 0; pivot < pattern.localRows; pivot++) {
            int top = pivot * stages;
            for (int at = top; at < top + stages; at++) {
                inverse[at] = inverted(block[at], inverse[at]);
            }
            for (; entry < stage.columnEnd[pivot]; entry++) {
                Series.multiply(block, stage.entry[entry], inverse, top, lower, stage.entry[entry], stages);
            }
            for (; product < stage.productEnd[pivot]; product++) {
                Series.subtract(
                        lower, stage.scaled[product], block, stage.plain[product], block, stage.from[product], stages);
            }
        }
        if (coupled != null) {
            couple(coupled);
            return;
        }
        for (int at = 0; at < stages; at++) {
            eliminate(at, entry, product);
        }
    }

    private void couple(CoupledStages into) {
        int stages = pattern.stages;
        int count = pattern.rows - pattern.localRows;
        into.clear(count);
        for (int row = 0; row < count; row++) {
            int own = pattern.localRows + row;
            into.takeDiagonal(row, inverse, own * stages);
            for (int column = 0; column < count; column++) {
                int other = pattern.localRows + column;
                if (column <= row && stage.isFilled(own, other)) {
                    into.take(row, column, block, stage.position(own, other) * stages);
                }
                if (stage.isFilled(pattern.rows + own, other)) {
                    into.takeCoupling(row, column, block, stage.position(pattern.rows + own, other) * stages);
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
        for (int pivot = pattern.localRows; pivot < pattern.rows; pivot++) {
            int diagonal = pivot * pattern.stages + at;
            double over = inverted(block[diagonal], inverse[diagonal]);
            inverse[diagonal] = over;
            for (; entry < stage.columnEnd[pivot]; entry++) {
                int place = stage.entry[entry] + at;
                lower[place] = block[place] * over;
            }
            for (; product < stage.productEnd[pivot]; product++) {
                block[stage.from[product] + at] -= lower[stage.scaled[product] + at] * block[stage.plain[product] + at];
            }
        }
    }

    private void assemble(double[] weight) {
        int stages = pattern.stages;
        Arrays.fill(block, 0);
        for (int at = 0; at < terms.size(); at++) {
            Term term = terms.get(at);
            int earlier = term.kind == Kind.BEFORE ? 1 : 0;
            int shorter = term.kind == Kind.NOW ? 0 : 1;
            Series.add(
                    factors,
                    at * stages + earlier,
                    weight,
                    term.variable * stages,
                    block,
                    term.position * stages + earlier,
                    stages - shorter);
        }
        for (int at = 0; at < inverse.length; at++) {
            inverse[at] = block[at];
            block[at] += PROXIMAL;
        }
    }

    /// Solves for the right-hand side `b`, which the unknowns replace; `b` has one place more than unknowns.
    void solve(double[] b) {
        int stages = pattern.stages;
        int local = pattern.localRows;
        int localEntries = local == 0 ? 0 : stage.columnEnd[local - 1];
        int entry = 0;
        for (int pivot = 0; pivot < local; pivot++) {
            for (; entry < stage.columnEnd[pivot]; entry++) {
                Series.subtract(lower, stage.entry[entry], b, pivot * stages, b, stage.target[entry], stages);
            }
        }
        if (coupled != null) {
            coupled.solve(b, local, pattern.rows - local);
        } else {
            for (int at = 0; at < stages; at++) {
                forward(b, at, localEntries);
            }
            b[pattern.rows * stages] = 0;
            for (int at = stages - 1; at >= 0; at--) {
                backward(b, at);
            }
        }
        entry = localEntries - 1;
        for (int pivot = local - 1; pivot >= 0; pivot--) {
            int start = pivot == 0 ? 0 : stage.columnEnd[pivot - 1];
            Series.multiply(b, pivot * stages, inverse, pivot * stages, b, pivot * stages, stages);
            for (; entry >= start; entry--) {
                Series.subtract(lower, stage.entry[entry], b, stage.target[entry], b, pivot * stages, stages);
            }
        }
    }

    private void forward(double[] b, int at, int firstEntry) {
        int entry = firstEntry;
        for (int pivot = pattern.localRows; pivot < pattern.rows; pivot++) {
            double known = b[pivot * pattern.stages + at];
            for (; entry < stage.columnEnd[pivot]; entry++) {
                b[stage.target[entry] + at] -= lower[stage.entry[entry] + at] * known;
            }
        }
    }

    private void backward(double[] b, int at) {
        int entry = stage.entry.length - 1;
        for (int pivot = pattern.rows - 1; pivot >= pattern.localRows; pivot--) {
            int start = pivot == 0 ? 0 : stage.columnEnd[pivot - 1];
            int own = pivot * pattern.stages + at;
            double sum = b[own] * inverse[own];
            for (; entry >= start; entry--) {
                sum -= lower[stage.entry[entry] + at] * b[stage.target[entry] + at];
            }
            b[own] = sum;
        }
    }
}
