package org.openelecbay.solver.program;

import java.util.Arrays;

/// The Nesterov-Todd scaling `W` of all cones at a point: symmetric with `W z = W^-1 s = lambda`.
///
/// For an inequality `W^2 = s / z`; for a second-order cone `W^2 = eta^2 (2 w w' - J)` with `J = diag(1,
/// -1, ...)` and `w' J w = 1`. Rows of equalities have `W = 0`. Source: Vandenberghe, "The CVXOPT linear
/// and quadratic cone program solvers" (2010).
final class ConeScaling {

    private final Cones cones;
    private final int firstInequality;
    private final int firstCone;
    /// For an inequality `s / z`; for a row of a cone its part of `w`.
    private final double[] w;

    private final double[] eta;
    private final double[] lambda;

    ConeScaling(Cones cones) {
        this.cones = cones;
        firstInequality = cones.equalities();
        firstCone = cones.equalities() + cones.inequalities();
        w = new double[cones.rows()];
        eta = new double[cones.secondOrder().length];
        lambda = new double[cones.rows()];
    }

    /// Takes `W = 1`.
    void takeIdentity() {
        Arrays.fill(w, firstInequality, firstCone, 1);
        Arrays.fill(w, firstCone, w.length, 0);
        Arrays.fill(eta, 1);
        int first = firstCone;
        for (int size : cones.secondOrder()) {
            w[first] = 1;
            first += size;
        }
    }

    /// Takes the scaling of a point inside the cones.
    void take(double[] s, double[] z) {
        for (int each = firstInequality; each < firstCone; each++) {
            w[each] = s[each] / z[each];
        }
        int first = firstCone;
        for (int cone = 0; cone < eta.length; cone++) {
            int end = first + cones.secondOrder()[cone];
            double sizeS = Math.sqrt(SecondOrder.determinant(s, first, end));
            double sizeZ = Math.sqrt(SecondOrder.determinant(z, first, end));
            double product = 0;
            for (int each = first; each < end; each++) {
                product += s[each] / sizeS * (z[each] / sizeZ);
            }
            double gamma = Math.sqrt((1 + product) / 2);
            w[first] = (s[first] / sizeS + z[first] / sizeZ) / (2 * gamma);
            double tail = 0;
            for (int each = first + 1; each < end; each++) {
                w[each] = (s[each] / sizeS - z[each] / sizeZ) / (2 * gamma);
                tail += w[each] * w[each];
            }
            w[first] = Math.sqrt(1 + tail);
            eta[cone] = Math.sqrt(sizeS / sizeZ);
            SecondOrder.scale(eta[cone], w, z, lambda, first, end);
            first = end;
        }
    }

    /// Writes `-W^2` into the upper triangles that end at the given places.
    void writeSquare(double[] values, int[] diagonalAt) {
        for (int each = firstInequality; each < firstCone; each++) {
            values[diagonalAt[each]] = -w[each];
        }
        int first = firstCone;
        for (int cone = 0; cone < eta.length; cone++) {
            double square = eta[cone] * eta[cone];
            int end = first + cones.secondOrder()[cone];
            for (int column = first; column < end; column++) {
                for (int row = first; row <= column; row++) {
                    double identity = row != column ? 0 : row == first ? 1 : -1;
                    values[diagonalAt[column] - (column - row)] = -square * (2 * w[row] * w[column] - identity);
                }
            }
            first = end;
        }
    }

    /// Writes `W^2 v` into `result`.
    void square(double[] v, double[] result) {
        for (int each = firstInequality; each < firstCone; each++) {
            result[each] = w[each] * v[each];
        }
        int first = firstCone;
        for (int cone = 0; cone < eta.length; cone++) {
            int end = first + cones.secondOrder()[cone];
            double square = eta[cone] * eta[cone];
            double product = 0;
            for (int each = first; each < end; each++) {
                product += w[each] * v[each];
            }
            for (int each = first; each < end; each++) {
                double identity = each == first ? v[each] : -v[each];
                result[each] = square * (2 * product * w[each] - identity);
            }
            first = end;
        }
    }

    /// What the corrector asks of the slacks: `W (lambda \ (lambda o lambda + (W^-1 ds) o (W dz) - centre e))`.
    void corrector(double[] s, double[] z, double[] ds, double[] dz, double centre, double[] result) {
        for (int each = firstInequality; each < firstCone; each++) {
            result[each] = s[each] + (ds[each] * dz[each] - centre) / z[each];
        }
        int first = firstCone;
        double[] scaledS = new double[firstCone == w.length ? 0 : w.length];
        double[] scaledZ = new double[scaledS.length];
        for (int cone = 0; cone < eta.length; cone++) {
            int end = first + cones.secondOrder()[cone];
            SecondOrder.unscale(eta[cone], w, ds, scaledS, first, end);
            SecondOrder.scale(eta[cone], w, dz, scaledZ, first, end);
            SecondOrder.product(scaledS, scaledZ, result, first, end);
            result[first] -= centre;
            SecondOrder.divide(lambda, result, scaledS, first, end);
            SecondOrder.scale(eta[cone], w, scaledS, result, first, end);
            for (int each = first; each < end; each++) {
                result[each] += s[each];
            }
            first = end;
        }
    }

    /// The longest step, at most `most`, that keeps `v + step dv` in the cones.
    double longestStep(double[] v, double[] dv, double most) {
        double step = most;
        for (int each = firstInequality; each < firstCone; each++) {
            if (dv[each] < 0) {
                step = Math.min(step, -v[each] / dv[each]);
            }
        }
        int first = firstCone;
        for (int size : cones.secondOrder()) {
            step = Math.min(step, SecondOrder.longestStep(v, dv, first, first + size));
            first += size;
        }
        return step;
    }

    /// Adds a multiple of the cones' centre, so that the vector lies well inside.
    void moveInside(double[] v) {
        double margin = Double.POSITIVE_INFINITY;
        for (int each = firstInequality; each < firstCone; each++) {
            margin = Math.min(margin, v[each]);
        }
        int first = firstCone;
        for (int size : cones.secondOrder()) {
            margin = Math.min(margin, v[first] - SecondOrder.tail(v, first, first + size));
            first += size;
        }
        double shift = margin < 1 ? 1 - margin : 0;
        for (int each = firstInequality; each < firstCone; each++) {
            v[each] += shift;
        }
        first = firstCone;
        for (int size : cones.secondOrder()) {
            v[first] += shift;
            first += size;
        }
    }
}
