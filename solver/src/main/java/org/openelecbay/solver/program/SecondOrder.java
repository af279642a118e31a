package org.openelecbay.solver.program;

/// Arithmetic of one second-order cone, in the rows `first` to `end` of longer vectors.
final class SecondOrder {

    private SecondOrder() {}

    /// Length of all but the first.
    static double tail(double[] v, int first, int end) {
        double sum = 0;
        for (int each = first + 1; each < end; each++) {
            sum += v[each] * v[each];
        }
        return Math.sqrt(sum);
    }

    /// `v_0^2 - |v_1|^2`; above zero inside the cone.
    static double determinant(double[] v, int first, int end) {
        double tail = tail(v, first, end);
        return (v[first] - tail) * (v[first] + tail);
    }

    /// `result = W v`.
    static void scale(double eta, double[] w, double[] v, double[] result, int first, int end) {
        apply(eta, w, 1, v, result, first, end);
    }

    /// `result = W^-1 v`.
    static void unscale(double eta, double[] w, double[] v, double[] result, int first, int end) {
        apply(1 / eta, w, -1, v, result, first, end);
    }

    private static void apply(double eta, double[] w, int sign, double[] v, double[] result, int first, int end) {
        double product = 0;
        for (int each = first + 1; each < end; each++) {
            product += w[each] * v[each];
        }
        double head = v[first];
        double along = sign * head + product / (1 + w[first]);
        result[first] = eta * (w[first] * head + sign * product);
        for (int each = first + 1; each < end; each++) {
            result[each] = eta * (v[each] + along * w[each]);
        }
    }

    /// The Jordan product `u o v = (u'v, u_0 v_1 + v_0 u_1)`.
    static void product(double[] u, double[] v, double[] result, int first, int end) {
        double sum = 0;
        for (int each = first; each < end; each++) {
            sum += u[each] * v[each];
        }
        for (int each = first + 1; each < end; each++) {
            result[each] = u[first] * v[each] + v[first] * u[each];
        }
        result[first] = sum;
    }

    /// Solves `lambda o result = d`.
    static void divide(double[] lambda, double[] d, double[] result, int first, int end) {
        double sum = lambda[first] * d[first];
        for (int each = first + 1; each < end; each++) {
            sum -= lambda[each] * d[each];
        }
        double head = sum / determinant(lambda, first, end);
        for (int each = first + 1; each < end; each++) {
            result[each] = (d[each] - head * lambda[each]) / lambda[first];
        }
        result[first] = head;
    }

    /// The longest step along `dv` from inside the cone to its boundary; infinite when there is none.
    static double longestStep(double[] v, double[] dv, int first, int end) {
        double a = dv[first] * dv[first];
        double b = v[first] * dv[first];
        for (int each = first + 1; each < end; each++) {
            a -= dv[each] * dv[each];
            b -= v[each] * dv[each];
        }
        double c = determinant(v, first, end);
        double root = b * b - a * c;
        if (root < 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (b < 0) {
            return c / (Math.sqrt(root) - b);
        }
        return a < 0 ? -(b + Math.sqrt(root)) / a : Double.POSITIVE_INFINITY;
    }
}
