package org.openelecbay.solver.chain;

import java.util.Arrays;
import java.util.Random;

/// Random chains built around an optimum: a point and duals are drawn first, then the costs and right-hand sides
/// that make them meet the optimality conditions. Some bounds are tight without a dual, some variables fixed or
/// free; a row may stand twice.
final class RandomChains {

    private final Random random;

    RandomChains(long seed) {
        random = new Random(seed);
    }

    /// A chain and a point that is optimal for it.
    record Solved(ChainProgram program, double[] optimum, double objective) {}

    /// @param curved share of the variables with a quadratic cost
    /// @param twice whether the last row repeats the first
    Solved planted(int stages, int variables, int rows, double curved, boolean twice) {
        int all = stages * variables;
        double[] now = entries(all * rows);
        double[] before = entries(all * rows);
        if (twice) {
            for (int stage = 0; stage < stages; stage++) {
                int first = stage * rows * variables;
                int last = first + (rows - 1) * variables;
                System.arraycopy(now, first, now, last, variables);
                System.arraycopy(before, first, before, last, variables);
            }
        }
        double[] x = random.doubles(all, -2, 2).toArray();
        double[] y = random.doubles(stages * rows, -2, 2).toArray();
        double[] quadratic = random.doubles(all)
                .map(each -> each < curved ? 0.1 + random.nextDouble() : 0)
                .toArray();
        double[] equalTo = new double[stages * rows];
        double[] gradient = new double[all];
        Arrays.setAll(gradient, each -> quadratic[each] * x[each]);
        for (int row = 0; row < stages * rows; row++) {
            int own = row / rows * variables;
            for (int each = 0; each < variables; each++) {
                double entry = now[row * variables + each];
                equalTo[row] += entry * x[own + each];
                gradient[own + each] += entry * y[row];
                if (own > 0) {
                    double earlier = before[row * variables + each];
                    equalTo[row] += earlier * x[own - variables + each];
                    gradient[own - variables + each] += earlier * y[row];
                }
            }
        }
        double[] lower = new double[all];
        double[] upper = new double[all];
        for (int each = 0; each < all; each++) {
            bound(each, x, lower, upper, gradient);
        }
        double[] linear = new double[all];
        Arrays.setAll(linear, each -> -gradient[each]);
        ChainProgram program =
                new ChainProgram(stages, variables, rows, quadratic, linear, now, before, equalTo, lower, upper);
        return new Solved(program, x, cost(program, x));
    }

    static double cost(ChainProgram program, double[] x) {
        double sum = 0;
        for (int each = 0; each < x.length; each++) {
            sum += (program.linear()[each] + 0.5 * program.quadratic()[each] * x[each]) * x[each];
        }
        return sum;
    }

    private double[] entries(int size) {
        return random.doubles(size)
                .map(each -> each < 0.4 ? 0 : random.nextGaussian())
                .toArray();
    }

    private void bound(int each, double[] x, double[] lower, double[] upper, double[] gradient) {
        lower[each] = x[each] - 0.1 - random.nextDouble();
        upper[each] = x[each] + 0.1 + random.nextDouble();
        switch (random.nextInt(8)) {
            case 0 -> {
                lower[each] = x[each];
                gradient[each] -= random.nextDouble();
            }
            case 1 -> {
                upper[each] = x[each];
                gradient[each] += random.nextDouble();
                lower[each] = Double.NEGATIVE_INFINITY;
            }
            case 2 -> upper[each] = x[each];
            case 3 -> {
                lower[each] = x[each];
                upper[each] = x[each];
                gradient[each] += random.nextGaussian();
            }
            case 4 -> {
                lower[each] = Double.NEGATIVE_INFINITY;
                upper[each] = Double.POSITIVE_INFINITY;
            }
            case 5 -> {
                lower[each] = x[each];
                upper[each] = Double.POSITIVE_INFINITY;
                gradient[each] -= random.nextDouble();
            }
            default -> {}
        }
    }

    /// Other costs, each up to `share` more or less.
    double[] changed(double[] costs, double share) {
        return Arrays.stream(costs)
                .map(each -> each * (1 + share * (2 * random.nextDouble() - 1)))
                .toArray();
    }
}
