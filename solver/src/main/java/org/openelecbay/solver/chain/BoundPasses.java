package org.openelecbay.solver.chain;

/// What an interior point step does to one variable along the time, on its distances to the bounds and their duals.
final class BoundPasses {

    /// Added to the curvature of every variable in the factor, so that free ones without cost have one.
    private static final double PROXIMAL = 1e-9;

    private BoundPasses() {}

    static void incline(double[] x, double[] bent, double[] linear, double[] turned, double[] slope) {
        for (int at = 0; at < slope.length; at++) {
            slope[at] = linear[at] + bent[at] * x[at] + turned[at];
        }
    }

    static void price(double[] x, double[] quadratic, double[] linear, double[] cost, double[] bent, double[] curved) {
        for (int at = 0; at < x.length; at++) {
            double force = quadratic[at] * x[at];
            cost[at] += linear[at] * x[at];
            bent[at] += 0.5 * force * x[at];
            curved[at] = Math.max(curved[at], Math.abs(force));
        }
    }

    static void shiftDuals(
            double least,
            double[] slope,
            double[] above,
            double[] below,
            double[] hasLower,
            double[] hasUpper,
            double[] lowerDual,
            double[] upperDual) {
        for (int at = 0; at < slope.length; at++) {
            double low = hasLower[at] * least / above[at];
            double up = hasUpper[at] * least / below[at];
            double left = slope[at] - low + up;
            lowerDual[at] = low + hasLower[at] * Math.max(left, 0);
            upperDual[at] = up + hasUpper[at] * Math.max(-left, 0);
        }
    }

    static void weigh(
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

    static void reach(double[] step, double[] over, double side, double[] most, double[] mostDual) {
        for (int at = 0; at < step.length; at++) {
            double takes = side * step[at] * over[at];
            most[at] = Math.max(most[at], takes);
            mostDual[at] = Math.max(mostDual[at], -takes);
        }
    }

    static void gain(double[] step, double[] lowDual, double[] upDual, double[] once) {
        for (int at = 0; at < step.length; at++) {
            once[at] += step[at] * (lowDual[at] - upDual[at]);
        }
    }

    static void gain(
            double[] step, double[] lowDual, double[] overLow, double[] upDual, double[] overUp, double[] twice) {
        for (int at = 0; at < step.length; at++) {
            twice[at] += step[at] * step[at] * (lowDual[at] * overLow[at] + upDual[at] * overUp[at]);
        }
    }

    static void aim(
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

    /// One side: how much of its distance the step takes, and how much of the dual.
    static void correct(
            double[] step, double[] over, double[] dual, double[] to, double side, double[] most, double[] mostDual) {
        for (int at = 0; at < step.length; at++) {
            double takes = side * step[at] * over[at];
            double by = to[at] + dual[at] * takes;
            to[at] = by;
            most[at] = Math.max(most[at], takes);
            mostDual[at] = Math.max(mostDual[at], -by / (dual[at] + Double.MIN_NORMAL));
        }
    }

    static void worst(double[] slope, double[] lowerDual, double[] upperDual, double[] worst) {
        for (int at = 0; at < slope.length; at++) {
            worst[at] = Math.max(worst[at], Math.abs(slope[at] - lowerDual[at] + upperDual[at]));
        }
    }

    static double worst(double[] of) {
        double worst = 0;
        for (double each : of) {
            double size = Math.abs(each);
            worst = size > worst ? size : worst;
        }
        return worst;
    }
}
