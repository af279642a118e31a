package org.openelecbay.home.schedule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openelecbay.solver.chain.ChainProgram;
import org.openelecbay.solver.chain.ChainSolution;
import org.openelecbay.solver.chain.ChainSolver;

/// Plans one household again and again: as long as its equipment and stays are the same, only prices, limits, loads and
/// contents are taken anew. Gives the plans of [Scheduler#plan]; of one thread at a time.
public final class PreparedHousehold {

    private final Scheduler scheduler;
    private @Nullable ChainProgram last;
    private @Nullable ChainSolver solver;

    PreparedHousehold(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// The cheapest plan, as [Scheduler#plan] makes it.
    public Schedule plan(Household household) {
        return scheduler.plan(household, this::solve);
    }

    private ChainSolution solve(Compiled compiled) {
        ChainProgram chain = compiled.chain();
        ChainSolver kept = solver;
        if (kept != null && last != null && isAlike(last, chain)) {
            last = chain;
            return kept.resolve(chain.linear(), chain.equalTo(), chain.lower(), chain.upper(), Scheduler.TOLERANCE);
        }
        last = chain;
        kept = new ChainSolver(chain);
        solver = kept;
        return kept.solve(Scheduler.TOLERANCE);
    }

    private static boolean isAlike(ChainProgram one, ChainProgram other) {
        return one.stages() == other.stages()
                && one.variables() == other.variables()
                && one.rows() == other.rows()
                && Arrays.equals(one.now(), other.now())
                && Arrays.equals(one.before(), other.before())
                && Arrays.equals(one.quadratic(), other.quadratic());
    }
}
