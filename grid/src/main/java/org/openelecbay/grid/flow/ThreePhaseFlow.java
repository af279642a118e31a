package org.openelecbay.grid.flow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.feeder.Terminal;

/// Unbalanced three-phase power flow of a radial feeder, compiled once for a list of terminals and solved often.
///
/// Exact for constant-power loads between phase and neutral: lines in series are merged, source and transformer
/// fold into one Thevenin equivalent, and the buses in between get their voltage at the end. A compiled flow is
/// immutable; threads share it and each keeps its own [ThreePhaseSolution]. Source: spec grid 2.3 and 2.4.
///
/// **Sign.** Powers at terminals are injections: positive into the grid, so a load is negative.
public final class ThreePhaseFlow {

    final ThreePhaseSweep sweep;

    private final Feeder feeder;
    private final List<Terminal> terminals;
    private final FeederGraph graph;
    private final ReducedTree tree;
    private final Thevenin thevenin;
    private final int[] loaded;
    private final BlockSweep blockSweep;
    private final BusFill fill;
    private final int[] terminalBus;
    private final int[] terminalPhase;

    private ThreePhaseFlow(Feeder feeder, List<Terminal> terminals, SweepOptions options) {
        this.feeder = feeder;
        this.terminals = List.copyOf(terminals);
        graph = new FeederGraph(feeder);
        terminalBus = graph.positionsOf(terminals);
        terminalPhase = terminals.stream()
                .mapToInt(terminal -> PhaseIndex.of(terminal.phase()))
                .toArray();
        tree = new ReducedTree(graph, terminalBus);
        thevenin = new Thevenin(feeder.source(), feeder.transformer());
        loaded = loadedConductors();
        sweep = new ThreePhaseSweep(tree, thevenin, feeder.transformer().lowPhaseVolt(), options, loaded);
        blockSweep = new BlockSweep(sweep);
        fill = new BusFill(graph, tree);
    }

    /// Compiles with [SweepOptions#THREE_PHASE].
    ///
    /// @param terminals where power may be injected; several may share a bus and a phase
    /// @throws NotRadial when the feeder has a loop or a bus that the transformer does not reach
    /// @throws IllegalArgumentException when a terminal names an unknown bus
    public static ThreePhaseFlow compile(Feeder feeder, List<Terminal> terminals) {
        return compile(feeder, terminals, SweepOptions.THREE_PHASE);
    }

    /// Compiles with other options; see [#compile(Feeder, List)].
    public static ThreePhaseFlow compile(Feeder feeder, List<Terminal> terminals, SweepOptions options) {
        return new ThreePhaseFlow(feeder, terminals, options);
    }

    /// Solves from a flat start into a new solution.
    ///
    /// @param injectedWatts active power of each terminal, positive into the grid
    /// @param injectedVars reactive power of each terminal, positive into the grid
    public ThreePhaseSolution solve(double[] injectedWatts, double[] injectedVars) {
        ThreePhaseSolution solution = newSolution();
        solve(injectedWatts, injectedVars, solution);
        return solution;
    }

    /// Solves from a flat start into a solution of this flow, overwriting it. Allocates nothing.
    ///
    /// @return what the solution's status is from now on; without [FlowStatus#CONVERGED] it gives no voltages
    public FlowStatus solve(double[] injectedWatts, double[] injectedVars, ThreePhaseSolution into) {
        sweep.flatStart(into.state);
        return sweepFrom(injectedWatts, injectedVars, into);
    }

    /// Like [#solve(double[], double[], ThreePhaseSolution)], but starts at the voltages in `into` if it converged
    /// last.
    ///
    /// The result equals that of a flat start within the tolerance, not to the last bit.
    public FlowStatus solveWarm(double[] injectedWatts, double[] injectedVars, ThreePhaseSolution into) {
        if (into.status() != FlowStatus.CONVERGED) {
            sweep.flatStart(into.state);
        }
        return sweepFrom(injectedWatts, injectedVars, into);
    }

    private FlowStatus sweepFrom(double[] injectedWatts, double[] injectedVars, ThreePhaseSolution into) {
        if (into.flow != this) {
            throw new IllegalArgumentException("This solution belongs to another flow. Take one from newSolution().");
        }
        collectLoads(injectedWatts, injectedVars, into.state.load);
        FlowStatus status = sweep.solve(into.state);
        if (status == FlowStatus.CONVERGED) {
            fill.fill(into.state.volt, into.state.current, into.busVolt);
        }
        into.finish(status);
        return status;
    }

    /// Solves many moments together, each from a flat start, overwriting `into`: several times faster than one by one.
    ///
    /// A result equals that of the single solve within the tolerance, not to the last bit. A moment that does not
    /// converge among the others is solved by itself, so its status is that of the single solve.
    ///
    /// @param injectedWatts active power of each terminal, positive into the grid, a row for each moment
    /// @param injectedVars reactive power likewise
    /// @param first row of the first moment
    /// @param count how many moments, at most the block's width
    public void solve(double[][] injectedWatts, double[][] injectedVars, int first, int count, FlowBlock into) {
        into.requireRoomFor(this, count);
        BlockState state = into.state;
        double[] load = new double[6 * tree.nodes()];
        for (int lane = 0; lane < state.width; lane++) {
            int moment = first + Math.min(lane, count - 1);
            collectLoads(injectedWatts[moment], injectedVars[moment], load);
            into.putLoads(lane, load, loaded);
        }
        blockSweep.solve(state);
        ThreePhaseSolution alone = null;
        for (int lane = 0; lane < count; lane++) {
            FlowStatus status = FlowStatus.CONVERGED;
            if (!blockSweep.isConverged(state, lane)) {
                alone = alone == null ? newSolution() : alone;
                status = solve(injectedWatts[first + lane], injectedVars[first + lane], alone);
                into.putLane(lane, alone);
            }
            into.finish(lane, status);
        }
        into.finish(count);
        fill.fill(state, into.busVolt);
    }

    /// Room for the solutions of up to `width` moments; 64 is a good width.
    public FlowBlock newBlock(int width) {
        return new FlowBlock(this, tree, width);
    }

    private int[] loadedConductors() {
        return IntStream.range(0, terminalBus.length)
                .flatMap(k -> {
                    int at = 6 * tree.busNode[terminalBus[k]];
                    return terminalPhase[k] == PhaseIndex.ALL
                            ? IntStream.of(at, at + 2, at + 4)
                            : IntStream.of(at + 2 * terminalPhase[k]);
                })
                .distinct()
                .sorted()
                .toArray();
    }

    private void collectLoads(double[] watts, double[] vars, double[] load) {
        if (watts.length != terminalBus.length || vars.length != terminalBus.length) {
            throw new IllegalArgumentException("There are " + terminalBus.length + " terminals, but " + watts.length
                    + " active and " + vars.length + " reactive powers.");
        }
        Arrays.fill(load, 0);
        for (int k = 0; k < terminalBus.length; k++) {
            int at = 6 * tree.busNode[terminalBus[k]];
            if (terminalPhase[k] == PhaseIndex.ALL) {
                for (int each = 0; each < 3; each++) {
                    load[at + 2 * each] -= watts[k] / 3;
                    load[at + 2 * each + 1] -= vars[k] / 3;
                }
            } else {
                load[at + 2 * terminalPhase[k]] -= watts[k];
                load[at + 2 * terminalPhase[k] + 1] -= vars[k];
            }
        }
    }

    /// A solution to solve into, one a thread; it has not converged yet.
    public ThreePhaseSolution newSolution() {
        return new ThreePhaseSolution(this, tree, thevenin);
    }

    public Feeder feeder() {
        return feeder;
    }

    /// The terminals in the order of the powers.
    public List<Terminal> terminals() {
        return terminals;
    }

    /// The position of a bus in the feeder's list, by which a solution is read.
    ///
    /// @throws IllegalArgumentException when there is no such bus
    public int position(String bus) {
        return graph.positionOf(bus);
    }

    /// How many nodes the sweep really visits.
    public int nodes() {
        return tree.nodes();
    }
}
