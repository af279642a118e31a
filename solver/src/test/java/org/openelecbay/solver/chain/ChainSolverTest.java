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
            if (seed % 3 == 0 && rows > 1) {
                continue;
            }
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
