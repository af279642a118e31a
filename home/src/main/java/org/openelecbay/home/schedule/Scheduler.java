package org.openelecbay.home.schedule;

import java.util.Arrays;
import java.util.function.Function;
import org.openelecbay.home.schedule.Schedule.Method;
import org.openelecbay.solver.chain.ChainSolution;
import org.openelecbay.solver.chain.ChainSolver;
import org.openelecbay.solver.integer.BranchAndBound;
import org.openelecbay.solver.integer.MixedIntegerOptions;
import org.openelecbay.solver.integer.MixedIntegerSolution;
import org.openelecbay.solver.integer.MixedIntegerSolver;
import org.openelecbay.solver.program.ProgramStatus;

/// Finds the cheapest plan of a household (spec scheduling 1 to 4).
///
/// A convex program first. Where its answer charges and discharges a storage in one step, or where buying
/// and selling at once would earn, these steps get whole numbers and the program is solved again. Nothing
/// makes a household infeasible: what cannot be served has a price and is named in [Schedule#shortfalls()].
public final class Scheduler {

    static final double TOLERANCE = 1e-9;
    private static final int MOST_ROUNDS = 8;

    private final MixedIntegerSolver integers;

    /// Takes another solver.
    ///
    /// @param integers for households that need whole numbers
    public Scheduler(MixedIntegerSolver integers) {
        this.integers = integers;
    }

    /// With [BranchAndBound] for whole numbers.
    public Scheduler() {
        this(new BranchAndBound());
    }

    /// The cheapest plan.
    ///
    /// @throws IllegalArgumentException with place, value and hint when the household contradicts itself
    public Schedule plan(Household household) {
        return plan(household, compiled -> new ChainSolver(compiled.chain()).solve(TOLERANCE));
    }

    /// The cheapest plan with a whole number in every step for every storage and for the connection, needed
    /// or not. It costs what [#plan] costs and takes much longer.
    ///
    /// @throws IllegalArgumentException with place, value and hint when the household contradicts itself
    public Schedule planWithWholeNumbers(Household household) {
        Compiled compiled = new Compiled(household, 0);
        Separated separated = new Separated(compiled);
        separated.addAll();
        separated.addTrade();
        return mixed(compiled, separated);
    }

    /// What the convex program alone costs, which may charge and discharge at once: no plan costs less.
    /// Appliances that run once and the least power and starts of generators are left out.
    ///
    /// @throws IllegalArgumentException with place, value and hint when the household contradicts itself
    public double relaxedCost(Household household) {
        Compiled compiled = new Compiled(household, 0);
        ChainSolution solution = new ChainSolver(compiled.chain()).solve(TOLERANCE);
        require(solution.status());
        double cost = solution.objective();
        for (Part part : compiled.parts()) {
            cost += part.constantCost();
        }
        return cost;
    }

    /// Somebody who plans one household again and again and keeps what stays the same from plan to plan.
    public PreparedHousehold prepare() {
        return new PreparedHousehold(this);
    }

    Schedule plan(Household household, Function<Compiled, ChainSolution> solver) {
        return plan(new Compiled(household, 0), solver);
    }

    Schedule plan(Compiled compiled, Function<Compiled, ChainSolution> solver) {
        Separated separated = new Separated(compiled);
        Schedule schedule =
                separated.isNeeded() ? mixed(compiled, separated) : convex(compiled, solver.apply(compiled));
        for (int round = 0; separated.grows(schedule); round++) {
            if (round == MOST_ROUNDS) {
                separated.addAll();
            }
            schedule = mixed(compiled, separated);
        }
        return schedule;
    }

    private static Schedule convex(Compiled compiled, ChainSolution solution) {
        require(solution.status());
        Method method = compiled.isQuadratic() ? Method.QUADRATIC : Method.LINEAR;
        return new Reading(compiled).read(method, point(compiled, solution.x(), solution.rowDuals()));
    }

    private static Point point(Compiled compiled, double[] x, double[] duals) {
        return new Point(
                compiled.chain().stages(),
                compiled.chain().variables(),
                compiled.chain().rows(),
                x,
                duals);
    }

    private Schedule mixed(Compiled compiled, Separated separated) {
        Switches switches = new Switches(compiled.chain());
        for (int each = 0; each < compiled.parts().size(); each++) {
            compiled.parts().get(each).writeSwitches(switches, compiled.places().get(each));
        }
        separated.write(switches);
        MixedIntegerSolution solution = integers.solve(switches.mixed(), MixedIntegerOptions.DEFAULT);
        if (solution.x().length == 0) {
            require(solution.status());
        }
        double[] x = Arrays.copyOf(solution.x(), solution.x().length);
        return new Reading(compiled).read(Method.MIXED_INTEGER, point(compiled, x, new double[0]));
    }

    private static void require(ProgramStatus status) {
        if (status != ProgramStatus.SOLVED) {
            throw new IllegalStateException("The program of the household ended as " + status
                    + ". Are its prices or powers of very different sizes?");
        }
    }
}
