package org.openelecbay.solver.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// A home that is planned again for other prices.
class OtherPricesTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.2, 1})
    void aHomeReplannedForOtherPricesIsAsCheapAsOnePlannedAnew(double share) {
        Random random = new Random(3);
        ChainProgram home = HomeDay.of(96, 1);
        ChainSolver solver = new ChainSolver(home);
        int again = 0;
        int anew = 0;
        for (int each = 0; each < 60; each++) {
            double tolerance = each % 2 == 0 ? 1e-6 : 1e-4;
            double[] costs = HomeDay.changed(home, share, random);
            ChainSolution found = solver.resolve(costs, home.equalTo(), tolerance);
            ChainProgram changed = home.with(costs, home.equalTo(), home.lower(), home.upper());
            ChainSolution fresh = new ChainSolver(changed).solve(1e-9);
            String name = "seed 3, change " + each;
            assertEquals(ProgramStatus.SOLVED, found.status(), name);
            assertTrue(found.error() <= tolerance, name);
            assertEquals(
                    fresh.objective(),
                    found.objective(),
                    20 * tolerance * Math.max(1, Math.abs(fresh.objective())),
                    name);
            ChainConditions.hold(changed, found, 100 * tolerance, name);
            again += found.iterations();
            anew += new ChainSolver(changed).solve(tolerance).iterations();
        }
        assertTrue(share > 0.2 || again < anew, "steps again " + again + ", anew " + anew);
    }

    @Test
    void pricesOfAnotherSizeOrSignAreFollowed() {
        ChainProgram home = HomeDay.of(96, 2);
        ChainSolver solver = new ChainSolver(home);
        solver.solve(1e-6);
        for (double factor : new double[] {1000, 1e-3, -1, 0, 1}) {
            double[] costs = home.linear().clone();
            for (int each = 0; each < costs.length; each += HomeDay.VARIABLES) {
                costs[each] *= factor;
            }
            ChainSolution found = solver.resolve(costs, home.equalTo(), 1e-7);
            ChainProgram changed = home.with(costs, home.equalTo(), home.lower(), home.upper());
            double fresh = new ChainSolver(changed).solve(1e-9).objective();
            assertEquals(ProgramStatus.SOLVED, found.status(), "factor " + factor);
            assertEquals(fresh, found.objective(), 1e-5 * Math.max(1, Math.abs(fresh)), "factor " + factor);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 24, 97})
    void homesOfAnyLengthAreSolvedAsByTheGeneralSolver(int stages) {
        for (long seed = 0; seed < 3; seed++) {
            ChainProgram home = HomeDay.of(stages, seed);
            ChainSolution found = new ChainSolver(home).solve(1e-9);
            ProgramSolution other = InteriorPoint.solve(home.asQuadraticProgram());
            assertEquals(other.status(), found.status(), "seed " + seed);
            if (found.status() == ProgramStatus.SOLVED) {
                assertEquals(other.objective(), found.objective(), 1e-6, "seed " + seed);
            }
        }
    }

    @Test
    void solvingAgainAllocatesOnlyTheAnswer() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ChainProgram home = HomeDay.of(96, 1);
        ChainSolver solver = new ChainSolver(home);
        Random random = new Random(4);
        double[][] costs = new double[64][];
        for (int each = 0; each < costs.length; each++) {
            costs[each] = HomeDay.changed(home, 0.1, random);
        }
        long answer = 8L * (home.linear().length + home.equalTo().length);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long before = thread.getCurrentThreadAllocatedBytes();
            for (double[] each : costs) {
                solver.resolve(each, home.equalTo(), 1e-6);
            }
            least = Math.min(least, (thread.getCurrentThreadAllocatedBytes() - before) / costs.length);
        }
        // Two arrays, the solution, and the program with other costs.
        assertTrue(least <= answer + 300, least + " bytes beside the answer's " + answer);
    }
}
