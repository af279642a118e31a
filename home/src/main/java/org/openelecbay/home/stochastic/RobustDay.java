package org.openelecbay.home.stochastic;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.draft.ProgramDraft.Row;
import org.openelecbay.solver.program.ProgramSolution;

/// The commitment that is cheapest when, in each home, the net loads of up to `budget` steps deviate as
/// far as they can in the dearer direction (spec scheduling 6.4).
///
/// The cost at the connection is convex in the net load, so a step is dearest at an end of its band; a
/// step that takes the fraction of a budget is charged that fraction of its dearest end, at least what it
/// can cost. As a program: `min nominal + budget theta + sum q_t`, `theta + q_t >= cost of either end -
/// nominal cost of t`. The peak price is that of the nominal day.
public final class RobustDay {

    private static final double[] ENDS = {1, -1};

    private final Scheduler scheduler;

    /// @param scheduler of the schedules without deviation
    public RobustDay(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// One home without a network.
    public RobustPlan plan(NetLoadBand home, double budget) {
        return plan(List.of(home), budget, List.of());
    }

    /// Homes that share a linearised network, whose limits hold for the nominal injections with the
    /// protection each limit asks for.
    ///
    /// @throws IllegalArgumentException when no schedule keeps the limits
    public RobustPlan plan(List<NetLoadBand> homes, double budget, List<NetworkLimit> limits) {
        requireOneHorizon(homes, limits);
        if (!(budget >= 0)) {
            throw new IllegalArgumentException(
                    "A budget of " + budget + " is out of range. 0 protects against nothing.");
        }
        ProgramDraft into = new ProgramDraft();
        List<FirstStage> firsts = new ArrayList<>();
        List<Position> nominals = new ArrayList<>();
        double constant = 0;
        for (NetLoadBand home : homes) {
            Schedule schedule = scheduler.plan(home.forecast());
            FirstStage first = new FirstStage(home.forecast(), Commitment.of(home.forecast(), schedule), into);
            Position nominal = new Position(home.forecast(), first, into);
            nominal.pay(1);
            protect(home, budget, first, nominal, into);
            firsts.add(first);
            nominals.add(nominal);
            constant += first.constant() + nominal.constant();
        }
        write(limits, homes, nominals, into);
        ProgramSolution solution = DayOptimum.of(into);
        List<Commitment> commitments =
                firsts.stream().map(each -> each.read(solution.x())).toList();
        return nominalDay(homes, commitments, limits, solution.objective() + constant);
    }

    private static void protect(
            NetLoadBand home, double budget, FirstStage first, Position nominal, ProgramDraft into) {
        int steps = home.deviationKw().length;
        double most = Math.min(budget, steps);
        if (most == 0) {
            return;
        }
        int theta = into.variable(0, Double.POSITIVE_INFINITY, most);
        int[] q = new int[steps];
        for (int step = 0; step < steps; step++) {
            q[step] = into.variable(0, Double.POSITIVE_INFINITY, 1);
        }
        for (double end : ENDS) {
            Position off = new Position(home.shifted(end), first, into);
            for (int step = 0; step < steps; step++) {
                Row row = into.atMost(0).plus(-1, theta).plus(-1, q[step]);
                off.costInto(row, step, 1);
                nominal.costInto(row, step, -1);
            }
        }
    }

    private static void write(
            List<NetworkLimit> limits, List<NetLoadBand> homes, List<Position> positions, ProgramDraft into) {
        for (NetworkLimit limit : limits) {
            for (int step = 0; step < limit.bound().length; step++) {
                Row row = into.atMost(limit.protectedBound(homes, step));
                for (int home = 0; home < positions.size(); home++) {
                    positions.get(home).injectionInto(row, step, limit.sensitivity()[home]);
                }
            }
        }
    }

    /// The cheapest nominal day of the commitments: where all steps are protected, the first program does
    /// not care.
    private static RobustPlan nominalDay(
            List<NetLoadBand> homes, List<Commitment> commitments, List<NetworkLimit> limits, double worst) {
        ProgramDraft into = new ProgramDraft();
        List<Position> positions = new ArrayList<>();
        double constant = 0;
        for (int home = 0; home < homes.size(); home++) {
            FirstStage decided = FirstStage.decided(commitments.get(home));
            Position position = new Position(homes.get(home).forecast(), decided, into);
            position.pay(1);
            positions.add(position);
            constant += position.constant() + commitments.get(home).ownCost();
        }
        write(limits, homes, positions, into);
        ProgramSolution solution = DayOptimum.of(into);
        return new RobustPlan(
                commitments,
                positions.stream().map(each -> each.importKw(solution.x())).toArray(double[][]::new),
                positions.stream().map(each -> each.exportKw(solution.x())).toArray(double[][]::new),
                solution.objective() + constant,
                worst);
    }

    private static void requireOneHorizon(List<NetLoadBand> homes, List<NetworkLimit> limits) {
        if (homes.isEmpty()) {
            throw new IllegalArgumentException("There is no home to plan for. Give at least one.");
        }
        for (NetLoadBand home : homes) {
            if (!home.forecast().steps().equals(homes.getFirst().forecast().steps())) {
                throw new IllegalArgumentException("The homes have horizons of "
                        + homes.getFirst().forecast().steps() + " and "
                        + home.forecast().steps()
                        + ". Homes that share a network are planned over the same steps.");
            }
        }
        limits.forEach(each ->
                each.require(homes.size(), homes.getFirst().forecast().steps().count()));
    }
}
