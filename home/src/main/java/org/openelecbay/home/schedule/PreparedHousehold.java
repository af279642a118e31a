package org.openelecbay.home.schedule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openelecbay.solver.chain.ChainProgram;
import org.openelecbay.solver.chain.ChainSolution;
import org.openelecbay.solver.chain.ChainSolver;

/// Plans one household again and again: as long as its equipment and stays are the same, only prices,
/// limits, loads and contents are taken anew. Gives the plans of [Scheduler#plan]; of one thread at a time.
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

    /// The cheapest plan that, of all cheapest ones, leaves the most in the storages after its first step:
    /// charge early, discharge late (spec scheduling 4.3). Contents after the first step are worth a
    /// hundred-thousandth of the highest price more to it, so no plan costs more than that times the
    /// capacity above the cheapest.
    public Schedule planFullest(Household household) {
        return scheduler.plan(new Compiled(household, Tie.FULLEST_NEXT), this::solve);
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
