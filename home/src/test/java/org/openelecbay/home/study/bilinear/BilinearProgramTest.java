package org.openelecbay.home.study.bilinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.solver.draft.DraftSolver;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.integer.BranchAndBound;

class BilinearProgramTest {

    private static final List<BilinearTerm> TERM = List.of(new BilinearTerm(0, 1, 2));

    /// `min -x y`, `x + y <= 4`, both from 0 to 4: 2 and 2.
    private static ProgramDraft rectangle() {
        ProgramDraft draft = new ProgramDraft();
        int x = draft.variable(0, 4, 0);
        int y = draft.variable(0, 4, 0);
        draft.variable(-100, 100, -1);
        draft.atMost(4).plus(1, x).plus(1, y);
        return draft;
    }

    @Test
    void theLargestRectangleIsASquareAndOneEnvelopeAloneIsTwiceTooGood() {
        BilinearSolution found = new BilinearProgram(BilinearProgramTest::rectangle, TERM, DraftSolver.convex())
                .minimise(Partition.USUAL);

        assertThat(found.objective()).isCloseTo(-4, within(0.04));
        assertThat(found.envelopeBound()).isCloseTo(-8, within(1e-6));
        assertThat(found.gap()).isBetween(0.0, 0.01);
        assertThat(found.bound()).isLessThanOrEqualTo(-4 + 1e-9);
        assertThat(found.x()[2]).isCloseTo(found.x()[0] * found.x()[1], within(1e-7));
    }

    @Test
    void aSmallerGapComesCloser() {
        BilinearSolution found = new BilinearProgram(BilinearProgramTest::rectangle, TERM, DraftSolver.convex())
                .minimise(Partition.USUAL.until(1e-5));

        assertThat(found.objective()).isCloseTo(-4, within(5e-5));
    }

    @Test
    void theBoundIsBelowAndTheAnswerNearTheLeastOfAGrid() {
        RandomGenerator random = Property.random("bilinear");
        for (int k = 0; k < 25; k++) {
            double[] c = random.doubles(3, -2, 2).toArray();
            double slope = random.nextDouble(-1, 1);
            BilinearSolution found =
                    new BilinearProgram(() -> program(c, slope), TERM, DraftSolver.convex()).minimise(Partition.USUAL);
            double least = Double.POSITIVE_INFINITY;
            for (double x = -1; x <= 2; x += 0.01) {
                // For a fixed x the least is at an end of y.
                double end = Math.min(3, 2 + slope * x);
                least = Math.min(least, value(c, x, -2));
                least = Math.min(least, value(c, x, end));
            }
            assertThat(found.bound()).isLessThanOrEqualTo(least + 1e-6);
            assertThat(found.objective()).isLessThanOrEqualTo(least + 0.011 * Math.abs(least) + 0.02);
        }
    }

    @Test
    void aChoiceMayStandBesideAProduct() {
        // One of two quantities is sold at a price of at most 3: 5 is more than 2.
        BilinearSolution found = new BilinearProgram(
                        () -> {
                            ProgramDraft draft = new ProgramDraft();
                            int price = draft.variable(0, 3, 0);
                            int quantity = draft.variable(0, 5, 0);
                            draft.variable(-100, 100, -1);
                            int more = draft.choice(0.5);
                            draft.equal(2).plus(1, quantity).plus(-3, more);
                            draft.atMost(10).plus(1, price).plus(1, quantity);
                            return draft;
                        },
                        TERM,
                        DraftSolver.mixed(new BranchAndBound()))
                .minimise(Partition.USUAL);

        assertThat(found.objective()).isCloseTo(-15 + 0.5, within(0.15));
    }

    @Test
    void whereNothingKeepsTheRowsNothingIsFound() {
        BilinearSolution found = new BilinearProgram(
                        () -> {
                            ProgramDraft draft = rectangle();
                            draft.atMost(-1).plus(1, 0).plus(1, 1);
                            return draft;
                        },
                        TERM,
                        DraftSolver.convex())
                .minimise(Partition.USUAL);

        assertThat(found.found()).isFalse();
    }

    private static ProgramDraft program(double[] c, double slope) {
        ProgramDraft draft = new ProgramDraft();
        int x = draft.variable(-1, 2, c[0]);
        int y = draft.variable(-2, 3, c[1]);
        draft.variable(-100, 100, c[2]);
        draft.atMost(2).plus(-slope, x).plus(1, y);
        return draft;
    }

    private static double value(double[] c, double x, double y) {
        return c[0] * x + c[1] * y + c[2] * x * y;
    }
}
