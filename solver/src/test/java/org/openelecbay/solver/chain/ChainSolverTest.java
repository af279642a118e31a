package org.openelecbay.solver.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

class ChainSolverTest {

    private static final double TOLERANCE = 1e-7;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void plantedOptimaAreFoundAsByTheGeneralSolver(double curved) {
        for (long seed = 0; seed < 200; seed++) {
            int stages = 1 + (int) (seed % 12);
            int rows = 1 + (int) (seed / 12 % 4);
            RandomChains.Solved planted =
                    new RandomChains(seed).planted(stages, rows + 3, rows, curved, seed % 3 == 0 && rows > 1);
            ChainSolution found = new ChainSolver(planted.program()).solve(TOLERANCE);
            String name = "seed " + seed;
            assertEquals(ProgramStatus.SOLVED, found.status(), name);
            assertEquals(planted.objective(), found.objective(), 2e-6 * (1 + Math.abs(planted.objective())), name);
            ChainConditions.hold(planted.program(), found, 1e-5, name);
            ProgramSolution other = InteriorPoint.solve(planted.program().asQuadraticProgram());
            assertEquals(other.objective(), found.objective(), 2e-6 * (1 + Math.abs(other.objective())), name);
        }
    }

    @Test
    void aStoreThatCannotHoldTheNeedIsInfeasible() {
        ChainSolution found = new ChainSolver(store(4, 30)).solve(TOLERANCE);
        assertEquals(ProgramStatus.INFEASIBLE, found.status());
    }

    @Test
    void aChainWhoseRepeatedRowAsksForSomethingElseIsInfeasible() {
        for (long seed = 0; seed < 100; seed++) {
            int stages = 1 + (int) (seed % 12);
            int rows = 2 + (int) (seed % 3);
            ChainProgram chain = new RandomChains(seed)
                    .planted(stages, rows + 3, rows, seed % 2, true)
                    .program();
            double[] equalTo = chain.equalTo().clone();
            equalTo[equalTo.length - 1] += seed % 5 == 0 ? -1e-2 : 1;
            ChainProgram other = chain.with(chain.linear(), equalTo, chain.lower(), chain.upper());
            assertEquals(
                    ProgramStatus.INFEASIBLE,
                    new ChainSolver(other).solve(TOLERANCE).status(),
                    "seed " + seed);
        }
    }

    @Test
    void aStoreThatCanHoldTheNeedBuysInTheCheapestHours() {
        ChainSolution found = new ChainSolver(store(4, 6)).solve(TOLERANCE);
        assertEquals(ProgramStatus.SOLVED, found.status());
        // Six units at one, two and three each hour's price: four at 1, two at 2.
        assertEquals(4 * 1 + 2 * 2, found.objective(), 1e-5);
        assertEquals(2, found.rowDuals()[3], 1e-5, "one unit more in the last row costs two less");
    }

    @Test
    void aSaleWithoutEndIsUnbounded() {
        ChainProgram bounded = store(4, 6);
        double[] upper = bounded.upper().clone();
        double[] linear = bounded.linear().clone();
        Arrays.setAll(upper, each -> Double.POSITIVE_INFINITY);
        Arrays.fill(linear, -1);
        ChainProgram program = bounded.with(linear, bounded.equalTo(), bounded.lower(), upper);
        assertEquals(
                ProgramStatus.UNBOUNDED,
                new ChainSolver(program).solve(TOLERANCE).status());
    }

    @Test
    void crossedBoundsAreInfeasible() {
        ChainProgram program = store(4, 6);
        double[] lower = program.lower().clone();
        lower[2] = 100;
        ChainProgram crossed = program.with(program.linear(), program.equalTo(), lower, program.upper());
        assertEquals(
                ProgramStatus.INFEASIBLE,
                new ChainSolver(crossed).solve(TOLERANCE).status());
    }

    @Test
    void hundredsOfPriceChangesEndAsAFreshSolverDoes() {
        RandomChains random = new RandomChains(7);
        ChainProgram program = random.planted(24, 6, 3, 0.3, false).program();
        ChainSolver solver = new ChainSolver(bounded(program));
        for (int each = 0; each < 300; each++) {
            double[] linear = random.changed(program.linear(), 0.2);
            ChainSolution again = solver.resolve(linear, program.equalTo(), TOLERANCE);
            ChainProgram changed = bounded(program)
                    .with(
                            linear,
                            program.equalTo(),
                            bounded(program).lower(),
                            bounded(program).upper());
            ChainSolution fresh = new ChainSolver(changed).solve(TOLERANCE);
            assertEquals(ProgramStatus.SOLVED, again.status());
            assertEquals(
                    fresh.objective(), again.objective(), 1e-6 * (1 + Math.abs(fresh.objective())), "change " + each);
            ChainConditions.hold(changed, again, 1e-5, "change " + each);
        }
    }

    @Test
    void aSolverThatMetAnInfeasibleChainSolvesTheNextOne() {
        ChainProgram possible = store(4, 6);
        ChainProgram impossible = store(4, 30);
        ChainSolver solver = new ChainSolver(impossible);
        assertEquals(ProgramStatus.INFEASIBLE, solver.solve(TOLERANCE).status());
        ChainSolution next =
                solver.resolve(possible.linear(), possible.equalTo(), possible.lower(), possible.upper(), TOLERANCE);
        assertEquals(8, next.objective(), 1e-5);
    }

    @Test
    void variablesThatBecomeFixedAndFreeAgainAreFollowed() {
        ChainProgram program = store(4, 6);
        ChainSolver solver = new ChainSolver(program);
        double[] upper = program.upper().clone();
        upper[0] = 0;
        ChainSolution without = solver.resolve(program.linear(), program.equalTo(), program.lower(), upper, TOLERANCE);
        assertEquals(4 * 2 + 2 * 3, without.objective(), 1e-5);
        assertEquals(0, without.x()[0]);
        ChainSolution with =
                solver.resolve(program.linear(), program.equalTo(), program.lower(), program.upper(), TOLERANCE);
        assertEquals(8, with.objective(), 1e-5);
    }

    @Test
    void rowDualsAreWhatOneUnitMoreChanges() {
        ChainProgram program =
                bounded(new RandomChains(11).planted(6, 6, 3, 1, false).program());
        ChainSolver solver = new ChainSolver(program);
        double[] duals = solver.solve(1e-10).rowDuals();
        double small = 1e-4;
        for (int row = 0; row < program.equalTo().length; row++) {
            double[] more = program.equalTo().clone();
            double[] less = program.equalTo().clone();
            more[row] += small;
            less[row] -= small;
            ChainSolution up = solver.resolve(program.linear(), more, 1e-10);
            ChainSolution down = solver.resolve(program.linear(), less, 1e-10);
            if (up.status() == ProgramStatus.SOLVED && down.status() == ProgramStatus.SOLVED) {
                double rise = (up.objective() - down.objective()) / (2 * small);
                assertEquals(-duals[row], rise, 2e-3 * (1 + Math.abs(rise)), "row " + row);
            }
        }
    }

    @Test
    void equallyCheapHoursCostTheSameWhicheverIsTaken() {
        ChainProgram program = store(50, 20);
        double[] linear = program.linear().clone();
        for (int stage = 0; stage < 50; stage++) {
            linear[2 * stage] = 1;
        }
        ChainSolution found = new ChainSolver(program).resolve(linear, program.equalTo(), TOLERANCE);
        assertEquals(ProgramStatus.SOLVED, found.status());
        assertEquals(20, found.objective(), 1e-5);
    }

    @Test
    void tenThousandStagesAreSolved() {
        double[] linear = store(10_000, 6).linear().clone();
        ChainProgram program = store(10_000, 6);
        Arrays.setAll(linear, each -> each % 2 == 1 ? 0 : 1 + each / 2 % 24 * 0.1);
        ChainSolution found = new ChainSolver(program).resolve(linear, program.equalTo(), 1e-6);
        assertEquals(ProgramStatus.SOLVED, found.status());
        assertEquals(6, found.objective(), 1e-4);
    }

    /// The same program with every variable within a unit more than its bounds or its planted range.
    private static ChainProgram bounded(ChainProgram program) {
        double[] lower = program.lower().clone();
        double[] upper = program.upper().clone();
        Arrays.setAll(lower, each -> Math.max(lower[each], -10) - 0.1);
        Arrays.setAll(upper, each -> Math.min(upper[each], 10) + 0.1);
        return program.with(program.linear(), program.equalTo(), lower, upper);
    }

    /// Buys at most 4 in each stage at the price 1, 2, 3, ... and stores; at the end the store holds the need.
    private static ChainProgram store(int stages, double need) {
        double[] linear = new double[2 * stages];
        double[] upper = new double[2 * stages];
        double[] lower = new double[2 * stages];
        double[] now = new double[2 * stages];
        double[] before = new double[2 * stages];
        for (int stage = 0; stage < stages; stage++) {
            linear[2 * stage] = stage + 1;
            upper[2 * stage] = 4;
            upper[2 * stage + 1] = 100;
            now[2 * stage] = -1;
            now[2 * stage + 1] = 1;
            before[2 * stage + 1] = -1;
        }
        lower[2 * stages - 1] = need;
        return new ChainProgram(
                stages, 2, 1, new double[2 * stages], linear, now, before, new double[stages], lower, upper);
    }
}
