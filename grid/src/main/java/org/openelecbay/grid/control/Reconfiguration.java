package org.openelecbay.grid.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.NotRadial;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;

/// Which switches to open so that a network stays radial and loses least, or spreads its load most evenly.
///
/// Branch exchange: close an open switch, open the branch of its loop that is best, go on with the next, until a whole
/// sweep improves nothing. Configurations within limits go before those outside. Source: spec grid 2.7.
public final class Reconfiguration {

    private static final int MOST_SWEEPS = 1_000;

    /// What is made small.
    public enum Objective {
        /// Active losses in per unit.
        LOSS,
        /// `sum (|I_l| / rating_l)^2` over branches with a rating, at 1 pu the square of the loading.
        LOAD_BALANCE
    }

    private final BalancedNetwork network;
    private final SwitchGraph graph;
    private final BitSet fixed;
    private final Objective objective;
    private final VoltageBand band;

    /// @param network with every branch that may be closed; which are in service now does not matter
    /// @param fixed positions of branches that have no switch and stay closed
    public Reconfiguration(BalancedNetwork network, BitSet fixed, Objective objective, VoltageBand band) {
        this.network = network;
        graph = new SwitchGraph(network);
        this.fixed = (BitSet) fixed.clone();
        this.objective = objective;
        this.band = band;
        if (objective == Objective.LOAD_BALANCE
                && network.branches().stream().allMatch(each -> each.ratingPu() == null)) {
            throw new IllegalArgumentException("No branch has a rating, so there is no load to balance.");
        }
    }

    /// Where branch exchange ends.
    ///
    /// @param initialOpen positions of the open branches at the start, in the order in which they are tried
    /// @throws NotRadial when that is no spanning tree
    /// @throws IllegalArgumentException when a branch without a switch is open
    public Configuration exchange(List<Integer> initialOpen) {
        List<Integer> open = new ArrayList<>(initialOpen);
        Configuration now = at(open);
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            Configuration before = now;
            for (int k = 0; k < open.size(); k++) {
                now = exchanged(open, k, now);
            }
            if (now.equals(before)) {
                return now;
            }
        }
        return now;
    }

    private Configuration exchanged(List<Integer> open, int position, Configuration now) {
        int closing = open.get(position);
        int opening = closing;
        Configuration best = now;
        for (int branch : graph.loop(bits(open), closing)) {
            if (branch != closing && !fixed.get(branch)) {
                open.set(position, branch);
                Configuration tried = solved(open);
                if (tried.isBetterThan(best)) {
                    best = tried;
                    opening = branch;
                }
            }
        }
        open.set(position, opening);
        return best;
    }

    /// The network with these branches open.
    ///
    /// @throws NotRadial when that is no spanning tree
    public Configuration at(List<Integer> open) {
        for (int branch : open) {
            if (branch < 0 || branch >= graph.branches() || fixed.get(branch)) {
                throw new IllegalArgumentException(
                        "Branch " + branch + " cannot be opened: it is not in the network or has no switch.");
            }
        }
        if (bits(open).cardinality() != open.size()) {
            throw new IllegalArgumentException("A branch is named twice among the open ones: " + open + ".");
        }
        return solved(open);
    }

    /// Every configuration that is a spanning tree, in lexicographic order of what is open.
    ///
    /// @param most configurations; with more of them the answer is empty
    public Optional<List<Configuration>> all(int most) {
        List<BitSet> trees = graph.trees(fixed, most);
        if (trees.size() > most) {
            return Optional.empty();
        }
        return Optional.of(trees.stream()
                .map(open -> solved(open.stream().boxed().toList()))
                .toList());
    }

    /// The best of all: within limits first, then by objective, then the first in order.
    public static Optional<Configuration> best(List<Configuration> all) {
        Configuration best = null;
        for (Configuration each : all) {
            best = best == null || each.isBetterThan(best) ? each : best;
        }
        return Optional.ofNullable(best);
    }

    /// True when the closed branches supply every bus without a loop.
    public boolean isSpanningTree(List<Integer> open) {
        return graph.isTree(bits(open));
    }

    private Configuration solved(List<Integer> open) {
        BitSet opened = bits(open);
        List<BalancedBranch> branches = new ArrayList<>(graph.branches());
        for (int branch = 0; branch < graph.branches(); branch++) {
            branches.add(network.branches().get(branch).switched(!opened.get(branch)));
        }
        BalancedNetwork switched =
                new BalancedNetwork(network.baseMva(), network.buses(), branches, network.loads(), network.sources());
        List<Integer> ascending = opened.stream().boxed().toList();
        return RadialFlow.solve(switched) instanceof RadialSolution solution
                ? new Configuration(ascending, solution, band.isMetBy(solution), objectiveOf(solution))
                : new Configuration(ascending, null, false, Double.POSITIVE_INFINITY);
    }

    private double objectiveOf(RadialSolution solution) {
        if (objective == Objective.LOSS) {
            return solution.losses().re();
        }
        double sum = 0;
        for (int branch = 0; branch < graph.branches(); branch++) {
            Double rating = network.branches().get(branch).ratingPu();
            if (rating != null) {
                double loading = solution.branchCurrent(branch).magnitude() / rating;
                sum += loading * loading;
            }
        }
        return sum;
    }

    private static BitSet bits(List<Integer> positions) {
        BitSet bits = new BitSet();
        positions.forEach(bits::set);
        return bits;
    }
}
