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

    /// True when the duals prove that no point keeps all constraints: `A'z` is nothing beside `-b'z`.
    boolean provesInfeasible(Iterate point, double tolerance) {
        if (!(costByZ < 0)) {
            return false;
        }
        double largest = 0;
        for (int each = 0; each < stationarity.length; each++) {
            double byRows = stationarity[each] - curvature[each] - program.linear()[each] * point.tau;
            largest = Math.max(largest, Math.abs(byRows) / units.variable[each]);
        }
        return largest <= tolerance * -costByZ;
    }

    /// True when `x` is a direction along which every constraint holds and the cost falls without end.
    boolean provesUnbounded(Iterate point, double tolerance) {
        double fall = -costByX / units.cost;
        if (!(fall > 0)) {
            return false;
        }
        double largest = 0;
        for (int each = 0; each < curvature.length; each++) {
            largest = Math.max(largest, Math.abs(curvature[each]) / (units.variable[each] * units.cost));
        }
        for (int row = 0; row < feasibility.length; row++) {
            double along = feasibility[row] + program.atMost()[row] * point.tau;
            largest = Math.max(largest, Math.abs(along) / units.row[row]);
        }
        return largest <= tolerance * fall;
    }
}
