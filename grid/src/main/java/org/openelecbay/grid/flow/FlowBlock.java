package org.openelecbay.grid.flow;

import java.util.Arrays;
import org.openelecbay.grid.phasor.Complex;

/// The solutions of neighbouring moments of one feeder, and the workspace of the next ones: [ThreePhaseFlow] overwrites
/// them.
///
/// A *lane* is one of the moments, counted from 0. Buses and lines are read by their position in the feeder's lists,
/// phases by 0, 1, 2 for a, b, c. Only a lane whose [#status] is [FlowStatus#CONVERGED] has voltages; every other
/// question about it throws `IllegalStateException`.
public final class FlowBlock {

    private static final int WIDEST = 1_024;

    final BlockState state;
    final double[][] busVolt;

    private final ThreePhaseFlow flow;
    private final ReducedTree tree;
    private final FlowStatus[] status;
    private int count;

    FlowBlock(ThreePhaseFlow flow, ReducedTree tree, int width) {
        if (width < 1 || width > WIDEST) {
            throw new IllegalArgumentException("A block holds 1 to " + WIDEST + " moments, not " + width + ".");
        }
        this.flow = flow;
        this.tree = tree;
        state = new BlockState(tree.nodes(), width);
        busVolt = new double[6 * flow.feeder().buses().size()][width];
        status = new FlowStatus[width];
        Arrays.fill(status, FlowStatus.NOT_CONVERGED);
    }

    void requireRoomFor(ThreePhaseFlow asked, int moments) {
        if (flow != asked) {
            throw new IllegalArgumentException("This block belongs to another flow. Take one from newBlock().");
        }
        if (moments < 1 || moments > state.width) {
            throw new IllegalArgumentException(
                    "A block of " + state.width + " takes 1 to " + state.width + " moments, not " + moments + ".");
        }
    }

    /// @param conductors the positions in `load` that may differ from zero, without those of imaginary parts
    void putLoads(int lane, double[] load, int[] conductors) {
        for (int k : conductors) {
            state.load[k][lane] = load[k];
            state.load[k + 1][lane] = load[k + 1];
        }
    }

    void putLane(int lane, ThreePhaseSolution alone) {
        for (int k = 0; k < alone.state.volt.length; k++) {
            state.volt[k][lane] = alone.state.volt[k];
            state.current[k][lane] = alone.state.current[k];
        }
    }

    void finish(int lane, FlowStatus ending) {
        status[lane] = ending;
    }

    void finish(int lanes) {
        count = lanes;
    }

    /// How many moments were solved last.
    public int lanes() {
        return count;
    }

    public FlowStatus status(int lane) {
        return status[requireLane(lane)];
    }

    /// Phase-to-neutral voltage of a bus in volt.
    public Complex voltage(int lane, int bus, int phase) {
        requireSolved(lane);
        int at = 6 * bus + 2 * phase;
        return new Complex(busVolt[at][lane], busVolt[at + 1][lane]);
    }

    /// Magnitude of a phase-to-neutral voltage in volt.
    public double volt(int lane, int bus, int phase) {
        requireSolved(lane);
        double re = busVolt[6 * bus + 2 * phase][lane];
        double im = busVolt[6 * bus + 2 * phase + 1][lane];
        return Math.sqrt(re * re + im * im);
    }

    /// Current of a line in ampere, away from the transformer positive.
    public Complex lineCurrent(int lane, int line, int phase) {
        requireSolved(lane);
        if (tree.lineNode[line] == ReducedTree.NONE) {
            return Complex.ZERO;
        }
        int at = 6 * tree.lineNode[line] + 2 * phase;
        return new Complex(state.current[at][lane], state.current[at + 1][lane]);
    }

    private int requireLane(int lane) {
        if (lane < 0 || lane >= count) {
            throw new IllegalArgumentException("The block holds " + count + " moments; there is no lane " + lane + ".");
        }
        return lane;
    }

    private void requireSolved(int lane) {
        if (status(lane) != FlowStatus.CONVERGED) {
            throw new IllegalStateException("The power flow of lane " + lane + " is " + status[lane]
                    + ", so it has no voltages. Ask for status(lane) first.");
        }
    }
}
