package org.openelecbay.market.bargain;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.openelecbay.solver.dense.DenseLu;

/// `max sum ln(gain_i)` over the prices of a box, by Newton's method along the central path.
///
/// Prices are measured from the lowest in widths of their band; a band without width is a constant. The weight of the
/// barrier ends at 1e-13, where the logarithm of the product misses its optimum by two weights a slot.
///
/// Source: Boyd and Vandenberghe, Convex Optimization (2004), 11.3.
final class LogBarrier {

    private static final double FIRST_WEIGHT = 1e-2;
    private static final double LAST_WEIGHT = 1e-13;
    private static final double SMALLER = 0.1;
    private static final int MOST_STEPS = 60;
    private static final double ARRIVED = 1e-22;
    private static final double CLOSE = 1e-9;
    private static final double INSIDE = 0.99;
    private static final double LEAST_STEP = 1e-14;

    private final HourlyTerms terms;
    private final int[] open;
    private final int[] players;
    private final double[][] effect;
    private final double[] saved;
    private final double[] place;

    /// @param start prices at which everybody who trades gains, inside every band that has a width
    LogBarrier(HourlyTerms terms, double[] start) {
        this.terms = terms;
        open = IntStream.range(0, terms.slots())
                .filter(slot -> terms.highest()[slot] > terms.lowest()[slot])
                .filter(slot -> Arrays.stream(terms.energy()).anyMatch(each -> each[slot] != 0))
                .toArray();
        players = IntStream.range(0, terms.players()).filter(terms::trades).toArray();
        effect = new double[players.length][open.length];
        saved = new double[players.length];
        place = new double[open.length];
        double[] base = start.clone();
        for (int k = 0; k < open.length; k++) {
            int slot = open[k];
            double width = terms.highest()[slot] - terms.lowest()[slot];
            place[k] = (start[slot] - terms.lowest()[slot]) / width;
            base[slot] = terms.lowest()[slot];
            for (int i = 0; i < players.length; i++) {
                effect[i][k] = width * terms.energy()[players[i]][slot];
            }
        }
        double[] gains = terms.gains(base);
        Arrays.setAll(saved, i -> gains[players[i]]);
    }

    double[] solve() {
        for (double weight = FIRST_WEIGHT; weight >= LAST_WEIGHT && open.length > 0; weight *= SMALLER) {
            for (int step = 0; step < MOST_STEPS; step++) {
                if (newton(weight)) {
                    break;
                }
            }
        }
        double[] prices = terms.middle();
        for (int k = 0; k < open.length; k++) {
            int slot = open[k];
            prices[slot] = terms.lowest()[slot] + place[k] * (terms.highest()[slot] - terms.lowest()[slot]);
        }
        return prices;
    }

    /// One step: shortened until it gains what it should, except close to the optimum, where rounding hides the gain
    /// and whole steps converge by themselves.
    ///
    /// @return whether nothing is left to gain at this weight
    private boolean newton(double weight) {
        double[] gains = gains(place);
        double[] slope = slope(gains, weight);
        double[] direction = DenseLu.of(curvature(gains, weight), 0).solve(slope);
        double promised = 0;
        for (int k = 0; k < slope.length; k++) {
            promised += slope[k] * direction[k];
        }
        if (!(promised > ARRIVED)) {
            return true;
        }
        double here = value(gains, place, weight);
        double step = longest(direction);
        double[] next = new double[place.length];
        while (step > LEAST_STEP) {
            double length = step;
            Arrays.setAll(next, k -> place[k] + length * direction[k]);
            double[] there = gains(next);
            if (Arrays.stream(there).allMatch(gain -> gain > 0)
                    && (promised < CLOSE || value(there, next, weight) >= here + step * promised / 100)) {
                System.arraycopy(next, 0, place, 0, place.length);
                return false;
            }
            step /= 2;
        }
        return true;
    }

    private double[] gains(double[] at) {
        double[] gains = saved.clone();
        for (int i = 0; i < gains.length; i++) {
            for (int k = 0; k < at.length; k++) {
                gains[i] -= effect[i][k] * at[k];
            }
        }
        return gains;
    }

    private static double value(double[] gains, double[] at, double weight) {
        double value = 0;
        for (double gain : gains) {
            value += StrictMath.log(gain);
        }
        for (double each : at) {
            value += weight * (StrictMath.log(each) + StrictMath.log(1 - each));
        }
        return value;
    }

    private double[] slope(double[] gains, double weight) {
        double[] slope = new double[place.length];
        for (int k = 0; k < slope.length; k++) {
            slope[k] = weight / place[k] - weight / (1 - place[k]);
            for (int i = 0; i < gains.length; i++) {
                slope[k] -= effect[i][k] / gains[i];
            }
        }
        return slope;
    }

    private double[][] curvature(double[] gains, double weight) {
        double[][] curvature = new double[place.length][place.length];
        for (int i = 0; i < gains.length; i++) {
            double square = gains[i] * gains[i];
            for (int k = 0; k < place.length; k++) {
                double factor = effect[i][k] / square;
                if (factor != 0) {
                    for (int other = 0; other < place.length; other++) {
                        curvature[k][other] += factor * effect[i][other];
                    }
                }
            }
        }
        for (int k = 0; k < place.length; k++) {
            double below = place[k];
            double above = 1 - place[k];
            curvature[k][k] += weight / (below * below) + weight / (above * above);
        }
        return curvature;
    }

    private double longest(double[] direction) {
        double longest = 1;
        for (int k = 0; k < direction.length; k++) {
            if (direction[k] < 0) {
                longest = Math.min(longest, INSIDE * place[k] / -direction[k]);
            } else if (direction[k] > 0) {
                longest = Math.min(longest, INSIDE * (1 - place[k]) / direction[k]);
            }
        }
        return longest;
    }
}
