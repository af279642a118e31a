package org.openelecbay.solver.chain;

import java.util.Arrays;
import java.util.Random;

/// A home over quarter hours: import, export, curtailment, a battery with wear, a car that is away by day, a divisible
/// load with quadratic discomfort. One row joins the powers, three count contents.
final class HomeDay {

    static final int VARIABLES = 10;
    private static final double HOURS = 0.25;
    private static final double[][] ROWS = {
        {1, -1, -1, -1, 1, 0, -1, 0, -1, 0},
        {0, 0, 0, -0.95 * HOURS, HOURS / 0.95, 1, 0, 0, 0, 0},
        {0, 0, 0, 0, 0, 0, -0.92 * HOURS, 1, 0, 0},
        {0, 0, 0, 0, 0, 0, 0, 0, -HOURS, 1}
    };
    private static final int[] CONTENT = {-1, 5, 7, 9};

    private HomeDay() {}

    static ChainProgram of(int stages, long seed) {
        Random random = new Random(seed);
        int all = stages * VARIABLES;
        ChainProgram home = new ChainProgram(
                stages,
                VARIABLES,
                ROWS.length,
                new double[all],
                new double[all],
                new double[all * ROWS.length],
                new double[all * ROWS.length],
                new double[stages * ROWS.length],
                new double[all],
                new double[all]);
        for (int stage = 0; stage < stages; stage++) {
            write(home, stage, random);
        }
        home.lower()[all - VARIABLES + 5] = 5;
        home.lower()[all - 1] = 0;
        home.upper()[all - 1] = 0;
        return home;
    }

    private static void write(ChainProgram home, int stage, Random random) {
        int quarter = stage % 96;
        boolean parked = quarter >= 72 || quarter < 28;
        double sun = 4 * Math.max(0, Math.sin(Math.PI * (quarter - 24) / 48)) * random.nextDouble();
        double[] most = {11, 11, sun, 5, 5, 10, parked ? 7.4 : 0, 50, 0.45, 10};
        double[] least = {0, 0, 0, 0, 0, 0.5, 0, quarter == 27 ? 40 : 0, 0.15, -10};
        double price = (quarter >= 68 ? 0.35 : 0.18) + 0.02 * random.nextGaussian();
        double[] costs = {price, -0.07, 0, 0.02, 0.02, 0, 0, 0, -0.12, 0};
        int at = stage * VARIABLES;
        System.arraycopy(most, 0, home.upper(), at, VARIABLES);
        System.arraycopy(least, 0, home.lower(), at, VARIABLES);
        Arrays.setAll(costs, each -> costs[each] * HOURS);
        System.arraycopy(costs, 0, home.linear(), at, VARIABLES);
        home.quadratic()[at + 8] = 0.4 * HOURS;
        int first = stage * ROWS.length;
        for (int row = 0; row < ROWS.length; row++) {
            System.arraycopy(ROWS[row], 0, home.now(), (first + row) * VARIABLES, VARIABLES);
            if (row > 0 && stage > 0) {
                home.before()[(first + row) * VARIABLES + CONTENT[row]] = -1;
            }
        }
        home.equalTo()[first] = 0.4 + 0.2 * random.nextDouble() - sun;
        home.equalTo()[first + 1] = stage == 0 ? 5 : 0;
        home.equalTo()[first + 2] = stage == 0 ? 20 : quarter == 72 ? -12 : 0;
        home.equalTo()[first + 3] = -0.3 * HOURS;
    }

    /// The costs with every import price up to `share` more or less.
    static double[] changed(ChainProgram home, double share, Random random) {
        double[] costs = home.linear().clone();
        for (int each = 0; each < costs.length; each += VARIABLES) {
            costs[each] *= 1 + share * (2 * random.nextDouble() - 1);
        }
        return costs;
    }
}
