package org.openelecbay.solver.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The conditions of Karush, Kuhn and Tucker as an oracle of their own: feasible, stationary, duals of the
/// right sign and complementary.
public final class OptimalityConditions {

    private static final double TOLERANCE = 1e-6;

    private OptimalityConditions() {}

    public static void assertHold(String name, QuadraticProgram program, ProgramSolution solution) {
        assertThat(solution.status()).as(name).isEqualTo(ProgramStatus.SOLVED);
        double[] x = solution.x();
        double[] equal = program.equalTo().clone();
        program.equalities().timesPlus(-1, x, equal);
        assertAll(name + ": equality", equal);
        double[] slack = program.atMost().clone();
        program.inequalities().timesPlus(-1, x, slack);
        double[] gradient = program.linear().clone();
        Symmetric.timesPlus(program.quadraticUpper(), 1, x, gradient);
        program.equalities().transposedTimesPlus(1, solution.equalityDuals(), gradient);
        program.inequalities().transposedTimesPlus(1, solution.inequalityDuals(), gradient);
        Vectors.addTo(gradient, 1, solution.upperDuals());
        Vectors.addTo(gradient, -1, solution.lowerDuals());
        assertAll(name + ": stationarity", gradient);
        for (int row = 0; row < slack.length; row++) {
            assertPair(name + ": inequality " + row, slack[row], solution.inequalityDuals()[row]);
        }
        for (int each = 0; each < x.length; each++) {
            double above = x[each] - program.lower()[each];
            double below = program.upper()[each] - x[each];
            assertPair(name + ": lower bound " + each, above, solution.lowerDuals()[each]);
            assertPair(name + ": upper bound " + each, below, solution.upperDuals()[each]);
        }
    }

    private static void assertAll(String name, double[] zeros) {
        for (double each : zeros) {
            assertThat(each).as(name).isCloseTo(0, within(TOLERANCE));
        }
    }

    private static void assertPair(String name, double slack, double dual) {
        assertThat(slack).as(name).isGreaterThan(-TOLERANCE);
        assertThat(dual).as(name).isGreaterThan(-TOLERANCE);
        assertThat(Math.min(slack, 1e6) * dual).as(name).isLessThan(TOLERANCE);
    }
}
