package org.openelecbay.solver.chain;

import java.util.Arrays;

/// Mehrotra's predictor and corrector steps on a chain, from any point within the bounds.
///
/// Passes run along the time for each variable. What they find over all variables, largest values and sums, is kept
/// for each stage on its own until the end, so that no pass waits for one number. Slopes and violations follow the
/// steps; [#residuals()] takes them anew.
final class ChainInterior {

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
    private final double[] ones;

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
        lanes = new double[5][stages];
        ones = new double[stages];
        Arrays.fill(ones, 1);
    }

    /// Takes the residuals of the point anew.
    void residuals() {
        for (double[] each : violated) {
            Arrays.fill(each, 0);
        }
        pattern.addRows(data.values, point.x, violated);
        pattern.transposed(data.values, point.y, turned, lanes[0]);
        clear();
        for (int of = 0; of < slope.length; of++) {
            BoundPasses.incline(point.x[of], data.quadratic[of], data.linear[of], turned[of], slope[of]);
            compare(of);
        }
        worstRow = 0;
        for (int row = 0; row < violated.length; row++) {
            double[] own = violated[row];
            double[] known = data.equalTo[row];
            for (int at = 0; at < own.length; at++) {
                own[at] -= known[at];
            }
            worstRow = Math.max(worstRow, BoundPasses.worst(own));
        }
        conclude();
    }

    /// The error of the point in the units of the program, from its residuals.
    double error() {
        clear();
        for (int of = 0; of < slope.length; of++) {
            BoundPasses.price(point.x[of], data.quadratic[of], data.linear[of], lanes[0], lanes[1], lanes[2]);
            Series.add(point.lowerDual[of], data.lower[of], lanes[3]);
            Series.subtract(point.upperDual[of], data.upper[of], lanes[3]);
            Series.add(ones, slope[of], lanes[4]);
        }
        for (int row = 0; row < violated.length; row++) {
            Series.subtract(data.equalTo[row], point.y[row], lanes[3]);
            Series.add(ones, violated[row], lanes[4]);
        }
        double bent = Series.sum(lanes[1]);
        double cost = Series.sum(lanes[0]) + bent;
        double dualCost = Series.sum(lanes[3]) - bent;
        curvature = Series.most(lanes[2]);
        double stationary = worstSlope * data.unit / Math.max(data.sizeLinear, curvature * data.unit);
        double least = Math.min(Math.abs(cost), Math.abs(dualCost)) * data.unit;
        double gap = Math.abs(cost - dualCost) * data.unit / Math.max(1, least);
        // Comparisons lose what is not a number; sums do not.
        double all = cost + dualCost + Series.sum(lanes[4]);
        return Double.isNaN(all) ? Double.NaN : Math.max(Math.max(worstRow / data.sizeEqualTo, stationary), gap);
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

    /// Starts at a point of an earlier solution of the same rows and bounds with other costs.
    ///
    /// `x` stays, so the rows hold as they did. Every bound's dual is set to `least` over its distance, and what is
    /// then missing from the slope is added to the dual that can take it.
    void startAt(ChainPoint from, double scale, double least) {
        point.take(from, scale);
        residuals();
        for (int of = 0; of < slope.length; of++) {
            BoundPasses.shiftDuals(
                    least,
                    slope[of],
                    point.aboveLower[of],
                    point.belowUpper[of],
                    data.hasLower[of],
                    data.hasUpper[of],
                    point.lowerDual[of],
                    point.upperDual[of]);
        }
        clear();
        for (int of = 0; of < slope.length; of++) {
            compare(of);
        }
        conclude();
    }

    private void compare(int of) {
        BoundPasses.worst(slope[of], point.lowerDual[of], point.upperDual[of], lanes[0]);
        Series.add(point.lowerDual[of], point.aboveLower[of], lanes[1]);
        Series.add(point.upperDual[of], point.belowUpper[of], lanes[1]);
    }

    private void conclude() {
        worstSlope = Series.most(lanes[0]);
        complementarity = data.bounds == 0 ? 0 : Series.sum(lanes[1]) / data.bounds;
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
            BoundPasses.weigh(
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
            BoundPasses.reach(step[of], overLower[of], -1, lanes[0], lanes[1]);
            BoundPasses.reach(step[of], overUpper[of], 1, lanes[0], lanes[1]);
            BoundPasses.gain(step[of], point.lowerDual[of], point.upperDual[of], lanes[2]);
            BoundPasses.gain(
                    step[of], point.lowerDual[of], overLower[of], point.upperDual[of], overUpper[of], lanes[3]);
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
        double after =
                (1 - alongDual) * pairs + (along * (1 - alongDual) - alongDual) * once - along * alongDual * twice;
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

    /// The force of the corrector step.
    private void aim(double centre) {
        for (int of = 0; of < step.length; of++) {
            BoundPasses.aim(
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

    /// Ends the corrector step, and how far `x` and the duals may go.
    private void correct() {
        clear();
        for (int of = 0; of < step.length; of++) {
            end(of);
            BoundPasses.correct(step[of], overLower[of], point.lowerDual[of], toLower[of], -1, lanes[0], lanes[1]);
            BoundPasses.correct(step[of], overUpper[of], point.upperDual[of], toUpper[of], 1, lanes[0], lanes[1]);
        }
        double most = Series.most(lanes[0]);
        double mostDual = Series.most(lanes[1]);
        double near = Math.max(0.99, 1 - complementarity);
        primalStep = most < near ? 1 : near / most;
        dualStep = mostDual < near ? 1 : near / mostDual;
    }

    private boolean move() {
        clear();
        for (int of = 0; of < step.length; of++) {
            slide(point.x[of], step[of], slope[of], data.quadratic[of], turned[of]);
            shift(
                    point.aboveLower[of],
                    data.hasLower[of],
                    step[of],
                    primalStep,
                    lanes[1],
                    point.lowerDual[of],
                    toLower[of]);
            shift(
                    point.belowUpper[of],
                    data.hasUpper[of],
                    step[of],
                    -primalStep,
                    lanes[1],
                    point.upperDual[of],
                    toUpper[of]);
            BoundPasses.worst(slope[of], point.lowerDual[of], point.upperDual[of], lanes[0]);
        }
        worstRow = 0;
        for (int row = 0; row < violated.length; row++) {
            double[] own = violated[row];
            for (int at = 0; at < own.length; at++) {
                point.y[row][at] += dualStep * dual[row][at];
                own[at] *= 1 - primalStep;
            }
            worstRow = Math.max(worstRow, BoundPasses.worst(own));
        }
        conclude();
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

    private void clear() {
        for (double[] each : lanes) {
            Arrays.fill(each, 0);
        }
    }
}
