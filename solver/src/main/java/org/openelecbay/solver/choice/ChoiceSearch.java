package org.openelecbay.solver.choice;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.openelecbay.solver.chain.ChainSolution;
import org.openelecbay.solver.chain.ChainSolver;
import org.openelecbay.solver.program.ProgramStatus;

/// Finds the cheapest point of a [ChoiceProgram] by branch and bound over its choices; every part of the search is one
/// chain, solved for other bounds and right-hand sides.
///
/// In each part the plans of starts are tried in the order of their lower bounds, until none that is left can be
/// cheaper (outer approximation over a finite set). Costs may have squares. Of one thread at a time.
public final class ChoiceSearch {

    private static final double TOLERANCE = 1e-9;
    /// Relative difference of costs that counts as none.
    private static final double CLOSED = 1e-8;
    private static final int MOST_PLANS_BEFORE_BRANCHING = 8;
    private static final int ROUND_EVERY = 16;
    private static final double[] THRESHOLDS = {0.5, 0.02};

    private final ChoiceProgram program;
    private final int mostSolves;
    private final ChainSolver solver;
    private final Plans plans;
    private final PriorityQueue<ChoiceNode> open = new PriorityQueue<>();
    private final Experience experience = new Experience();
    private int solves;
    private int created;
    private double best = Double.POSITIVE_INFINITY;
    private @Nullable ChainSolution bestPoint;
    private int[] bestStarts = new int[0];
    private double lowestLeft = Double.POSITIVE_INFINITY;

    /// @param mostSolves chains to solve at most; a search that needs more says so
    /// @throws IllegalArgumentException when the plans of starts are too many
    public ChoiceSearch(ChoiceProgram program, int mostSolves) {
        if (!program.isWithinReach()) {
            throw new IllegalArgumentException("The runs have more than " + ChoiceProgram.MOST_PLANS
                    + " plans of starts. Which of them can be narrowed?");
        }
        this.program = program;
        this.mostSolves = mostSolves;
        solver = new ChainSolver(program.chain());
        plans = new Plans(
                program.runs(), program.chain().stages(), program.chain().rows());
    }

    /// Searches until the best point is proven or the limit is reached.
    public ChoiceSolution run() {
        ChoiceNode next = ChoiceNode.all();
        while (next != null || !open.isEmpty()) {
            ChoiceNode node = next == null ? open.remove() : next;
            next = null;
            if (isClosed(node.bound())) {
                lowestLeft = Math.min(lowestLeft, node.bound());
            } else if (solves >= mostSolves) {
                open.add(node);
                break;
            } else {
                next = explore(node);
            }
        }
        double bound = Math.min(best, lowestLeft);
        for (ChoiceNode each : open) {
            bound = Math.min(bound, each.bound());
        }
        ChainSolution point = bestPoint;
        if (point == null) {
            ProgramStatus status =
                    bound == Double.POSITIVE_INFINITY ? ProgramStatus.INFEASIBLE : ProgramStatus.NOT_CONVERGED;
            return new ChoiceSolution(status, new double[0], new double[0], bestStarts, best, bound, solves);
        }
        return new ChoiceSolution(
                isClosed(bound) ? ProgramStatus.SOLVED : ProgramStatus.NOT_CONVERGED,
                point.x(),
                point.rowDuals(),
                bestStarts,
                best,
                bound,
                solves);
    }

    private boolean isClosed(double bound) {
        return bound == Double.POSITIVE_INFINITY
                || (bestPoint != null && bound >= best - CLOSED * Math.max(1, Math.abs(best)));
    }

    private ChainSolution solve(Bounds bounds, double[] equalTo) {
        solves++;
        return solver.resolve(program.chain().linear(), equalTo, bounds.lower, bounds.upper, TOLERANCE);
    }

    /// Tries plans in a part of the search; where they leave a choice open, parts it in two.
    ///
    /// @return the part to go on with
    private @Nullable ChoiceNode explore(ChoiceNode node) {
        Bounds bounds = new Bounds(program);
        if (!node.restrict(bounds)) {
            return null;
        }
        double[] without = program.chain().equalTo();
        double[] lowest = plans.unknown();
        node.raise(plans, lowest);
        if (node.parent() == null && plans.count > 1) {
            ChainSolution spread = solve(bounds, plans.spread(without));
            if (spread.status() == ProgramStatus.SOLVED) {
                add(node, plans.cut(spread, plans.spread(without), without), lowest);
            }
        }
        for (int tried = 1; ; tried++) {
            int plan = Plans.lowest(lowest);
            double bound = Math.max(node.bound(), lowest[plan]);
            if (isClosed(bound)) {
                lowestLeft = Math.min(lowestLeft, bound);
                return null;
            }
            if (solves >= mostSolves) {
                open.add(new ChoiceNode(
                        node.parent(),
                        node.choice(),
                        node.first(),
                        node.distance(),
                        bound,
                        node.number(),
                        node.cuts()));
                return null;
            }
            int[] starts = plans.starts(plan);
            ChainSolution solution = solve(bounds, plans.equalTo(without, starts));
            if (solution.status() == ProgramStatus.INFEASIBLE) {
                lowest[plan] = Double.POSITIVE_INFINITY;
                continue;
            }
            if (solution.status() != ProgramStatus.SOLVED) {
                lowestLeft = Math.min(lowestLeft, bound);
                lowest[plan] = Double.POSITIVE_INFINITY;
                continue;
            }
            add(node, plans.cut(solution, plans.equalTo(without, starts), without), lowest);
            double value = solution.objective() + plans.cost(starts);
            lowest[plan] = Math.max(lowest[plan], value);
            Choice taken = node.choice();
            if (tried == 1 && taken != null && Double.isFinite(node.bound())) {
                experience.learn(taken, node.first(), node.distance(), value - node.bound());
            }
            Choice worst = worst(solution.x());
            if (worst == null && isSettled(bounds, solution, starts, value)) {
                lowestLeft = Math.min(lowestLeft, value);
                lowest[plan] = Double.POSITIVE_INFINITY;
                continue;
            }
            if (worst != null && ((node.parent() == null && tried == 1) || solves % ROUND_EVERY == 0)) {
                round(bounds, solution, starts);
            }
            int cheapest = Plans.lowest(lowest);
            if (worst == null) {
                worst = undecided(bounds);
            }
            if (worst != null
                    && !isClosed(lowest[cheapest])
                    && (cheapest == plan || tried >= MOST_PLANS_BEFORE_BRANCHING)) {
                return part(node, worst, solution.x(), Math.max(node.bound(), lowest[cheapest]));
            }
        }
    }

    private void add(ChoiceNode node, Plans.Cut cut, double[] lowest) {
        if (plans.count > 1) {
            node.cuts().add(cut);
            plans.raise(lowest, cut);
        }
    }

    private ChoiceNode part(ChoiceNode node, Choice choice, double[] x, double bound) {
        boolean first = choice.isNearerToFirst(x);
        open.add(node.child(choice, !first, choice.distance(!first, x), bound, ++created));
        return node.child(choice, first, choice.distance(first, x), bound, ++created);
    }

    private @Nullable Choice worst(double[] x) {
        Choice worst = null;
        double furthest = 0;
        for (Choice each : program.choices()) {
            double score = each.violation(x) > 0 ? experience.score(each, x) : 0;
            if (score > furthest) {
                furthest = score;
                worst = each;
            }
        }
        return worst;
    }

    private @Nullable Choice undecided(Bounds bounds) {
        for (Choice each : program.choices()) {
            if (isOpen(each, bounds)) {
                return each;
            }
        }
        return null;
    }

    private static boolean isOpen(Choice choice, Bounds bounds) {
        return switch (choice) {
            case Choice.Either each -> bounds.upper[each.one()] > 0 && bounds.upper[each.other()] > 0;
            case Choice.Binary each -> bounds.lower[each.variable()] < bounds.upper[each.variable()];
        };
    }

    /// Takes a point that leaves no choice open, with everything exactly one way; false when that costs more.
    private boolean isSettled(Bounds bounds, ChainSolution solution, int[] starts, double value) {
        if (undecided(bounds) == null) {
            consider(solution, starts, value);
            return true;
        }
        double settled = round(bounds, solution, starts, 0.5);
        return settled <= value + 10 * CLOSED * Math.max(1, Math.abs(value));
    }

    private void round(Bounds bounds, ChainSolution solution, int[] starts) {
        for (double threshold : THRESHOLDS) {
            round(bounds, solution, starts, threshold);
        }
    }

    /// Takes every choice the nearer way, binaries up from a threshold.
    private double round(Bounds bounds, ChainSolution solution, int[] starts, double threshold) {
        Bounds held = new Bounds(program);
        System.arraycopy(bounds.lower, 0, held.lower, 0, held.lower.length);
        System.arraycopy(bounds.upper, 0, held.upper, 0, held.upper.length);
        for (Choice each : program.choices()) {
            boolean first = each instanceof Choice.Binary(int variable)
                    ? solution.x()[variable] >= threshold
                    : each.isNearerToFirst(solution.x());
            if (isOpen(each, held) && !held.take(each, first)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        ChainSolution rounded = solve(held, plans.equalTo(program.chain().equalTo(), starts));
        if (rounded.status() != ProgramStatus.SOLVED) {
            return Double.POSITIVE_INFINITY;
        }
        double value = rounded.objective() + plans.cost(starts);
        consider(rounded, starts, value);
        return value;
    }

    private void consider(ChainSolution found, int[] starts, double value) {
        if (value < best) {
            best = value;
            bestPoint = found;
            bestStarts = starts;
        }
    }
}
