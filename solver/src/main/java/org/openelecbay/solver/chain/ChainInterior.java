package org.openelecbay.solver.chain;

import java.util.Arrays;

/// Mehrotra's predictor and corrector steps on a chain, from any point within the bounds.
///
/// Passes run along the time for each variable. What they find over all variables, largest values and sums, is kept
/// for each stage on its own until the end, so that no pass waits for one number. Slopes and violations follow the
/// steps; [#residuals()] takes them anew.
final class ChainInterior {

    /// Added to the curvature of every variable in the factor, so that free ones without cost have one.
    private static final double PROXIMAL = 1e-9;

    private final ChainData data;
    private final ChainPattern pattern;
    private final NormalMatrix normal;
    final ChainPoint point;
    /// `A x - b`.
    private final double[] violated;
    /// `q + h x + A'y`.
    private final double[] slope;
    private final double[] weight;
    private final double[] overLower;
    private final double[] overUpper;
    private final double[] toLower;
    private final double[] toUpper;
    private final double[] step;
    private final double[] turned;
    private final double[] dual;
    private final double[][] lanes;

    double complementarity;
    int iterations;
    private double primalStep;
    private double dualStep;
    private double worstRow;
    private double worstSlope;

    ChainInterior(ChainData data, NormalMatrix normal) {
        this.data = data;
        this.normal = normal;
        pattern = data.pattern;
        int all = data.linear.length;
        int rows = data.equalTo.length;
        point = new ChainPoint(all, rows);
        violated = new double[rows];
        dual = new double[rows + 1];
        slope = new double[all];
        weight = new double[all];
        overLower = new double[all];
        overUpper = new double[all];
        toLower = new double[all];
        toUpper = new double[all];
        step = new double[all];
        turned = new double[all];
        lanes = new double[4][pattern.stages];
    }

    /// Takes the residuals of the point anew; returns its error in the units of the program.
    double residuals() {
        Arrays.fill(violated, 0);
        pattern.addRows(data.values, point.x, violated);
        pattern.transposed(data.values, point.y, turned);
        double pairs = 0;
        double cost = 0;
        double dualCost = 0;
        double worst = 0;
        double curvature = 0;
        for (int each = 0; each < slope.length; each++) {
            double x = point.x[each];
            double bent = data.quadratic[each] * x;
            double found = data.linear[each] + bent + turned[each];
            double low = point.lowerDual[each];
            double up = point.upperDual[each];
            slope[each] = found;
            worst = Math.max(worst, Math.abs(found - low + up));
            curvature = Math.max(curvature, Math.abs(bent));
            pairs += low * point.aboveLower[each] + up * point.belowUpper[each];
            cost += (data.linear[each] + 0.5 * bent) * x;
            dualCost += low * data.lower[each] - up * data.upper[each] - 0.5 * bent * x;
        }
        double most = 0;
        for (int row = 0; row < violated.length; row++) {
            violated[row] -= data.equalTo[row];
            most = Math.max(most, Math.abs(violated[row]));
            dualCost -= data.equalTo[row] * point.y[row];
        }
        worstRow = most;
        worstSlope = worst;
        complementarity = data.bounds == 0 ? 0 : pairs / data.bounds;
        double stationary = worst * data.unit / Math.max(data.sizeLinear, curvature * data.unit);
        double least = Math.min(Math.abs(cost), Math.abs(dualCost)) * data.unit;
        double gap = Math.abs(cost - dualCost) * data.unit / Math.max(1, least);
        return Math.max(Math.max(most / data.sizeEqualTo, stationary), gap);
    }

    /// Whether the point may be within a tolerance, by what the steps left; false when it surely is not.
    boolean isNear(double tolerance) {
        if (worstRow > tolerance * data.sizeEqualTo) {
            return false;
        }
        double cost = 0;
        double curvature = 0;
        for (int each = 0; each < step.length; each++) {
            double bent = data.quadratic[each] * point.x[each];
            cost += (data.linear[each] + 0.5 * bent) * point.x[each];
            curvature = Math.max(curvature, Math.abs(bent));
        }
        boolean flat = worstSlope * data.unit <= tolerance * Math.max(data.sizeLinear, curvature * data.unit);
        double gap = complementarity * data.bounds * data.unit;
        return flat && gap <= 1.1 * tolerance * Math.max(1, Math.abs(cost) * data.unit);
    }

    /// One predictor and corrector step; false when there is none.
    boolean advance() {
        iterations++;
        weigh();
        normal.factor(weight);
        direct();
        double centre = predict();
        aim(centre);
        direct();
        correct();
        return move();
    }

    /// Weights, and how far `x` would go by the slope alone.
    private void weigh() {
        for (int each = 0; each < weight.length; each++) {
            double low = data.hasLower[each] / point.aboveLower[each];
            double up = data.hasUpper[each] / point.belowUpper[each];
            overLower[each] = low;
            overUpper[each] = up;
            double bent = data.quadratic[each] + point.lowerDual[each] * low + point.upperDual[each] * up + PROXIMAL;
            weight[each] = 1 / bent;
            step[each] = -slope[each] / bent;
        }
    }

    /// From the steps without duals, weight times force, the duals that heal the rows, and `A'` of them.
    private void direct() {
        System.arraycopy(violated, 0, dual, 0, violated.length);
        pattern.addRows(data.values, step, dual);
        normal.solve(dual);
        pattern.transposed(data.values, dual, turned);
    }

    /// Ends the predictor step; the complementarity to aim at after it.
    private double predict() {
        clear();
        for (int from = 0; from < step.length; from += pattern.stages) {
            predict(from, lanes[0], lanes[1], lanes[2], lanes[3]);
        }
        if (data.bounds == 0) {
            return 0;
        }
        double along = 1 / Math.max(1, Series.most(lanes[0]));
        double alongDual = 1 / (1 + Series.most(lanes[1]));
        double once = Series.sum(lanes[2]);
        double twice = Series.sum(lanes[3]);
        double pairs = complementarity * data.bounds;
        // The pairs sl zl after it: (1 + along r) (1 - alongDual (1 + r)) of each, r the relative step.
        double after = (1 - alongDual) * pairs
                + (along * (1 - alongDual) - alongDual) * once
                - along * alongDual * twice;
        double share = after / pairs;
        return share * share * share * complementarity;
    }

    private void predict(int from, double[] most, double[] mostDual, double[] once, double[] twice) {
        for (int at = 0; at < most.length; at++) {
            int each = from + at;
            double by = step[each] - weight[each] * turned[each];
            step[each] = by;
            double low = by * overLower[each];
            double up = by * overUpper[each];
            most[at] = Math.max(most[at], Math.max(-low, up));
            mostDual[at] = Math.max(mostDual[at], Math.max(low, -up));
            double lowDual = point.lowerDual[each];
            double upDual = point.upperDual[each];
            once[at] += by * (lowDual - upDual);
            twice[at] += by * (lowDual * low + upDual * up);
        }
    }

    /// The force of the corrector step.
    private void aim(double centre) {
        for (int each = 0; each < step.length; each++) {
            double low = step[each] * overLower[each];
            double up = -step[each] * overUpper[each];
            double lowDual = point.lowerDual[each];
            double upDual = point.upperDual[each];
            double toLow = centre * overLower[each] + lowDual * low * (1 + low);
            double toUp = centre * overUpper[each] + upDual * up * (1 + up);
            toLower[each] = toLow - lowDual;
            toUpper[each] = toUp - upDual;
            step[each] = weight[each] * (toLow - toUp - slope[each]);
        }
    }

    /// Ends the corrector step, and how far `x` and the duals may go.
    private void correct() {
        clear();
        for (int from = 0; from < step.length; from += pattern.stages) {
            correct(from, lanes[0], lanes[1]);
        }
        double most = Series.most(lanes[0]);
        double mostDual = Series.most(lanes[1]);
        double near = Math.max(0.99, 1 - complementarity);
        primalStep = most < near ? 1 : near / most;
        dualStep = mostDual < near ? 1 : near / mostDual;
    }

    private void correct(int from, double[] most, double[] mostDual) {
        for (int at = 0; at < most.length; at++) {
            int each = from + at;
            double by = step[each] - weight[each] * turned[each];
            step[each] = by;
            double low = by * overLower[each];
            double up = -by * overUpper[each];
            double lowDual = point.lowerDual[each];
            double upDual = point.upperDual[each];
            double toLow = toLower[each] - lowDual * low;
            double toUp = toUpper[each] - upDual * up;
            toLower[each] = toLow;
            toUpper[each] = toUp;
            most[at] = Math.max(most[at], Math.max(-low, -up));
            double share = Math.max(-toLow / (lowDual + Double.MIN_NORMAL), -toUp / (upDual + Double.MIN_NORMAL));
            mostDual[at] = Math.max(mostDual[at], share);
        }
    }

    private boolean move() {
        clear();
        for (int from = 0; from < step.length; from += pattern.stages) {
            move(from, lanes[0], lanes[1]);
        }
        double most = 0;
        for (int row = 0; row < violated.length; row++) {
            point.y[row] += dualStep * dual[row];
            violated[row] *= 1 - primalStep;
            most = Math.max(most, Math.abs(violated[row]));
        }
        worstRow = most;
        worstSlope = Series.most(lanes[0]);
        complementarity = data.bounds == 0 ? 0 : Series.sum(lanes[1]) / data.bounds;
        return primalStep > 1e-10 && dualStep > 1e-10;
    }

    private void move(int from, double[] worst, double[] pairs) {
        for (int at = 0; at < worst.length; at++) {
            int each = from + at;
            double by = primalStep * step[each];
            double above = point.aboveLower[each] + data.hasLower[each] * by;
            double below = point.belowUpper[each] - data.hasUpper[each] * by;
            double low = point.lowerDual[each] + dualStep * toLower[each];
            double up = point.upperDual[each] + dualStep * toUpper[each];
            double found = slope[each] + data.quadratic[each] * by + dualStep * turned[each];
            point.x[each] += by;
            point.aboveLower[each] = above;
            point.belowUpper[each] = below;
            point.lowerDual[each] = low;
            point.upperDual[each] = up;
            slope[each] = found;
            pairs[at] += above * low + below * up;
            worst[at] = Math.max(worst[at], Math.abs(found - low + up));
        }
    }

    private void clear() {
        for (double[] each : lanes) {
            Arrays.fill(each, 0);
        }
    }
}
