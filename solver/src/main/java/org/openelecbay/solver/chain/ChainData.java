package org.openelecbay.solver.chain;

import java.util.Arrays;

/// A chain with its fixed variables taken out: their entries and costs are zero, and what they add to the rows is
/// moved to the right-hand sides. Costs are divided by [#unit].
final class ChainData {

    final ChainPattern pattern;
    final double[] quadratic;
    final double[] linear;
    final double[] equalTo;
    final double[] lower;
    final double[] upper;
    /// One where there is a bound, zero elsewhere.
    final double[] hasLower;
    final double[] hasUpper;
    final boolean[] fixed;
    double[] values = new double[0];
    /// What one unit of cost is within.
    double unit = 1;
    /// How many bounds there are.
    int bounds;
    /// Largest cost and right-hand side, at least 1, in the program's units.
    double sizeLinear;
    double sizeEqualTo;
    /// True when a lower bound lies above its upper one.
    boolean crossed;

    ChainData(ChainPattern pattern) {
        this.pattern = pattern;
        int all = pattern.stages * pattern.variables;
        quadratic = new double[all];
        linear = new double[all];
        equalTo = new double[pattern.stages * pattern.rows];
        lower = new double[all];
        upper = new double[all];
        hasLower = new double[all];
        hasUpper = new double[all];
        fixed = new boolean[all];
    }

    /// Where a variable, counted stage by stage, lies within.
    private int placeOf(int each) {
        return each % pattern.variables * pattern.stages + each / pattern.variables;
    }

    /// Takes costs, right-hand sides and bounds; true when other variables than before are fixed.
    boolean take(ChainProgram program) {
        boolean changed = takeBounds(program);
        double largest = 0;
        for (int each = 0; each < linear.length; each++) {
            if (!fixed[placeOf(each)]) {
                largest = Math.max(largest, Math.abs(program.linear()[each]));
            }
        }
        unit = largest > 0 ? largest : 1;
        sizeLinear = Math.max(1, largest);
        for (int each = 0; each < linear.length; each++) {
            int at = placeOf(each);
            linear[at] = fixed[at] ? 0 : program.linear()[each] / unit;
            quadratic[at] = fixed[at] ? 0 : program.quadratic()[each] / unit;
        }
        takeRows(program);
        return changed;
    }

    private boolean takeBounds(ChainProgram program) {
        boolean changed = false;
        bounds = 0;
        crossed = false;
        for (int each = 0; each < linear.length; each++) {
            double least = program.lower()[each];
            double most = program.upper()[each];
            int at = placeOf(each);
            crossed |= !(least <= most);
            boolean fix = least > Double.NEGATIVE_INFINITY && most - least <= 1e-12 * Math.max(1, Math.abs(least));
            changed |= fix != fixed[at];
            fixed[at] = fix;
            hasLower[at] = !fix && least > Double.NEGATIVE_INFINITY ? 1 : 0;
            hasUpper[at] = !fix && most < Double.POSITIVE_INFINITY ? 1 : 0;
            lower[at] = hasLower[at] > 0 ? least : 0;
            upper[at] = hasUpper[at] > 0 ? most : 0;
            bounds += (int) (hasLower[at] + hasUpper[at]);
        }
        return changed;
    }

    private void takeRows(ChainProgram program) {
        int stages = pattern.stages;
        for (int row = 0; row < equalTo.length; row++) {
            equalTo[row] = program.equalTo()[row % stages * pattern.rows + pattern.rowAt[row / stages]];
        }
        for (int each = 0; each < fixed.length; each++) {
            if (fixed[placeOf(each)] && program.lower()[each] != 0) {
                move(program, each, program.lower()[each]);
            }
        }
        sizeEqualTo = 1;
        for (double each : equalTo) {
            sizeEqualTo = Math.max(sizeEqualTo, Math.abs(each));
        }
    }

    private void move(ChainProgram program, int of, double value) {
        int stage = of / pattern.variables;
        int within = of % pattern.variables;
        for (int at = 0; at < pattern.rows; at++) {
            int row = stage * pattern.rows + pattern.rowAt[at];
            equalTo[at * pattern.stages + stage] -= program.now()[row * pattern.variables + within] * value;
            if (stage + 1 < pattern.stages) {
                int next = row + pattern.rows;
                equalTo[at * pattern.stages + stage + 1] -= program.before()[next * pattern.variables + within] * value;
            }
        }
    }

    /// The point of the program from that within, with fixed variables at their values.
    double[] restored(ChainProgram program, double[] x) {
        double[] all = new double[x.length];
        int each = 0;
        for (int stage = 0; stage < pattern.stages; stage++) {
            for (int at = stage; at < all.length; at += pattern.stages) {
                all[each] = fixed[at] ? program.lower()[each] : x[at];
                each++;
            }
        }
        return all;
    }

    /// Row duals of the program from those within.
    double[] rowDuals(double[] y) {
        double[] duals = new double[y.length];
        for (int row = 0; row < pattern.rows; row++) {
            int into = pattern.rowAt[row];
            for (int stage = 0; stage < pattern.stages; stage++) {
                duals[stage * pattern.rows + into] = y[row * pattern.stages + stage] * unit;
            }
        }
        return duals;
    }

    /// The starting point: midway between two bounds, one away from a single one.
    void start(ChainPoint point, double complementarity) {
        Arrays.fill(point.y, 0);
        for (int each = 0; each < linear.length; each++) {
            boolean below = hasLower[each] > 0;
            boolean above = hasUpper[each] > 0;
            double x = 0;
            if (below && above) {
                x = 0.5 * (lower[each] + upper[each]);
            } else if (below) {
                x = lower[each] + 1;
            } else if (above) {
                x = upper[each] - 1;
            }
            point.x[each] = x;
            point.aboveLower[each] = below ? x - lower[each] : 1;
            point.belowUpper[each] = above ? upper[each] - x : 1;
            point.lowerDual[each] = below ? complementarity / point.aboveLower[each] : 0;
            point.upperDual[each] = above ? complementarity / point.belowUpper[each] : 0;
        }
    }
}
