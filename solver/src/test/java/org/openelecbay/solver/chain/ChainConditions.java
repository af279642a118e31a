package org.openelecbay.solver.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Whether a point and its row duals are optimal, recomputed from the program alone.
final class ChainConditions {

    private ChainConditions() {}

    static void hold(ChainProgram program, ChainSolution solution, double tolerance, String name) {
        int variables = program.variables();
        double[] x = solution.x();
        double[] slope = new double[x.length];
        for (int each = 0; each < x.length; each++) {
            slope[each] = program.linear()[each] + program.quadratic()[each] * x[each];
            assertTrue(x[each] >= program.lower()[each] - tolerance, name + ": below its bound at " + each);
            assertTrue(x[each] <= program.upper()[each] + tolerance, name + ": above its bound at " + each);
        }
        for (int row = 0; row < program.equalTo().length; row++) {
            int own = row / program.rows() * variables;
            double dual = solution.rowDuals()[row];
            double sum = -program.equalTo()[row];
            for (int each = 0; each < variables; each++) {
                double entry = program.now()[row * variables + each];
                sum += entry * x[own + each];
                slope[own + each] += entry * dual;
                if (own > 0) {
                    double earlier = program.before()[row * variables + each];
                    sum += earlier * x[own - variables + each];
                    slope[own - variables + each] += earlier * dual;
                }
            }
            assertEquals(0, sum, tolerance * 10, name + ": row " + row);
        }
        for (int each = 0; each < x.length; each++) {
            // What the slope could still win within the bounds.
            double win = slope[each] > 0
                    ? slope[each] * (x[each] - program.lower()[each])
                    : slope[each] * (x[each] - program.upper()[each]);
            boolean flat = Math.abs(slope[each]) <= tolerance;
            assertTrue(flat || win <= 10 * tolerance, name + ": slope " + slope[each] + " wins " + win);
        }
    }
}
