package org.openelecbay.grid.optimal.radial;

import java.util.Arrays;
import org.openelecbay.solver.program.ProgramSolution;

/// What stands for the squared current of each branch: nothing, a variable, or its tangent at a known state
/// `l = (P^2 + Q^2) / v`.
final class SquaredCurrents {

    private static final double[] NO_FLOWS = {};
    /// No losses: linear DistFlow.
    static final SquaredCurrents NONE = new SquaredCurrents(false, NO_FLOWS, NO_FLOWS, NO_FLOWS, NO_FLOWS);
    /// A variable of the program.
    static final SquaredCurrents VARIABLE = new SquaredCurrents(true, NO_FLOWS, NO_FLOWS, NO_FLOWS, NO_FLOWS);

    private final boolean variable;
    private final double[] active;
    private final double[] reactive;
    private final double[] voltage;
    private final double[] price;

    private SquaredCurrents(boolean variable, double[] active, double[] reactive, double[] voltage, double[] price) {
        this.variable = variable;
        this.active = active;
        this.reactive = reactive;
        this.voltage = voltage;
        this.price = price;
    }

    /// The tangent at these flows.
    ///
    /// @param voltage squared, where the flow enters the series impedance
    /// @param price what a unit of squared current costs; those below zero count as zero
    private static SquaredCurrents tangent(double[] active, double[] reactive, double[] voltage, double[] price) {
        return new SquaredCurrents(false, active, reactive, voltage, price);
    }

    /// The tangent at a solution of a program; what a unit of squared current costs follows from its duals.
    static SquaredCurrents tangent(FlowProgram program, ProgramSolution solution) {
        RadialNetwork tree = program.tree;
        int nodes = program.nodes;
        double[] at = solution.x();
        double[] duals = solution.equalityDuals();
        double[] price = new double[nodes];
        double[] voltage = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            double r = tree.r[node];
            double x = tree.x[node];
            price[node] = r * duals[program.activeRow(node)]
                    + x * duals[program.reactiveRow(node)]
                    - tree.scale[node] * (r * r + x * x) * duals[program.dropRow(node)];
            voltage[node] = program.sendingVoltage(at, node);
        }
        return tangent(Arrays.copyOf(at, nodes), Arrays.copyOfRange(at, nodes, 2 * nodes), voltage, price);
    }

    boolean isVariable() {
        return variable;
    }

    boolean isLinear() {
        return voltage.length > 0;
    }

    double byActive(int node) {
        return 2 * active[node] / voltage[node];
    }

    double byReactive(int node) {
        return 2 * reactive[node] / voltage[node];
    }

    /// By the squared voltage where the flow enters; the tangent has no constant part, as doubling flows
    /// and voltage doubles `l`.
    double byVoltage(int node) {
        return -(active[node] * active[node] + reactive[node] * reactive[node]) / (voltage[node] * voltage[node]);
    }

    /// Half the curvature of the cost by the flows that the tangent leaves out; it speeds up successive
    /// tangents and is nothing where they end.
    double curvature(int node) {
        return Math.max(0, price[node]) / voltage[node];
    }

    double active(int node) {
        return active[node];
    }

    double reactive(int node) {
        return reactive[node];
    }
}
