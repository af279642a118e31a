package org.openelecbay.grid.optimal.radial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.OptimalFlow.Method;
import org.openelecbay.grid.optimal.OptimalProblem;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.InteriorPointOptions;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.SecondOrderRows;
import org.openelecbay.solver.sparse.SparseEntries;

/// Optimal power flow of a radial network as DistFlow with `l v >= P^2 + Q^2` in place of equality: a
/// convex program whose cost bounds that of every real state from below. Losses, voltages and ratings are
/// those of DistFlow; inverters keep to the polygon of twelve sides.
///
/// Where losses only cost, the relaxation is tight and its answer is a power flow. It is not when an upper
/// voltage limit binds on an exporting branch with `x > r`, where a unit of fictitious squared current
/// gains `(x^2 - r^2) / (2 r)` of export, nor when energy has a negative price. Source: spec grid 4.1 and
/// 4.3.
public final class ConeFlow {

    private static final InteriorPointOptions OPTIONS = new InteriorPointOptions(1e-10, 100);

    private ConeFlow() {}

    /// Solves the relaxation and measures its gaps.
    ///
    /// @throws org.openelecbay.grid.flow.NotRadial when the branches in service have a loop or leave a bus
    ///     without a source
    /// @throws IllegalArgumentException when limits or units do not belong to the network
    public static Relaxation solve(BalancedNetwork network, OptimalProblem problem) {
        RadialNetwork tree = new RadialNetwork(network);
        FlowProgram program = new FlowProgram(tree, problem, SquaredCurrents.VARIABLE);
        ProgramSolution solution = InteriorPoint.solve(program.quadratic, cones(program), OPTIONS);
        if (solution.status() != ProgramStatus.SOLVED) {
            OptimalFlow none = new FlowAnswer(program, solution, Method.CONE, 0).flow();
            return new Relaxation(none, List.of(), "");
        }
        double[] gaps = gaps(program, solution.x());
        int widest = 0;
        for (int branch = 0; branch < gaps.length; branch++) {
            widest = gaps[branch] > gaps[widest] ? branch : widest;
        }
        double gap = gaps.length == 0 ? 0 : gaps[widest];
        OptimalFlow flow = new FlowAnswer(program, solution, Method.CONE, gap).flow();
        List<Double> all = new ArrayList<>(gaps.length);
        for (double each : gaps) {
            all.add(each);
        }
        return new Relaxation(flow, all, gaps.length == 0 ? "" : tree.branchName(widest));
    }

    /// `(l + v, l - v, 2 P, 2 Q)` in a second-order cone for each branch.
    private static SecondOrderRows cones(FlowProgram program) {
        int nodes = program.nodes;
        SparseEntries rows = new SparseEntries();
        double[] atMost = new double[4 * nodes];
        int[] sizes = new int[nodes];
        Arrays.fill(sizes, 4);
        for (int node = 0; node < nodes; node++) {
            int row = 4 * node;
            int upstream = program.tree.parent[node];
            double sending = program.tree.sending[node];
            rows.add(row, program.current(node), -1);
            rows.add(row + 1, program.current(node), -1);
            rows.add(row + 2, program.active(node), -2);
            rows.add(row + 3, program.reactive(node), -2);
            if (upstream < 0) {
                double held = sending * program.tree.heldVoltage[program.tree.parentBus[node]];
                atMost[row] = held;
                atMost[row + 1] = -held;
            } else {
                rows.add(row, program.voltage(upstream), -sending);
                rows.add(row + 1, program.voltage(upstream), sending);
            }
        }
        return new SecondOrderRows(rows.matrix(4 * nodes, program.variables()), atMost, sizes);
    }

    private static double[] gaps(FlowProgram program, double[] x) {
        double[] gaps = new double[program.tree.network.branches().size()];
        for (int node = 0; node < program.nodes; node++) {
            double active = x[program.active(node)];
            double reactive = x[program.reactive(node)];
            gaps[program.tree.branch[node]] =
                    x[program.current(node)] * program.sendingVoltage(x, node) - active * active - reactive * reactive;
        }
        return gaps;
    }
}
