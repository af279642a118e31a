package org.openelecbay.benchmarks.optimal;

import java.util.Random;
import org.openelecbay.solver.chain.ChainProgram;

/// A home as a chain of quarter hours: import, export, curtailment, a battery with linear wear, a car that is away
/// from 7 to 18, a divisible load with quadratic discomfort; power in kW, energy in kWh, prices per kWh.
final class HomeChain {

    static final int VARIABLES = 10;
    private static final int ROWS = 4;
    private static final double HOURS = 0.25;
    private static final int DAY = 96;
    private static final double NEED = 44;

    private HomeChain() {}

    static ChainProgram of(int stages, long seed) {
        Random random = new Random(seed);
        int all = stages * VARIABLES;
        ChainProgram chain = new ChainProgram(
                stages,
                VARIABLES,
                ROWS,
                new double[all],
                new double[all],
                new double[all * ROWS],
                new double[all * ROWS],
                new double[stages * ROWS],
                new double[all],
                new double[all]);
        for (int stage = 0; stage < stages; stage++) {
            costs(chain, stage, random);
            bounds(chain, stage, random);
            rows(chain, stage, random);
        }
        int last = all - VARIABLES;
        chain.lower()[last + 5] = 5;
        chain.lower()[last + 9] = 0;
        chain.upper()[last + 9] = 0;
        return chain;
    }

    private static void costs(ChainProgram chain, int stage, Random random) {
        double hour = stage % DAY * HOURS;
        double base = hour >= 17 && hour < 22 ? 0.35 : hour >= 7 ? 0.22 : 0.12;
        double[] linear = chain.linear();
        int at = stage * VARIABLES;
        linear[at] = base * (1 + 0.05 * random.nextGaussian()) * HOURS;
        linear[at + 1] = -0.07 * HOURS;
        linear[at + 3] = 0.02 * HOURS;
        linear[at + 4] = 0.02 * HOURS;
        linear[at + 8] = -2 * 0.2 * 0.3 * HOURS;
        chain.quadratic()[at + 8] = 2 * 0.2 * HOURS;
    }

    private static void bounds(ChainProgram chain, int stage, Random random) {
        int quarter = stage % DAY;
        boolean home = quarter >= 72 || quarter < 28;
        double sun =
                4 * Math.max(0, Math.sin(Math.PI * (quarter * HOURS - 6) / 12)) * (0.6 + 0.4 * random.nextDouble());
        double[] most = {11, 11, sun, 5, 5, 10, home ? 7.4 : 0, 50, 0.45, 10};
        double[] least = {0, 0, 0, 0, 0, 0.5, 0, quarter == 27 ? NEED : 0, 0.15, -10};
        System.arraycopy(most, 0, chain.upper(), stage * VARIABLES, VARIABLES);
        System.arraycopy(least, 0, chain.lower(), stage * VARIABLES, VARIABLES);
    }

    private static void rows(ChainProgram chain, int stage, Random random) {
        double[][] now = {
            {1, -1, -1, -1, 1, 0, -1, 0, -1, 0},
            {0, 0, 0, -0.95 * HOURS, HOURS / 0.95, 1, 0, 0, 0, 0},
            {0, 0, 0, 0, 0, 0, -0.92 * HOURS, 1, 0, 0},
            {0, 0, 0, 0, 0, 0, 0, 0, -HOURS, 1}
        };
        int[] state = {-1, 5, 7, 9};
        int first = stage * ROWS;
        for (int row = 0; row < ROWS; row++) {
            System.arraycopy(now[row], 0, chain.now(), (first + row) * VARIABLES, VARIABLES);
            if (row > 0 && stage > 0) {
                chain.before()[(first + row) * VARIABLES + state[row]] = -1;
            }
        }
        double sun = chain.upper()[stage * VARIABLES + 2];
        double[] equalTo = chain.equalTo();
        equalTo[first] = 0.4 + 0.2 * random.nextDouble() - sun;
        equalTo[first + 1] = stage == 0 ? 5 : 0;
        equalTo[first + 2] = stage == 0 ? 20 : stage % DAY == 72 ? -12 : 0;
        equalTo[first + 3] = -0.3 * HOURS;
    }
}
