package org.openelecbay.solver.program;

import java.util.Arrays;

/// How far a point of the embedding is from solving it, and what it already proves.
final class Residuals {

    private final ConeProgram program;
    private final Equilibration units;
    /// `Px + A'z + q tau`.
    final double[] stationarity;
    /// `Ax + s - b tau`.
    final double[] feasibility;
    /// `Px`.
    final double[] curvature;
    /// `kappa + q'x + b'z + x'Px / tau`.
    double gap;

    /// `x'Px`.
    double quadratic;

    private double costByX;
    private double costByZ;

    Residuals(Equilibration units) {
        this.units = units;
        program = units.scaled;
        stationarity = new double[program.linear().length];
        curvature = new double[program.linear().length];
        feasibility = new double[program.atMost().length];
    }

    void take(Iterate point) {
        Arrays.fill(curvature, 0);
        Symmetric.timesPlus(program.quadraticUpper(), 1, point.x, curvature);
        for (int each = 0; each < stationarity.length; each++) {
            stationarity[each] = curvature[each] + program.linear()[each] * point.tau;
        }
        program.rows().transposedTimesPlus(1, point.z, stationarity);
        for (int row = 0; row < feasibility.length; row++) {
            feasibility[row] = point.s[row] - program.atMost()[row] * point.tau;
        }
        program.rows().timesPlus(1, point.x, feasibility);
        quadratic = Vectors.dot(point.x, curvature);
        costByX = Vectors.dot(program.linear(), point.x);
        costByZ = Vectors.dot(program.atMost(), point.z);
        gap = point.kappa + costByX + costByZ + quadratic / point.tau;
    }

    /// The largest relative violation of constraints, stationarity and gap, in the units of the program as
    /// given.
    double error(Iterate point) {
        double tau = point.tau;
        double cost = units.cost;
        double primal = 0;
        double sizePrimal = 1;
        for (int row = 0; row < feasibility.length; row++) {
            double unit = 1 / (units.row[row] * tau);
            primal = Math.max(primal, Math.abs(feasibility[row]) * unit);
            sizePrimal = Math.max(sizePrimal, Math.abs(point.s[row]) * unit);
            sizePrimal = Math.max(sizePrimal, Math.abs(program.atMost()[row]) * unit * tau);
        }
        double dual = 0;
        double sizeDual = 1;
        for (int each = 0; each < stationarity.length; each++) {
            double unit = 1 / (units.variable[each] * cost * tau);
            dual = Math.max(dual, Math.abs(stationarity[each]) * unit);
            sizeDual = Math.max(sizeDual, Math.abs(curvature[each]) * unit);
            sizeDual = Math.max(sizeDual, Math.abs(program.linear()[each]) * unit * tau);
        }
        double primalCost = (quadratic / (2 * tau) + costByX) / (tau * cost);
        double dualCost = (-quadratic / (2 * tau) - costByZ) / (tau * cost);
        double sizeGap = Math.max(1, Math.min(Math.abs(primalCost), Math.abs(dualCost)));
        return Math.max(Math.max(primal / sizePrimal, dual / sizeDual), Math.abs(primalCost - dualCost) / sizeGap);
    }

    /// How far the duals are from proving that no point keeps all constraints: the largest entry of `A'z` relative
    /// to `z`, over the share of `-b'z` in the sum of its sizes. Units of rows, variables and of `b` do not matter.
    /// Infinite when `b'z >= 0`.
    double infeasibility(Iterate point) {
        if (!(costByZ < 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int each = 0; each < stationarity.length; each++) {
            double byRows = stationarity[each] - curvature[each] - program.linear()[each] * point.tau;
            largest = Math.max(largest, Math.abs(byRows));
        }
        return largest / Vectors.largest(point.z) * (Vectors.sizes(program.atMost(), point.z) / -costByZ);
    }

    /// How far `x` is from a direction along which every constraint holds and the cost falls without end: the largest
    /// entry of `Px` and `Ax + s` relative to `x`, over the share of `-q'x` in the sum of its sizes. Infinite when
    /// `q'x >= 0`.
    double unboundedness(Iterate point) {
        if (!(costByX < 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = Vectors.largest(curvature);
        for (int row = 0; row < feasibility.length; row++) {
            largest = Math.max(largest, Math.abs(feasibility[row] + program.atMost()[row] * point.tau));
        }
        return largest / Vectors.largest(point.x) * (Vectors.sizes(program.linear(), point.x) / -costByX);
    }
}
