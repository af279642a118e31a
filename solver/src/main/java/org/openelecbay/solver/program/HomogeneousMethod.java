package org.openelecbay.solver.program;

import java.util.Arrays;
import org.openelecbay.solver.sparse.SingularMatrix;

/// One run of the interior point method; see [InteriorPoint].
///
/// A step solves, for a residual share `eta` and `d` from the complementarity conditions,
///
/// `P dx + A'dz + q dtau = -eta r_x`,  `A dx + ds - b dtau = -eta r_z`,  `W^2 dz + ds = -d`, `tau dkappa +
/// kappa dtau = -d_kappa`,  `dkappa + q'dx + b'dz + 2 x'P dx / tau - x'Px dtau / tau^2 = -eta r_tau`
///
/// by two solves with one factor: one for the constant part `(-q, b)` and one for the residuals.
final class HomogeneousMethod {

    private static final double STEP_TO_BOUNDARY = 0.99;
    private static final double SHORTEST_STEP = 1e-9;
    private static final double ACCEPTABLE = 1e3;
    /// A proof this good is believed at once.
    private static final double PROOF = 1e-9;
    /// A proof this good is believed when the method gets no further.
    private static final double WEAK_PROOF = 1e-8;
    /// Iterations a weak proof waits for a better one.
    private static final int WAIT_FOR_PROOF = 6;
    private static final int PATIENCE = 12;

    private final ConeProgram original;
    private final InteriorPointOptions options;
    private final Equilibration units;
    private final ConeProgram program;
    private final ConeScaling scaling;
    private final Residuals residuals;
    private final Iterate point;
    private final Iterate best;
    private final Iterate step;
    private final double[] complementarity;
    private final double[] constantX;
    private final double[] constantZ;
    private final Iterate proven;
    private final double regularisation;
    private double bestError = Double.POSITIVE_INFINITY;
    private double bestProof = Double.POSITIVE_INFINITY;
    private boolean provesUnbounded;

    /// @param regularisation what keeps pivots from zero; see [OptimalitySystem]
    HomogeneousMethod(ConeProgram original, InteriorPointOptions options, double regularisation) {
        this.original = original;
        this.regularisation = regularisation;
        this.options = options;
        units = new Equilibration(original);
        program = units.scaled;
        scaling = new ConeScaling(program.cones());
        residuals = new Residuals(units);
        int variables = program.linear().length;
        int rows = program.atMost().length;
        point = new Iterate(variables, rows);
        best = new Iterate(variables, rows);
        proven = new Iterate(variables, rows);
        step = new Iterate(variables, rows);
        complementarity = new double[rows];
        constantX = new double[variables];
        constantZ = new double[rows];
    }

    ConeSolution solve() {
        scaling.takeIdentity();
        int iteration = 0;
        try {
            OptimalitySystem system = new OptimalitySystem(program, scaling, regularisation);
            start(system);
            int sinceBest = 0;
            int waited = 0;
            for (; iteration < options.mostIterations() && sinceBest < PATIENCE; iteration++) {
                residuals.take(point);
                double error = residuals.error(point);
                sinceBest = error < bestError || point.tau < point.kappa ? 0 : sinceBest + 1;
                if (error < bestError) {
                    bestError = error;
                    best.set(point);
                }
                if (error <= options.tolerance()) {
                    break;
                }
                double proof = prove();
                waited += proof <= WEAK_PROOF ? 1 : 0;
                if (proof <= PROOF || waited > WAIT_FOR_PROOF || !advance(system)) {
                    break;
                }
            }
        } catch (SingularMatrix e) {
            // Rounding has eaten the last digits of the factors: what was reached before is what there is.
        }
        if (bestError <= ACCEPTABLE * options.tolerance()) {
            return optimum(ProgramStatus.SOLVED, iteration);
        }
        if (bestProof <= WEAK_PROOF) {
            return provesUnbounded ? unbounded(iteration) : infeasible(iteration);
        }
        return optimum(ProgramStatus.NOT_CONVERGED, iteration);
    }

    /// Keeps the best proof so far that there is no optimum; returns how good the one at this point is.
    private double prove() {
        double infeasible = residuals.infeasibility(point);
        double unbounded = residuals.unboundedness(point);
        double proof = Math.min(infeasible, unbounded);
        if (proof < bestProof && proof <= WEAK_PROOF) {
            bestProof = proof;
            provesUnbounded = unbounded < infeasible;
            proven.set(point);
        }
        return proof;
    }

    /// The least-squares point, moved inside the cones.
    private void start(OptimalitySystem system) {
        for (int each = 0; each < point.x.length; each++) {
            point.x[each] = -program.linear()[each];
        }
        System.arraycopy(program.atMost(), 0, point.z, 0, point.z.length);
        system.solve(point.x, point.z, true);
        scaling.square(point.z, point.s);
        for (int row = 0; row < point.s.length; row++) {
            point.s[row] = -point.s[row];
        }
        scaling.moveInside(point.s);
        scaling.moveInside(point.z);
        point.tau = 1;
        point.kappa = 1;
    }

    private boolean advance(OptimalitySystem system) {
        scaling.take(point.s, point.z);
        system.takeScaling(scaling);
        for (int each = 0; each < constantX.length; each++) {
            constantX[each] = -program.linear()[each];
        }
        System.arraycopy(program.atMost(), 0, constantZ, 0, constantZ.length);
        system.solve(constantX, constantZ, true);

        double centre = (Vectors.dot(point.s, point.z) + point.tau * point.kappa)
                / (program.cones().degree() + 1);
        System.arraycopy(point.s, 0, complementarity, 0, complementarity.length);
        boolean exactly = program.cones().secondOrder().length > 0;
        findStep(system, exactly, 1, point.tau * point.kappa);
        double affine = longestStep(1);
        double shrink = Math.pow(1 - affine, 3);

        scaling.corrector(point.s, point.z, step.s, step.z, shrink * centre, complementarity);
        double kappaPart = point.tau * point.kappa + step.tau * step.kappa - shrink * centre;
        findStep(system, true, 1 - shrink, kappaPart);
        double length = STEP_TO_BOUNDARY * longestStep(1 / STEP_TO_BOUNDARY);
        if (!step.isFinite() || !(length > SHORTEST_STEP)) {
            return false;
        }
        point.add(length, step);
        return point.tau > 0 && point.kappa > 0;
    }

    /// @param refined false where the step only shows how far one could go; cones need it refined, as their
    ///     corrector divides by what is near zero
    private void findStep(OptimalitySystem system, boolean refined, double share, double kappaPart) {
        double tau = point.tau;
        for (int each = 0; each < step.x.length; each++) {
            step.x[each] = -share * residuals.stationarity[each];
        }
        for (int row = 0; row < step.z.length; row++) {
            step.z[row] = complementarity[row] - share * residuals.feasibility[row];
        }
        system.solve(step.x, step.z, refined);
        double above = -share * residuals.gap + kappaPart / tau - slope(step.x, step.z);
        double below = -point.kappa / tau - residuals.quadratic / (tau * tau) + slope(constantX, constantZ);
        step.tau = above / below;
        Vectors.addTo(step.x, step.tau, constantX);
        Vectors.addTo(step.z, step.tau, constantZ);
        step.kappa = -(kappaPart + point.kappa * step.tau) / tau;
        scaling.square(step.z, step.s);
        for (int row = 0; row < step.s.length; row++) {
            step.s[row] = -complementarity[row] - step.s[row];
        }
    }

    /// `q'x + b'z + 2 (Px)'x / tau` with `Px` of the point.
    private double slope(double[] x, double[] z) {
        return Vectors.dot(program.linear(), x)
                + Vectors.dot(program.atMost(), z)
                + 2 * Vectors.dot(residuals.curvature, x) / point.tau;
    }

    private double longestStep(double most) {
        double longest =
                Math.min(scaling.longestStep(point.s, step.s, most), scaling.longestStep(point.z, step.z, most));
        longest = step.tau < 0 ? Math.min(longest, -point.tau / step.tau) : longest;
        return step.kappa < 0 ? Math.min(longest, -point.kappa / step.kappa) : longest;
    }

    private ConeSolution optimum(ProgramStatus status, int iterations) {
        double scale = best.tau > 0 ? 1 / best.tau : 1;
        double[] x = variables(best, scale);
        return new ConeSolution(
                status, x, slack(best, scale), duals(best, scale), original.objective(x), iterations, bestError);
    }

    private ConeSolution infeasible(int iterations) {
        double fall = -Vectors.dot(program.atMost(), proven.z) / units.cost;
        double[] x = variables(proven, 1 / proven.tau);
        double[] duals = duals(proven, 1 / fall);
        double[] slack = slack(proven, 1 / proven.tau);
        return new ConeSolution(
                ProgramStatus.INFEASIBLE, x, slack, duals, Double.POSITIVE_INFINITY, iterations, bestError);
    }

    private ConeSolution unbounded(int iterations) {
        double fall = -Vectors.dot(program.linear(), proven.x) / units.cost;
        double[] x = variables(proven, 1 / fall);
        double[] slack = slack(proven, 1 / fall);
        double[] duals = new double[proven.z.length];
        return new ConeSolution(
                ProgramStatus.UNBOUNDED, x, slack, duals, Double.NEGATIVE_INFINITY, iterations, bestError);
    }

    private double[] variables(Iterate of, double scale) {
        double[] x = of.x.clone();
        Arrays.setAll(x, each -> x[each] * scale * units.variable[each]);
        return x;
    }

    private double[] slack(Iterate of, double scale) {
        double[] s = of.s.clone();
        Arrays.setAll(s, row -> s[row] * scale / units.row[row]);
        return s;
    }

    private double[] duals(Iterate of, double scale) {
        double[] z = of.z.clone();
        Arrays.setAll(z, row -> z[row] * scale * units.row[row] / units.cost);
        return z;
    }
}
