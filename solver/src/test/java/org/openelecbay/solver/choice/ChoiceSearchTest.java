package org.openelecbay.solver.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.solver.chain.ChainProgram;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

class ChoiceSearchTest {

    private static final int STAGES = 6;
    private static final int VARIABLES = 5;
    private static final int CHARGE = 2;
    private static final int DISCHARGE = 3;

    private final Random random = new Random(20_261_121);

    /// Buying, selling, charging, discharging and content of a store at prices of either sign, with two runs.
    private ChoiceProgram drawn(double curved) {
        int all = STAGES * VARIABLES;
        double[] linear = new double[all];
        double[] quadratic = new double[all];
        double[] now = new double[all * 2];
        double[] before = new double[all * 2];
        double[] equalTo = new double[STAGES * 2];
        double[] upper = new double[all];
        List<Choice> choices = new ArrayList<>();
        for (int stage = 0; stage < STAGES; stage++) {
            int at = stage * VARIABLES;
            double price = random.nextDouble(-0.5, 1);
            linear[at] = price;
            linear[at + 1] = -price + random.nextDouble(-0.1, 0.3);
            Arrays.fill(quadratic, at + CHARGE, at + DISCHARGE + 1, curved);
            System.arraycopy(new double[] {1, -1, -1, 1, 0}, 0, now, 2 * at, VARIABLES);
            System.arraycopy(new double[] {0, 0, -0.9, 1.1, 1}, 0, now, 2 * at + VARIABLES, VARIABLES);
            before[2 * at + VARIABLES + 4] = -1;
            equalTo[2 * stage] = random.nextDouble(-2, 2);
            equalTo[2 * stage + 1] = stage == 0 ? 2 : 0;
            System.arraycopy(new double[] {9, 9, 2, 2, 4}, 0, upper, at, VARIABLES);
            choices.add(new Choice.Either(at, 9, at + 1, 9));
            choices.add(new Choice.Either(at + CHARGE, 2, at + DISCHARGE, 2));
        }
        ChainProgram chain =
                new ChainProgram(STAGES, VARIABLES, 2, quadratic, linear, now, before, equalTo, new double[all], upper);
        return new ChoiceProgram(
                chain,
                choices.subList(0, 6),
                List.of(new Run(0, 1.5, 2, 1, new double[] {0, 0.1, 0.2}), new Run(0, 0.7, 3, 0, new double[] {0.1, 0
                })),
                2);
    }

    private static double enumerated(ChoiceProgram program) {
        double least = Double.POSITIVE_INFINITY;
        for (int ways = 0; ways < 1 << program.choices().size(); ways++) {
            double[] lower = program.chain().lower().clone();
            double[] upper = program.chain().upper().clone();
            for (int each = 0; each < program.choices().size(); each++) {
                program.choices().get(each).take(((ways >> each) & 1) == 1, lower, upper);
            }
            for (int one = 0; one < program.runs().get(0).starts(); one++) {
                for (int two = 0; two < program.runs().get(1).starts(); two++) {
                    double[] equalTo = program.chain().equalTo().clone();
                    double costs = added(program.runs().get(0), one, equalTo)
                            + added(program.runs().get(1), two, equalTo);
                    ProgramSolution held = InteriorPoint.solve(program.chain()
                            .with(program.chain().linear(), equalTo, lower, upper)
                            .asQuadraticProgram());
                    if (held.status() == ProgramStatus.SOLVED) {
                        least = Math.min(least, held.objective() + costs);
                    }
                }
            }
        }
        return least;
    }

    private static double added(Run run, int start, double[] equalTo) {
        for (int stage = 0; stage < run.stages(); stage++) {
            equalTo[(run.earliest() + start + stage) * 2 + run.row()] += run.amount();
        }
        return run.costs()[start];
    }

    @Test
    void itFindsTheCheapestOfAllWaysAndStarts() {
        for (int run = 0; run < 4; run++) {
            ChoiceProgram program = drawn(run % 2 == 0 ? 0 : 0.2);
            ChoiceSolution solution = new ChoiceSearch(program, 10_000).run();

            assertThat(solution.status()).isEqualTo(ProgramStatus.SOLVED);
            assertThat(solution.objective()).as("run %d", run).isCloseTo(enumerated(program), within(1e-6));
            for (Choice each : program.choices()) {
                assertThat(each.violation(solution.x())).isZero();
            }
        }
    }

    @Test
    void stoppedEarlyItsPointAndItsBoundAreStillTrue() {
        int stopped = 0;
        for (int run = 0; run < 20; run++) {
            ChoiceProgram program = drawn(0);
            double least = new ChoiceSearch(program, 10_000).run().objective();
            for (int most = 1; most < 20; most += 6) {
                ChoiceSolution early = new ChoiceSearch(program, most).run();
                assertThat(early.bound()).isLessThanOrEqualTo(least + 1e-6);
                assertThat(early.objective()).isGreaterThanOrEqualTo(least - 1e-6);
                stopped += early.status() == ProgramStatus.NOT_CONVERGED ? 1 : 0;
            }
        }
        assertThat(stopped).isPositive();
    }

    @Test
    void runsWithTooManyPlansAreRefusedInWords() {
        ChoiceProgram program = drawn(0);
        Run wide = new Run(0, 1, 1, 0, new double[6]);
        ChoiceProgram many =
                new ChoiceProgram(program.chain(), List.of(), List.of(wide, wide, wide, wide, wide, wide, wide), 2);

        assertThat(many.isWithinReach()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChoiceSearch(many, 10))
                .withMessageContaining("plans of starts");
    }

    @Test
    void whatNoWayKeepsIsInfeasible() {
        ChoiceProgram program = drawn(0);
        double[] equalTo = program.chain().equalTo().clone();
        equalTo[0] = 100;
        ChainProgram chain = program.chain()
                .with(
                        program.chain().linear(),
                        equalTo,
                        program.chain().lower(),
                        program.chain().upper());

        assertThat(new ChoiceSearch(new ChoiceProgram(chain, program.choices(), program.runs(), 2), 1_000)
                        .run()
                        .status())
                .isEqualTo(ProgramStatus.INFEASIBLE);
    }
}
