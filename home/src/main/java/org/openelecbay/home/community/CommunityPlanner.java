package org.openelecbay.home.community;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openelecbay.home.community.CommunityPlan.MemberPlan;
import org.openelecbay.home.community.CommunityPlan.StoragePlan;
import org.openelecbay.home.community.CommunityRows.Pair;
import org.openelecbay.solver.integer.BranchAndBound;
import org.openelecbay.solver.integer.MixedIntegerOptions;
import org.openelecbay.solver.integer.MixedIntegerSolution;
import org.openelecbay.solver.integer.MixedIntegerSolver;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// Plans a community as one: least cost of supplier, trade fees and wear over the horizon.
///
/// The program is convex first. Where its optimum draws and feeds in at once, or charges and discharges one storage at
/// once, that step is solved again with a binary (spec scheduling 2), until no such step is left; steps in which
/// feeding in pays more than drawing costs have one from the start. Which of several
/// plans of equal cost is returned is not defined. Source: spec scheduling 5.1, 9.1 and 11.
public final class CommunityPlanner {

    private static final double AT_ONCE = 1e-6;
    private static final MixedIntegerOptions OPTIONS = new MixedIntegerOptions(1e-8, 20_000, 60);

    private final MixedIntegerSolver integers;

    /// With our own search where binaries are needed.
    public CommunityPlanner() {
        this(new BranchAndBound());
    }

    public CommunityPlanner(MixedIntegerSolver integers) {
        this.integers = integers;
    }

    /// The cheapest plan.
    ///
    /// @throws IllegalArgumentException when no plan keeps all limits, or none was found
    public CommunityPlan plan(Community community) {
        Set<Pair> exclusive = new LinkedHashSet<>();
        for (Pair each : new CommunityRows(community, exclusive).pairs()) {
            if (each.pays()) {
                exclusive.add(each);
            }
        }
        while (true) {
            CommunityRows rows = new CommunityRows(community, exclusive);
            double[] x = exclusive.isEmpty() ? relaxed(rows) : whole(rows);
            List<Pair> both = rows.pairs().stream()
                    .filter(each -> !exclusive.contains(each) && isAtOnce(x, each))
                    .toList();
            both.forEach(each -> net(x, each));
            List<Pair> left = both.stream().filter(each -> isAtOnce(x, each)).toList();
            if (left.isEmpty()) {
                return plan(community, rows, x);
            }
            exclusive.addAll(left);
        }
    }

    private static double[] relaxed(CommunityRows rows) {
        ProgramSolution solution = InteriorPoint.solve(rows.program().relaxation());
        require(solution.status());
        return solution.x();
    }

    private double[] whole(CommunityRows rows) {
        MixedIntegerSolution solution = integers.solve(rows.program(), OPTIONS);
        require(solution.status());
        return solution.x();
    }

    private static void require(ProgramStatus status) {
        switch (status) {
            case SOLVED -> {}
            case INFEASIBLE ->
                throw new IllegalArgumentException(
                        "No plan of the community keeps all limits. Is a content at the end out"
                                + " of reach, or does the network not carry the loads alone?");
            case UNBOUNDED ->
                throw new IllegalArgumentException(
                        "The community could earn without end. Is a price not a number of its" + " usual size?");
            case NOT_CONVERGED ->
                throw new IllegalArgumentException("No best plan of the community was found within the work allowed."
                        + " Fewer steps make it easier.");
        }
    }

    private static boolean isAtOnce(double[] x, Pair pair) {
        return x[pair.one()] * x[pair.other()] > AT_ONCE;
    }

    /// Takes the lesser of both powers off both where that changes neither cost nor content.
    private static void net(double[] x, Pair pair) {
        if (pair.nets()) {
            double lesser = Math.min(x[pair.one()], x[pair.other()]);
            x[pair.one()] -= lesser;
            x[pair.other()] -= lesser;
        }
    }

    private static CommunityPlan plan(Community community, CommunityRows rows, double[] x) {
        List<MemberPlan> members = new ArrayList<>();
        double cost = 0;
        for (int member = 0; member < community.members().size(); member++) {
            MemberPlan plan = member(community, rows, x, member);
            members.add(plan);
            cost += plan.cost();
        }
        return new CommunityPlan(cost, members);
    }

    private static MemberPlan member(Community community, CommunityRows rows, double[] x, int member) {
        Member who = community.members().get(member);
        int count = community.steps().count();
        double[][] powers = new double[CommunityRows.POWERS][count];
        double cost = 0;
        for (int step = 0; step < count; step++) {
            for (int power = 0; power < powers.length; power++) {
                powers[power][step] = x[rows.at(member, step, power)];
                cost += rows.cost(rows.at(member, step, power), x);
            }
        }
        List<StoragePlan> storages = new ArrayList<>();
        for (int storage = 0; storage < who.storages().size(); storage++) {
            double[][] numbers = new double[CommunityRows.NUMBERS][count];
            for (int step = 0; step < count; step++) {
                for (int number = 0; number < numbers.length; number++) {
                    numbers[number][step] = x[rows.at(member, storage, step, number)];
                    cost += rows.cost(rows.at(member, storage, step, number), x);
                }
            }
            storages.add(new StoragePlan(
                    numbers[CommunityRows.CHARGE], numbers[CommunityRows.DISCHARGE], numbers[CommunityRows.CONTENT]));
        }
        return new MemberPlan(
                who.name(),
                cost,
                powers[CommunityRows.IMPORT],
                powers[CommunityRows.EXPORT],
                powers[CommunityRows.BUY],
                powers[CommunityRows.SELL],
                powers[CommunityRows.CURTAIL],
                storages);
    }
}
