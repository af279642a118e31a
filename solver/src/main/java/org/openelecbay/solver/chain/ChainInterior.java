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
    private final double[][] violated;
    /// `q + h x + A'y`.
    private final double[][] slope;
    private final double[][] weight;
    private final double[][] overLower;
    private final double[][] overUpper;
    private final double[][] toLower;
    private final double[][] toUpper;
    private final double[][] step;
    private final double[][] turned;
    private final double[][] dual;
    private final double[][] lanes;

    double complementarity;
    int iterations;
    private double primalStep;
    private double dualStep;
    private double worstRow;
    private double worstSlope;
    private double curvature;

    ChainInterior(ChainData data, NormalMatrix normal) {
        this.data = data;
        this.normal = normal;
        pattern = data.pattern;
        int variables = pattern.variables;
        int stages = pattern.stages;
        point = new ChainPoint(variables, pattern.rows, stages);
        violated = new double[pattern.rows][stages];
        dual = new double[pattern.rows][stages];
        slope = new double[variables][stages];
        weight = new double[variables][stages];
        overLower = new double[variables][stages];
        overUpper = new double[variables][stages];
        toLower = new double[variables][stages];
        toUpper = new double[variables][stages];
        step = new double[variables][stages];
        turned = new double[variables][stages];
        lanes = new double[6][stages];
    }

    /// Takes the residuals of the point anew; returns its error in the units of the program.
    double residuals() {
        for (double[] each : violated) {
            Arrays.fill(each, 0);
        }
        pattern.addRows(data.values, point.x, violated);
        pattern.transposed(data.values, point.y, turned, lanes[0]);
        clear();
        for (int of = 0; of < slope.length; of++) {
            incline(of, lanes[0], lanes[1]);
            price(of, lanes[2], lanes[3], lanes[4], lanes[5]);
        }
        worstRow = 0;
        double dualCost = Series.sum(lanes[3]);
        for (int row = 0; row < violated.length; row++) {
            double[] own = violated[row];
            double[] known = data.equalTo[row];
            for (int at = 0; at < own.length; at++) {
                own[at] -= known[at];
                dualCost -= known[at] * point.y[row][at];
            }
            worstRow = Math.max(worstRow, worst(own));
        }
        worstSlope = Series.most(lanes[0]);
        curvature = Series.most(lanes[4]);
        double cost = Series.sum(lanes[2]);
        complementarity = data.bounds == 0 ? 0 : Series.sum(lanes[1]) / data.bounds;
        double stationary = worstSlope * data.unit / Math.max(data.sizeLinear, curvature * data.unit);
        double least = Math.min(Math.abs(cost), Math.abs(dualCost)) * data.unit;
        double gap = Math.abs(cost - dualCost) * data.unit / Math.max(1, least);
        // Adding is how numbers that are none come through, which comparisons lose.
        double all = worstRow + worstSlope + cost + dualCost + Series.sum(lanes[5]);
        return Double.isNaN(all) ? Double.NaN : Math.max(Math.max(worstRow / data.sizeEqualTo, stationary), gap);
    }

    private void incline(int of, double[] worst, double[] pairs) {
        double[] x = point.x[of];
        double[] bent = data.quadratic[of];
        double[] linear = data.linear[of];
        double[] by = turned[of];
        double[] into = slope[of];
        double[] lowDual = point.lowerDual[of];
        double[] upDual = point.upperDual[of];
        double[] above = point.aboveLower[of];
        double[] below = point.belowUpper[of];
        for (int at = 0; at < into.length; at++) {
            double found = linear[at] + bent[at] * x[at] + by[at];
            into[at] = found;
            worst[at] = Math.max(worst[at], Math.abs(found - lowDual[at] + upDual[at]));
            pairs[at] += lowDual[at] * above[at] + upDual[at] * below[at];
        }
    }

    private void price(int of, double[] cost, double[] dualCost, double[] curved, double[] sizes) {
        double[] x = point.x[of];
        double[] bent = data.quadratic[of];
        double[] linear = data.linear[of];
        double[] lowDual = point.lowerDual[of];
        double[] upDual = point.upperDual[of];
        double[] low = data.lower[of];
        double[] up = data.upper[of];
        double[] left = slope[of];
        for (int at = 0; at < x.length; at++) {
            double force = bent[at] * x[at];
            cost[at] += (linear[at] + 0.5 * force) * x[at];
            dualCost[at] += lowDual[at] * low[at] - upDual[at] * up[at] - 0.5 * force * x[at];
            curved[at] = Math.max(curved[at], Math.abs(force));
            sizes[at] += left[at];
        }
    }

    /// Whether the point may be within a tolerance, by what the steps left; false when it surely is not.
    boolean isNear(double tolerance) {
        double flat = tolerance * Math.max(data.sizeLinear, 2 * curvature * data.unit);
        if (worstRow > tolerance * data.sizeEqualTo || worstSlope * data.unit > flat) {
            return false;
        }
        double[] cost = lanes[2];
        Arrays.fill(cost, 0);
        for (int of = 0; of < step.length; of++) {
            Series.add(data.linear[of], point.x[of], cost);
        }
        double gap = complementarity * data.bounds * data.unit;
        return gap <= tolerance * Math.max(1, 2 * Math.abs(Series.sum(cost)) * data.unit);
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
        for (int of = 0; of < weight.length; of++) {
            weigh(
                    data.hasLower[of],
                    data.hasUpper[of],
                    point.aboveLower[of],
                    point.belowUpper[of],
                    point.lowerDual[of],
                    point.upperDual[of],
                    data.quadratic[of],
                    overLower[of],
                    overUpper[of],
                    weight[of]);
            double[] by = slope[of];
            double[] light = weight[of];
            double[] into = step[of];
            for (int at = 0; at < into.length; at++) {
                into[at] = -by[at] * light[at];
            }
        }
    }

    private static void weigh(
            double[] hasLower,
            double[] hasUpper,
            double[] above,
            double[] below,
            double[] lowDual,
            double[] upDual,
            double[] bent,
            double[] overLower,
            double[] overUpper,
            double[] weight) {
        for (int at = 0; at < weight.length; at++) {
            double over = 1 / (above[at] * below[at]);
            double low = hasLower[at] * below[at] * over;
            double up = hasUpper[at] * above[at] * over;
            overLower[at] = low;
            overUpper[at] = up;
            weight[at] = 1 / (bent[at] + lowDual[at] * low + upDual[at] * up + PROXIMAL);
        }
    }

    /// From the steps without duals, weight times force, the duals that heal the rows, and `A'` of them.
    private void direct() {
        for (int row = 0; row < dual.length; row++) {
            System.arraycopy(violated[row], 0, dual[row], 0, pattern.stages);
        }
        pattern.addRows(data.values, step, dual);
        normal.solve(dual);
        pattern.transposed(data.values, dual, turned, lanes[0]);
    }

    /// Ends the predictor step; the complementarity to aim at after it.
    private double predict() {
        clear();
        for (int of = 0; of < step.length; of++) {
            end(of);
            predict(of, lanes[0], lanes[1], lanes[2], lanes[3]);
        }
        if (data.bounds == 0) {
            return 0;
        }
        double along = 1 / Math.max(1, Series.most(lanes[0]));
        double alongDual = 1 / (1 + Series.most(lanes[1]));
        double once = Series.sum(lanes[2]);
        double twice = Series.sum(lanes[3]);
        double pairs = complementarity * data.bounds;
        // The pairs after it: each times (1 + along r) (1 - alongDual (1 + r)), r its relative step.
        double after = (1 - alongDual) * pairs
                + (along * (1 - alongDual) - alongDual) * once
                - along * alongDual * twice;
        double share = after / pairs;
        return share * share * share * complementarity;
    }

    private void end(int of) {
        double[] by = step[of];
        double[] light = weight[of];
        double[] back = turned[of];
        for (int at = 0; at < by.length; at++) {
            by[at] -= light[at] * back[at];
        }
    }

    private void predict(int of, double[] most, double[] mostDual, double[] once, double[] twice) {
        double[] by = step[of];
        double[] overLow = overLower[of];
        double[] overUp = overUpper[of];
        double[] lowDual = point.lowerDual[of];
        double[] upDual = point.upperDual[of];
        for (int at = 0; at < by.length; at++) {
            double low = by[at] * overLow[at];
            double up = by[at] * overUp[at];
            most[at] = Math.max(most[at], Math.max(-low, up));
            mostDual[at] = Math.max(mostDual[at], Math.max(low, -up));
            once[at] += by[at] * (lowDual[at] - upDual[at]);
            twice[at] += by[at] * (lowDual[at] * low + upDual[at] * up);
        }
    }

    /// The force of the corrector step.
    private void aim(double centre) {
        for (int of = 0; of < step.length; of++) {
            aim(
                    centre,
                    step[of],
                    overLower[of],
                    overUpper[of],
                    point.lowerDual[of],
                    point.upperDual[of],
                    toLower[of],
                    toUpper[of],
                    weight[of],
                    slope[of]);
        }
    }

    private static void aim(
            double centre,
            double[] step,
            double[] overLower,
            double[] overUpper,
            double[] lowerDual,
            double[] upperDual,
            double[] toLower,
            double[] toUpper,
            double[] weight,
            double[] slope) {
        for (int at = 0; at < step.length; at++) {
            double low = step[at] * overLower[at];
            double up = -step[at] * overUpper[at];
            double toLow = centre * overLower[at] + lowerDual[at] * low * (1 + low);
            double toUp = centre * overUpper[at] + upperDual[at] * up * (1 + up);
            toLower[at] = toLow - lowerDual[at];
            toUpper[at] = toUp - upperDual[at];
            step[at] = weight[at] * (toLow - toUp - slope[at]);
        }
    }

    /// Ends the corrector step, and how far `x` and the duals may go.
    private void correct() {
        clear();
        for (int of = 0; of < step.length; of++) {
            end(of);
            correct(step[of], overLower[of], point.lowerDual[of], toLower[of], -1, lanes[0], lanes[1]);
            correct(step[of], overUpper[of], point.upperDual[of], toUpper[of], 1, lanes[0], lanes[1]);
        }
        double most = Series.most(lanes[0]);
        double mostDual = Series.most(lanes[1]);
        double near = Math.max(0.99, 1 - complementarity);
        primalStep = most < near ? 1 : near / most;
        dualStep = mostDual < near ? 1 : near / mostDual;
    }

    /// One side: how much of its distance the step takes, and how much of the dual.
    private static void correct(
            double[] step, double[] over, double[] dual, double[] to, double side, double[] most, double[] mostDual) {
        for (int at = 0; at < step.length; at++) {
            double takes = side * step[at] * over[at];
            double by = to[at] + dual[at] * takes;
            to[at] = by;
            most[at] = Math.max(most[at], takes);
            mostDual[at] = Math.max(mostDual[at], -by / (dual[at] + Double.MIN_NORMAL));
        }
    }

    private boolean move() {
        clear();
        for (int of = 0; of < step.length; of++) {
            slide(point.x[of], step[of], slope[of], data.quadratic[of], turned[of]);
            shift(point.aboveLower[of], data.hasLower[of], step[of], primalStep, lanes[1], point.lowerDual[of], toLower[of]);
            shift(point.belowUpper[of], data.hasUpper[of], step[of], -primalStep, lanes[1], point.upperDual[of], toUpper[of]);
            worst(slope[of], point.lowerDual[of], point.upperDual[of], lanes[0]);
        }
        worstRow = 0;
        for (int row = 0; row < violated.length; row++) {
            double[] own = violated[row];
            for (int at = 0; at < own.length; at++) {
                point.y[row][at] += dualStep * dual[row][at];
                own[at] *= 1 - primalStep;
            }
            worstRow = Math.max(worstRow, worst(own));
        }
        worstSlope = Series.most(lanes[0]);
        complementarity = data.bounds == 0 ? 0 : Series.sum(lanes[1]) / data.bounds;
        return primalStep > 1e-10 && dualStep > 1e-10;
    }

    private void slide(double[] x, double[] step, double[] slope, double[] bent, double[] turned) {
        for (int at = 0; at < x.length; at++) {
            double by = primalStep * step[at];
            x[at] += by;
            slope[at] += bent[at] * by + dualStep * turned[at];
        }
    }

    private void shift(
            double[] distance, double[] has, double[] step, double along, double[] pairs, double[] dual, double[] to) {
        for (int at = 0; at < distance.length; at++) {
            double left = distance[at] + along * has[at] * step[at];
            double now = dual[at] + dualStep * to[at];
            distance[at] = left;
            dual[at] = now;
            pairs[at] += left * now;
        }
    }

    private static void worst(double[] slope, double[] lowerDual, double[] upperDual, double[] worst) {
        for (int at = 0; at < slope.length; at++) {
            worst[at] = Math.max(worst[at], Math.abs(slope[at] - lowerDual[at] + upperDual[at]));
        }
    }

    private static double worst(double[] of) {
        double worst = 0;
        for (double each : of) {
            double size = Math.abs(each);
            worst = size > worst ? size : worst;
        }
        return worst;
    }

    private void clear() {
        for (double[] each : lanes) {
            Arrays.fill(each, 0);
        }
    }
}
