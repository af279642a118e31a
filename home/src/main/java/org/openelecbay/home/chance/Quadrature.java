package org.openelecbay.home.chance;

import java.util.function.DoubleUnaryOperator;

/// Integrals of smooth functions: Gauss-Legendre with ten points on pieces no longer than 1.
///
/// Source of nodes and weights: Abramowitz and Stegun, "Handbook of Mathematical Functions", table 25.4.
final class Quadrature {

    private static final double[] NODES = {
        0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717
    };
    private static final double[] WEIGHTS = {
        0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814
    };

    private Quadrature() {}

    /// @param from finite
    /// @param to finite, at least `from`
    static double integral(DoubleUnaryOperator function, double from, double to) {
        int pieces = (int) Math.max(1, Math.ceil(to - from));
        double half = (to - from) / pieces / 2;
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++) {
            double middle = from + (2 * piece + 1) * half;
            for (int node = 0; node < NODES.length; node++) {
                double away = half * NODES[node];
                sum += WEIGHTS[node] * (function.applyAsDouble(middle - away) + function.applyAsDouble(middle + away));
            }
        }
        return half * sum;
    }
}
