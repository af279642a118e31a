package org.openelecbay.market.coalition.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openelecbay.solver.dense.DenseLu;

/// The greatest level `t` with `x(S) - t >= v(S)` for all free coalitions, some coalitions being settled.
///
/// A program of `n + 1` unknowns and up to `2^n` rows, solved from its dual side: a basis of `n + 1` rows, and whoever
/// objects most to its corner enters. Rows are sets of players, so a basis has a whole determinant: pivots and weights
/// are well away from zero or zero. The basis is factored anew at every pivot, and ties of the ratio test are broken by
/// a second right side, a generic perturbation that is never added, so nothing cycles.
///
/// Source: Dantzig, Orden and Wolfe, Pacific J. Math. 5 (1955) 183 (ties); spec D.5.
final class LevelSimplex {

    /// Below it a weight is zero: minors of such a basis are whole and far from its inverse.
    static final double LEAST_WEIGHT = 1e-9;

    private static final double LEAST_PIVOT = 1e-9;
    private static final double TIED = 1e-12;
    private static final int MOST_PIVOTS = 20_000;
    private static final double GOLDEN = 0.618_033_988_749_894_8;

    private final ObjectionSearch search;
    private final Objection[] basis;
    private final int unknowns;

    /// The optimum.
    ///
    /// @param payoffs a corner of the optimal face
    /// @param level the greatest level
    /// @param basis the rows that meet in the corner
    /// @param weights the dual of each; positive on a free row means tight in every optimum
    record Optimum(double[] payoffs, double level, List<Objection> basis, double[] weights) {}

    /// @param start independent rows, one more than there are players, with weights that are not negative
    LevelSimplex(List<Objection> start, ObjectionSearch search) {
        this.basis = start.toArray(Objection[]::new);
        this.unknowns = basis.length;
        this.search = search;
    }

    /// @throws ArithmeticException when the pivots do not end
    Optimum solve() {
        double[] right = new double[unknowns];
        right[unknowns - 1] = -1;
        double[] generic = perturbation();
        for (int pivot = 0; pivot < MOST_PIVOTS; pivot++) {
            DenseLu lu = DenseLu.of(matrix(), LEAST_PIVOT);
            double[] point = lu.solve(worths());
            double[] payoffs = Arrays.copyOf(point, unknowns - 1);
            double[] weights = lu.solveTransposed(right);
            Optional<Objection> entering = search.most(payoffs, point[unknowns - 1]);
            if (entering.isEmpty()) {
                return new Optimum(payoffs, point[unknowns - 1], List.of(basis), weights);
            }
            double[] direction = lu.solveTransposed(row(entering.get()));
            basis[leaving(weights, lu.solveTransposed(generic), direction)] = entering.get();
        }
        throw new ArithmeticException("The least excess of " + (unknowns - 1) + " players was not found in "
                + MOST_PIVOTS + " pivots. Do the worths differ by more than twelve digits?");
    }

    /// The right side that gives every row that may leave a weight between one and two.
    private double[] perturbation() {
        double[] generic = new double[unknowns];
        for (int i = 0; i < unknowns; i++) {
            if (basis[i].kind() != Objection.Kind.SETTLED) {
                double weight = 1 + (i + 1) * GOLDEN % 1;
                double[] row = row(basis[i]);
                for (int k = 0; k < unknowns; k++) {
                    generic[k] += weight * row[k];
                }
            }
        }
        return generic;
    }

    private int leaving(double[] weights, double[] second, double[] direction) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        double leastSecond = Double.POSITIVE_INFINITY;
        for (int i = 0; i < unknowns; i++) {
            if (basis[i].kind() == Objection.Kind.SETTLED || direction[i] <= LEAST_PIVOT) {
                continue;
            }
            double ratio = (weights[i] <= LEAST_WEIGHT ? 0 : weights[i]) / direction[i];
            double secondRatio = second[i] / direction[i];
            if (ratio < least - TIED || (ratio <= least + TIED && secondRatio < leastSecond)) {
                best = i;
                least = ratio;
                leastSecond = secondRatio;
            }
        }
        if (best < 0) {
            throw new ArithmeticException("No payoffs keep all rows, which cannot be: are the worths finite?");
        }
        return best;
    }

    private double[][] matrix() {
        double[][] matrix = new double[unknowns][];
        for (int i = 0; i < unknowns; i++) {
            matrix[i] = row(basis[i]);
        }
        return matrix;
    }

    private double[] row(Objection each) {
        double[] row = Arrays.copyOf(each.members(), unknowns);
        row[unknowns - 1] = each.level();
        return row;
    }

    private double[] worths() {
        return Arrays.stream(basis).mapToDouble(Objection::worth).toArray();
    }
}
