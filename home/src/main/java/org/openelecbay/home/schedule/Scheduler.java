package org.openelecbay.home.schedule;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openelecbay.home.schedule.Schedule.Method;
import org.openelecbay.solver.chain.ChainSolution;
import org.openelecbay.solver.chain.ChainSolver;
import org.openelecbay.solver.choice.ChoiceSearch;
import org.openelecbay.solver.choice.ChoiceSolution;
import org.openelecbay.solver.integer.BranchAndBound;
import org.openelecbay.solver.integer.MixedIntegerOptions;
import org.openelecbay.solver.integer.MixedIntegerProgram;
import org.openelecbay.solver.integer.MixedIntegerSolution;
import org.openelecbay.solver.integer.MixedIntegerSolver;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;

/// Finds the cheapest plan of a household (spec scheduling 1 to 4).
///
/// A convex program first. Where its answer charges and discharges a storage in one step, or where buying
/// and selling at once would earn, these steps get whole numbers and the program is solved again. Nothing
/// makes a household infeasible: what cannot be served has a price and is named in [Schedule#shortfalls()].
public final class Scheduler {

    static final double TOLERANCE = 1e-9;
    private static final int MOST_ROUNDS = 8;

    /// A search that needs more chains stops and says how far it is from proof.
    private static final int MOST_SOLVES = 10_000;
    /// For appliances with too many plans of starts for [ChoiceSearch].
    private static final MixedIntegerOptions BOUNDED = new MixedIntegerOptions(1e-9, 2_000, 60);

    /// The same where somebody else goes on after it.
    private static final int FIRST_SOLVES = 1_000;
    private static final MixedIntegerOptions SECOND = new MixedIntegerOptions(1e-6, 100_000, 10);

    private final @Nullable MixedIntegerSolver integers;
    private final @Nullable MixedIntegerSolver second;

    /// Takes another solver, which gets the program without its structure in time.
    ///
    /// @param integers for households that need whole numbers
    public Scheduler(MixedIntegerSolver integers) {
        this.integers = integers;
        second = null;
    }

    /// With [ChoiceSearch] for whole numbers, which is exact for costs with squares too.
    public Scheduler() {
        this(Optional.empty());
    }

    /// With [ChoiceSearch], and another solver that is asked, for 10 s at most, where the search stops without proof.
    ///
    /// @param second empty for nobody; it is not asked for programs that it does not take
    public Scheduler(Optional<MixedIntegerSolver> second) {
        integers = null;
        this.second = second.orElse(null);
    }

    /// The cheapest plan.
    ///
    /// @throws IllegalArgumentException with place, value and hint when the household contradicts itself
    public Schedule plan(Household household) {
        return plan(household, compiled -> new ChainSolver(compiled.chain()).solve(TOLERANCE));
    }

    /// The cheapest plan that, of all cheapest ones, holds the most content in the mean: equally cheap steps are used
    /// one after the other at full power instead of all a little. It may cost a ten-thousandth of the highest price
    /// times the capacity above the cheapest.
    ///
    /// @throws IllegalArgumentException with place, value and hint when the household contradicts itself
    public Schedule planFullest(Household household) {
        return plan(
                new Compiled(household, Tie.FULLEST), compiled -> new ChainSolver(compiled.chain()).solve(TOLERANCE));
    }

    /// The cheapest plan with a whole number in every step for every storage and for the connection, needed
    /// or not. It costs what [#plan] costs and takes much longer.
    ///
    /// @throws IllegalArgumentException with place, value and hint when the household contradicts itself
    public Schedule planWithWholeNumbers(Household household) {
        Compiled compiled = new Compiled(household, Tie.ANY);
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
        Compiled compiled = new Compiled(household, Tie.ANY);
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
        return plan(new Compiled(household, Tie.ANY), solver);
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
        return new Reading(compiled).read(method, point(compiled, solution.x(), solution.rowDuals()), 0);
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
        SwitchedChain chain = integers == null ? new SwitchedChain(switches) : null;
        if (chain != null && chain.program().isWithinReach()) {
            int solves = second == null ? MOST_SOLVES : FIRST_SOLVES;
            ChoiceSolution solution = new ChoiceSearch(chain.program(), solves).run();
            if (solution.status() != ProgramStatus.SOLVED && second != null) {
                return secondOpinion(compiled, switches.mixed(), chain, solution, second);
            }
            return read(compiled, chain, solution, solution.bound());
        }
        return withoutTime(compiled, switches.mixed());
    }

    private static Schedule read(Compiled compiled, SwitchedChain chain, ChoiceSolution solution, double bound) {
        if (solution.x().length == 0) {
            require(solution.status());
        }
        double gap = gap(solution.status(), solution.objective(), bound);
        return new Reading(compiled).read(Method.MIXED_INTEGER, chain.point(solution), gap);
    }

    /// The cheaper of two plans, with the better of two bounds.
    private static Schedule secondOpinion(
            Compiled compiled,
            MixedIntegerProgram program,
            SwitchedChain chain,
            ChoiceSolution first,
            MixedIntegerSolver second) {
        if (!second.takes(program)) {
            return read(compiled, chain, first, first.bound());
        }
        MixedIntegerSolution other = second.solve(program, SECOND);
        if (other.x().length == 0) {
            return read(compiled, chain, first, first.bound());
        }
        double bound = Math.max(first.bound(), other.bound());
        boolean firstIsCheaper = first.x().length > 0 && first.objective() <= other.objective();
        return firstIsCheaper
                ? read(compiled, chain, first, bound)
                : held(compiled, program, other, gap(other.status(), other.objective(), bound));
    }

    private static double gap(ProgramStatus status, double objective, double bound) {
        return status == ProgramStatus.SOLVED ? 0 : Math.max(0, objective - bound);
    }

    private Schedule withoutTime(Compiled compiled, MixedIntegerProgram program) {
        MixedIntegerSolution solution = integers == null
                ? new BranchAndBound().solve(program, BOUNDED)
                : integers.solve(program, MixedIntegerOptions.DEFAULT);
        if (solution.x().length == 0) {
            require(solution.status());
        }
        return held(compiled, program, solution, gap(solution.status(), solution.objective(), solution.bound()));
    }

    /// The plan with its whole numbers held, so that it has multipliers.
    private static Schedule held(
            Compiled compiled, MixedIntegerProgram program, MixedIntegerSolution solution, double gap) {
        ProgramSolution held = InteriorPoint.solve(held(program, solution.x()));
        boolean solved = held.status() == ProgramStatus.SOLVED;
        double[] x = solved ? held.x() : solution.x();
        int rows = compiled.chain().stages() * compiled.chain().rows();
        double[] duals = solved ? Arrays.copyOf(held.equalityDuals(), rows) : new double[0];
        return new Reading(compiled).read(Method.MIXED_INTEGER, point(compiled, x, duals), gap);
    }

    /// The program with its whole numbers held where they were found, which has multipliers.
    private static QuadraticProgram held(MixedIntegerProgram program, double[] x) {
        QuadraticProgram relaxation = program.relaxation();
        double[] lower = relaxation.lower().clone();
        double[] upper = relaxation.upper().clone();
        for (int column = 0; column < x.length; column++) {
            if (program.whole()[column]) {
                lower[column] = Math.rint(x[column]);
                upper[column] = lower[column];
            }
        }
        return new QuadraticProgram(
                relaxation.quadraticUpper(),
                relaxation.linear(),
                relaxation.equalities(),
                relaxation.equalTo(),
                relaxation.inequalities(),
                relaxation.atMost(),
                lower,
                upper);
    }

    private static void require(ProgramStatus status) {
        if (status != ProgramStatus.SOLVED) {
            throw new IllegalStateException("The program of the household ended as " + status
                    + ". Are its prices or powers of very different sizes?");
        }
    }
}
