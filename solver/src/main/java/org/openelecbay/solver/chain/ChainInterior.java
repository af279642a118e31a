package org.openelecbay.solver.chain;

/// Mehrotra's predictor and corrector steps on a chain, from any point within the bounds.
final class ChainInterior {

    /// Added to the curvature of every variable in the factor, so that free ones without cost have one.
    private static final double PROXIMAL = 1e-9;

    private final ChainData data;
    private final ChainPattern pattern;
    private final NormalMatrix normal;
    final ChainPoint point;
    private final double[] infeasible;
    private final double[] gradient;
    private final double[] weight;
    private final double[] overLower;
    private final double[] overUpper;
    private final double[] toLower;
    private final double[] toUpper;
    private final double[] force;
    private final double[] step;
    private final double[] turned;
    private final double[] dual;

    double complementarity;
    double objective;
    int iterations;
    private double primalStep;
    private double dualStep;

    ChainInterior(ChainData data, NormalMatrix normal) {
        this.data = data;
        this.normal = normal;
        pattern = data.pattern;
        int all = data.linear.length;
        int rows = data.equalTo.length;
        point = new ChainPoint(all, rows);
        infeasible = new double[rows];
        dual = new double[rows + 1];
        gradient = new double[all];
        weight = new double[all];
        overLower = new double[all];
        overUpper = new double[all];
        toLower = new double[all];
        toUpper = new double[all];
        force = new double[all];
        step = new double[all];
        turned = new double[all];
    }

    /// Takes the residuals of the point; returns its error in the units of the program.
    double residuals() {
        pattern.residual(data.values, data.equalTo, point.x, infeasible);
        pattern.transposed(data.values, point.y, turned);
        double pairs = 0;
        double cost = 0;
        double dualCost = 0;
        double worst = 0;
        double curvature = 0;
        for (int each = 0; each < gradient.length; each++) {
            double x = point.x[each];
            double bent = data.quadratic[each] * x;
            double slope = data.linear[each] + bent + turned[each];
            double low = point.lowerDual[each];
            double up = point.upperDual[each];
            gradient[each] = slope;
            worst = Math.max(worst, Math.abs(slope - low + up));
            curvature = Math.max(curvature, Math.abs(bent));
            pairs += low * point.aboveLower[each] + up * point.belowUpper[each];
            cost += (data.linear[each] + 0.5 * bent) * x;
            dualCost += low * data.lower[each] - up * data.upper[each] - 0.5 * bent * x;
        }
        double primalWorst = 0;
        for (int row = 0; row < infeasible.length; row++) {
            primalWorst = Math.max(primalWorst, Math.abs(infeasible[row]));
            dualCost -= data.equalTo[row] * point.y[row];
        }
        complementarity = data.bounds == 0 ? 0 : pairs / data.bounds;
        objective = cost * data.unit;
        double primal = primalWorst / data.sizeEqualTo;
        double stationary = worst * data.unit / Math.max(data.sizeLinear, curvature * data.unit);
        double least = Math.min(Math.abs(cost), Math.abs(dualCost)) * data.unit;
        double gap = Math.abs(cost - dualCost) * data.unit / Math.max(1, least);
        return Math.max(Math.max(primal, stationary), gap);
    }

    /// One predictor and corrector step; false when there is none.
    boolean advance() {
        iterations++;
        weigh();
        normal.factor(weight);
        for (int each = 0; each < force.length; each++) {
            force[each] = -gradient[each];
        }
        direct();
        double centre = centring();
        correct(centre);
        direct();
        measure();
        return move();
    }

    private void weigh() {
        for (int each = 0; each < weight.length; each++) {
            double low = data.hasLower[each] / point.aboveLower[each];
            double up = data.hasUpper[each] / point.belowUpper[each];
            overLower[each] = low;
            overUpper[each] = up;
            weight[each] =
                    1 / (data.quadratic[each] + point.lowerDual[each] * low + point.upperDual[each] * up + PROXIMAL);
        }
    }

    /// The step of `x` and `y` for the force `g`: `A W A' dy = A W g - (b - A x)`, `dx = W (g - A' dy)`.
    private void direct() {
        for (int each = 0; each < step.length; each++) {
            step[each] = weight[each] * force[each];
        }
        pattern.residual(data.values, infeasible, step, dual);
        for (int row = 0; row < dual.length; row++) {
            dual[row] = -dual[row];
        }
        normal.solve(dual);
        pattern.transposed(data.values, dual, turned);
        for (int each = 0; each < step.length; each++) {
            step[each] = weight[each] * (force[each] - turned[each]);
        }
    }

    /// The complementarity to aim at after the predictor step.
    private double centring() {
        double most = 1;
        double mostDual = 1;
        for (int each = 0; each < step.length; each++) {
            double low = step[each] * overLower[each];
            double up = -step[each] * overUpper[each];
            most = Math.max(most, Math.max(-low, -up));
            mostDual = Math.max(mostDual, Math.max(1 + low, 1 + up));
        }
        double along = 1 / most;
        double alongDual = 1 / mostDual;
        double after = 0;
        for (int each = 0; each < step.length; each++) {
            double low = step[each] * overLower[each];
            double up = -step[each] * overUpper[each];
            double lowPair = point.aboveLower[each] * point.lowerDual[each];
            double upPair = point.belowUpper[each] * point.upperDual[each];
            after += lowPair * (1 + along * low) * (1 - alongDual * (1 + low));
            after += upPair * (1 + along * up) * (1 - alongDual * (1 + up));
        }
        if (data.bounds == 0) {
            return 0;
        }
        double share = after / data.bounds / complementarity;
        return share * share * share * complementarity;
    }

    private void correct(double centre) {
        for (int each = 0; each < step.length; each++) {
            double low = step[each] * overLower[each];
            double up = -step[each] * overUpper[each];
            double lowDual = point.lowerDual[each];
            double upDual = point.upperDual[each];
            double toLow = centre * overLower[each] + lowDual * low * (1 + low);
            double toUp = centre * overUpper[each] + upDual * up * (1 + up);
            toLower[each] = toLow - lowDual;
            toUpper[each] = toUp - upDual;
            force[each] = toLow - toUp - gradient[each];
        }
    }

    /// Steps of the duals of the bounds, and how far both steps may go.
    private void measure() {
        double most = 0;
        double mostDual = 0;
        for (int each = 0; each < step.length; each++) {
            double low = step[each] * overLower[each];
            double up = -step[each] * overUpper[each];
            double lowDual = point.lowerDual[each];
            double upDual = point.upperDual[each];
            most = Math.max(most, Math.max(-low, -up));
            toLower[each] -= lowDual * low;
            toUpper[each] -= upDual * up;
            mostDual = Math.max(mostDual, -toLower[each] / (lowDual + Double.MIN_NORMAL));
            mostDual = Math.max(mostDual, -toUpper[each] / (upDual + Double.MIN_NORMAL));
        }
        double near = Math.max(0.99, 1 - complementarity);
        primalStep = most < near ? 1 : near / most;
        dualStep = mostDual < near ? 1 : near / mostDual;
    }

    private boolean move() {
        for (int each = 0; each < step.length; each++) {
            double by = primalStep * step[each];
            point.x[each] += by;
            point.aboveLower[each] += data.hasLower[each] * by;
            point.belowUpper[each] -= data.hasUpper[each] * by;
            point.lowerDual[each] += dualStep * toLower[each];
            point.upperDual[each] += dualStep * toUpper[each];
        }
        for (int row = 0; row < point.y.length; row++) {
            point.y[row] += dualStep * dual[row];
        }
        return primalStep > 1e-10 && dualStep > 1e-10;
    }
}
