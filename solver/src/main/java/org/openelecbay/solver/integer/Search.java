package org.openelecbay.solver.integer;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

/// One run of [BranchAndBound]: what is still open, the best point so far, and what was learnt on the way.
final class Search {

    private static final double TOLERANCE = 1e-6;
    /// No relaxation is more exact than this, relative to the size of its objective.
    private static final double LEAST_GAP = 1e-9;
    /// Every so many relaxations one is rounded.
    private static final int ROUND_EVERY = 20;

    private final MixedIntegerProgram program;
    private final MixedIntegerOptions options;
    private final boolean[] whole;
    private final WholeBounds everywhere;
    private final PseudoCosts pseudoCosts;
    private final Rounding rounding;
    private final PriorityQueue<Node> open = new PriorityQueue<>();

    private double[] best = new double[0];
    private double bestObjective = Double.POSITIVE_INFINITY;
    private double inexactness;
    private double lowestLeft = Double.POSITIVE_INFINITY;
    private boolean somethingIsUnknown;
    private int solved;
    private int created;
    private @Nullable ProgramSolution root;
    private @Nullable WholeBounds rootBounds;

    /// Solves the program without whole numbers within some bounds.
    interface Relaxing {
        /// Nothing when no more relaxations may be solved.
        @Nullable
        ProgramSolution relax(WholeBounds bounds);
    }

    Search(MixedIntegerProgram program, MixedIntegerOptions options) {
        this.program = program;
        this.options = options;
        whole = program.whole();
        everywhere = WholeBounds.of(program, new RowsByVariable(program.relaxation()));
        pseudoCosts = new PseudoCosts(whole.length);
        rounding = new Rounding(whole, bounds -> solved < this.options.mostNodes() ? relax(bounds) : null);
    }

    MixedIntegerSolution run() {
        if (!everywhere.tighten()) {
            return none(ProgramStatus.INFEASIBLE, Double.POSITIVE_INFINITY);
        }
        Node next = Node.root();
        while (next != null || !open.isEmpty()) {
            Node node = next == null ? open.remove() : next;
            next = null;
            if (isClosed(node.bound())) {
                lowestLeft = Math.min(lowestLeft, node.bound());
            } else if (solved >= options.mostNodes()) {
                open.add(node);
                somethingIsUnknown = true;
                break;
            } else {
                next = explore(node);
                if (root != null && root.status() == ProgramStatus.UNBOUNDED) {
                    return unbounded();
                }
            }
        }
        return solution();
    }

    private MixedIntegerSolution solution() {
        double bound = Math.min(bestObjective, lowestLeft);
        for (Node each : open) {
            bound = Math.min(bound, each.bound());
        }
        if (best.length == 0) {
            return none(somethingIsUnknown ? ProgramStatus.NOT_CONVERGED : ProgramStatus.INFEASIBLE, bound);
        }
        ProgramStatus status =
                somethingIsUnknown && !isClosed(bound) ? ProgramStatus.NOT_CONVERGED : ProgramStatus.SOLVED;
        return new MixedIntegerSolution(status, best, bestObjective, bound, solved);
    }

    private MixedIntegerSolution none(ProgramStatus status, double bound) {
        return new MixedIntegerSolution(status, new double[0], Double.POSITIVE_INFINITY, bound, solved);
    }

    /// The relaxation falls without end; so does the program, if it has a point at all.
    private MixedIntegerSolution unbounded() {
        QuadraticProgram was = program.relaxation();
        int size = was.linear().length;
        QuadraticProgram costless = new QuadraticProgram(
                new SparseEntries().matrix(size, size),
                new double[size],
                was.equalities(),
                was.equalTo(),
                was.inequalities(),
                was.atMost(),
                was.lower(),
                was.upper());
        MixedIntegerSolution any = new Search(new MixedIntegerProgram(costless, whole), options).run();
        solved += any.nodes();
        return switch (any.status()) {
            case SOLVED ->
                new MixedIntegerSolution(
                        ProgramStatus.UNBOUNDED, any.x(), Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, solved);
            case INFEASIBLE -> none(ProgramStatus.INFEASIBLE, Double.POSITIVE_INFINITY);
            default -> none(ProgramStatus.NOT_CONVERGED, Double.NEGATIVE_INFINITY);
        };
    }

    private ProgramSolution relax(WholeBounds bounds) {
        solved++;
        QuadraticProgram was = program.relaxation();
        return InteriorPoint.solve(new QuadraticProgram(
                was.quadraticUpper(),
                was.linear(),
                was.equalities(),
                was.equalTo(),
                was.inequalities(),
                was.atMost(),
                bounds.lower,
                bounds.upper));
    }

    private boolean isClosed(double bound) {
        double gap = Math.max(options.relativeGap(), LEAST_GAP) + 2 * inexactness;
        return bestObjective < Double.POSITIVE_INFINITY
                && bound >= bestObjective - gap * Math.max(1, Math.abs(bestObjective));
    }

    /// Solves a node's relaxation and, where that does not settle it, parts it in two.
    ///
    /// @return the part to go on with
    private @Nullable Node explore(Node node) {
        WholeBounds bounds = everywhere.copy();
        if (!node.restrict(bounds) || bounds.isEmpty()) {
            return null;
        }
        ProgramSolution relaxed = relax(bounds);
        if (root == null) {
            root = relaxed;
            rootBounds = bounds;
        }
        if (relaxed.status() == ProgramStatus.INFEASIBLE) {
            return null;
        }
        double bound = node.bound();
        if (relaxed.status() == ProgramStatus.SOLVED) {
            bound = Math.max(bound, relaxed.objective());
            learn(node, relaxed.objective());
            if (bounds.areAllFixed()) {
                consider(relaxed);
            } else if (node.parent() == null || solved % ROUND_EVERY == 0 || isNearlyWhole(relaxed.x())) {
                round(bounds, relaxed, node.parent() == null);
            }
        }
        boolean closed = isClosed(bound);
        if (closed || bounds.areAllFixed()) {
            somethingIsUnknown |= !closed && relaxed.status() != ProgramStatus.SOLVED;
            lowestLeft = Math.min(lowestLeft, bound);
            return null;
        }
        return part(node, bounds, relaxed.x(), bound);
    }

    private void learn(Node node, double objective) {
        if (node.parent() != null && Double.isFinite(node.bound())) {
            pseudoCosts.learn(node.variable(), node.up(), node.distance(), objective - node.bound());
        }
    }

    private boolean isNearlyWhole(double[] x) {
        for (int each = 0; each < whole.length; each++) {
            if (whole[each] && Math.abs(x[each] - Math.rint(x[each])) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private void round(WholeBounds bounds, ProgramSolution relaxed, boolean thoroughly) {
        ProgramSolution rounded = rounding.atOnce(bounds, relaxed.x());
        if (rounded != null) {
            consider(rounded);
        }
        if (thoroughly && !isClosed(relaxed.objective())) {
            ProgramSolution deeper = rounding.dive(bounds, relaxed.x());
            if (deeper != null) {
                consider(deeper);
            }
        }
    }

    private void consider(ProgramSolution found) {
        if (found.objective() >= bestObjective) {
            return;
        }
        best = found.x().clone();
        for (int each = 0; each < whole.length; each++) {
            best[each] = whole[each] ? Math.rint(best[each]) : best[each];
        }
        bestObjective = found.objective();
        inexactness = found.error();
        if (root != null && rootBounds != null && root.status() == ProgramStatus.SOLVED) {
            drawInByReducedCosts(root, rootBounds);
        }
    }

    /// No better point is further from a bound of the root than what its dual there allows.
    private void drawInByReducedCosts(ProgramSolution solution, WholeBounds bounds) {
        double room = bestObjective - solution.objective() + TOLERANCE * Math.max(1, Math.abs(bestObjective));
        for (int each = 0; each < whole.length; each++) {
            if (whole[each] && !bounds.isFixed(each)) {
                if (solution.lowerDuals()[each] > TOLERANCE) {
                    double most = Math.floor(bounds.lower[each] + room / solution.lowerDuals()[each] + TOLERANCE);
                    everywhere.upper[each] = Math.min(everywhere.upper[each], Math.max(most, bounds.lower[each]));
                }
                if (solution.upperDuals()[each] > TOLERANCE) {
                    double least = Math.ceil(bounds.upper[each] - room / solution.upperDuals()[each] - TOLERANCE);
                    everywhere.lower[each] = Math.max(everywhere.lower[each], Math.min(least, bounds.upper[each]));
                }
            }
        }
    }

    private Node part(Node node, WholeBounds bounds, double[] x, double bound) {
        int variable = -1;
        double highest = -1;
        for (int each = 0; each < whole.length; each++) {
            if (whole[each] && !bounds.isFixed(each)) {
                double down = inside(bounds, each, x[each]) - below(bounds, each, x[each]);
                double score = pseudoCosts.score(each, down, 1 - down);
                if (score > highest) {
                    highest = score;
                    variable = each;
                }
            }
        }
        double value = inside(bounds, variable, x[variable]);
        double below = below(bounds, variable, x[variable]);
        double down = value - below;
        Node lower = new Node(node, variable, bounds.lower[variable], below, false, down, bound, ++created);
        Node higher = new Node(node, variable, below + 1, bounds.upper[variable], true, 1 - down, bound, ++created);
        open.add(down > 0.5 ? lower : higher);
        return down > 0.5 ? higher : lower;
    }

    private static double inside(WholeBounds bounds, int variable, double value) {
        if (Double.isNaN(value)) {
            return Math.clamp(0.5, bounds.lower[variable], bounds.upper[variable]);
        }
        return Math.clamp(value, bounds.lower[variable], bounds.upper[variable]);
    }

    /// The whole number below at which the variable is parted; at its upper bound the one below that.
    private static double below(WholeBounds bounds, int variable, double value) {
        return Math.min(Math.floor(inside(bounds, variable, value)), bounds.upper[variable] - 1);
    }
}
