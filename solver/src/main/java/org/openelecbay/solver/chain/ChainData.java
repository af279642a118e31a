package org.openelecbay.solver.chain;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A chain with its fixed variables taken out: their entries and costs are zero, and what they add to the rows is
/// moved to the right-hand sides. Costs are divided by [#unit]. Numbers lie variable by variable or row by row, then
/// along the time.
final class ChainData {

    final ChainPattern pattern;
    final double[][] quadratic;
    private final double[][] curvature;
    final double[][] linear;
    final double[][] equalTo;
    final double[][] lower;
    final double[][] upper;
    /// One where there is a bound, zero elsewhere.
    final double[][] hasLower;
    final double[][] hasUpper;
    final boolean[][] fixed;
    double[][] values = new double[0][];
    /// What one unit of cost is within.
    double unit = 1;
    /// How many bounds there are.
    int bounds;
    /// Largest cost and right-hand side, at least 1, in the program's units.
    double sizeLinear;
    double sizeEqualTo;
    /// True when a lower bound lies above its upper one.
    boolean crossed;
    /// The fixed variables, counted as in the program.
    private int[] fixedAt = new int[0];
    private final double[] largest;
    private double[] knownLower = new double[0];
    private double[] knownUpper = new double[0];
    private double[] knownEqualTo = new double[0];

    ChainData(ChainPattern pattern) {
        this.pattern = pattern;
        int variables = pattern.variables;
        int stages = pattern.stages;
        quadratic = new double[variables][stages];
        curvature = new double[variables][stages];
        linear = new double[variables][stages];
        equalTo = new double[pattern.rows][stages];
        lower = new double[variables][stages];
        upper = new double[variables][stages];
        hasLower = new double[variables][stages];
        hasUpper = new double[variables][stages];
        fixed = new boolean[variables][stages];
        largest = new double[stages];
    }

    /// What is new in a program.
    enum News {
        COSTS,
        LIMITS,
        FIXED
    }

    /// Takes costs, right-hand sides and bounds.
    ///
    /// @return whether only costs are new, also right-hand sides or bounds, or also which variables are fixed
    News take(ChainProgram program) {
        News news = News.COSTS;
        boolean same = Arrays.equals(knownLower, program.lower())
                && Arrays.equals(knownUpper, program.upper())
                && Arrays.equals(knownEqualTo, program.equalTo());
        if (!same) {
            knownLower = program.lower().clone();
            knownUpper = program.upper().clone();
            knownEqualTo = program.equalTo().clone();
            news = takeBounds(program) ? News.FIXED : News.LIMITS;
            takeRows(program);
        }
        takeCosts(program.linear());
        return news;
    }

    private void takeCosts(double[] costs) {
        for (int of = 0; of < linear.length; of++) {
            gather(costs, of, linear[of]);
        }
        for (int each : fixedAt) {
            linear[each % pattern.variables][each / pattern.variables] = 0;
        }
        double[] most = largest;
        Arrays.fill(most, 0);
        for (double[] each : linear) {
            for (int at = 0; at < each.length; at++) {
                most[at] = Math.max(most[at], Math.abs(each[at]));
            }
        }
        double size = Series.most(most);
        unit = size > 0 ? size : 1;
        sizeLinear = Math.max(1, size);
        for (int of = 0; of < linear.length; of++) {
            scale(linear[of], 1 / unit, linear[of]);
            scale(curvature[of], 1 / unit, quadratic[of]);
        }
    }

    private void gather(double[] from, int of, double[] into) {
        int each = of;
        for (int at = 0; at < into.length; at++) {
            into[at] = from[each];
            each += pattern.variables;
        }
    }

    private static void scale(double[] from, double by, double[] into) {
        for (int at = 0; at < into.length; at++) {
            into[at] = by * from[at];
        }
    }

    private boolean takeBounds(ChainProgram program) {
        boolean changed = false;
        bounds = 0;
        crossed = false;
        for (int each = 0; each < program.lower().length; each++) {
            int of = each % pattern.variables;
            int at = each / pattern.variables;
            double least = program.lower()[each];
            double most = program.upper()[each];
            crossed |= !(least <= most);
            boolean fix = least > Double.NEGATIVE_INFINITY && most - least <= 1e-12 * Math.max(1, Math.abs(least));
            changed |= fix != fixed[of][at];
            fixed[of][at] = fix;
            curvature[of][at] = fix ? 0 : program.quadratic()[each];
            boolean below = !fix && least > Double.NEGATIVE_INFINITY;
            boolean above = !fix && most < Double.POSITIVE_INFINITY;
            hasLower[of][at] = below ? 1 : 0;
            hasUpper[of][at] = above ? 1 : 0;
            lower[of][at] = below ? least : 0;
            upper[of][at] = above ? most : 0;
            bounds += (below ? 1 : 0) + (above ? 1 : 0);
        }
        fixedAt = IntStream.range(0, program.lower().length)
                .filter(each -> fixed[each % pattern.variables][each / pattern.variables])
                .toArray();
        return changed;
    }

    private void takeRows(ChainProgram program) {
        for (int row = 0; row < pattern.rows; row++) {
            for (int at = 0; at < pattern.stages; at++) {
                equalTo[row][at] = program.equalTo()[at * pattern.rows + pattern.rowAt[row]];
            }
        }
        for (int each = 0; each < program.lower().length; each++) {
            double value = program.lower()[each];
            if (value != 0 && fixed[each % pattern.variables][each / pattern.variables]) {
                move(program, each, value);
            }
        }
        sizeEqualTo = 1;
        for (double[] row : equalTo) {
            for (double each : row) {
                sizeEqualTo = Math.max(sizeEqualTo, Math.abs(each));
            }
        }
    }

    private void move(ChainProgram program, int of, double value) {
        int stage = of / pattern.variables;
        int within = of % pattern.variables;
        for (int at = 0; at < pattern.rows; at++) {
            int row = stage * pattern.rows + pattern.rowAt[at];
            equalTo[at][stage] -= program.now()[row * pattern.variables + within] * value;
            if (stage + 1 < pattern.stages) {
                int next = row + pattern.rows;
                equalTo[at][stage + 1] -= program.before()[next * pattern.variables + within] * value;
            }
        }
    }

    /// The point of the program from that within, with fixed variables at their values.
    double[] restored(ChainProgram program, double[][] x) {
        double[] all = new double[pattern.variables * pattern.stages];
        for (int of = 0; of < x.length; of++) {
            scatter(x[of], 1, of, pattern.variables, all);
        }
        for (int each : fixedAt) {
            all[each] = program.lower()[each];
        }
        return all;
    }

    private static void scatter(double[] from, double scale, int first, int apart, double[] into) {
        int each = first;
        for (double number : from) {
            into[each] = scale * number;
            each += apart;
        }
    }

    /// Row duals of the program from those within.
    double[] rowDuals(double[][] y) {
        double[] duals = new double[pattern.rows * pattern.stages];
        for (int row = 0; row < pattern.rows; row++) {
            scatter(y[row], unit, pattern.rowAt[row], pattern.rows, duals);
        }
        return duals;
    }

    /// The starting point: midway between two bounds, one away from a single one.
    void start(ChainPoint point, double complementarity) {
        for (double[] each : point.y) {
            Arrays.fill(each, 0);
        }
        for (int of = 0; of < pattern.variables; of++) {
            for (int at = 0; at < pattern.stages; at++) {
                boolean below = hasLower[of][at] > 0;
                boolean above = hasUpper[of][at] > 0;
                double x = 0;
                if (below && above) {
                    x = 0.5 * (lower[of][at] + upper[of][at]);
                } else if (below) {
                    x = lower[of][at] + 1;
                } else if (above) {
                    x = upper[of][at] - 1;
                }
                double over = below ? x - lower[of][at] : 1;
                double under = above ? upper[of][at] - x : 1;
                point.x[of][at] = x;
                point.aboveLower[of][at] = over;
                point.belowUpper[of][at] = under;
                point.lowerDual[of][at] = below ? complementarity / over : 0;
                point.upperDual[of][at] = above ? complementarity / under : 0;
            }
        }
    }
}
