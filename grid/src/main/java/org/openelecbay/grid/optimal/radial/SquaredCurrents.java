package org.openelecbay.grid.optimal.radial;

/// What stands for the squared current of each branch: nothing, a variable, or its tangent at a known state
/// `l = (P^2 + Q^2) / v`.
final class SquaredCurrents {

    /// No losses: linear DistFlow.
    static final SquaredCurrents NONE = new SquaredCurrents(false, new double[0], new double[0], new double[0]);
    /// A variable of the program.
    static final SquaredCurrents VARIABLE = new SquaredCurrents(true, new double[0], new double[0], new double[0]);

    private final boolean variable;
    private final double[] active;
    private final double[] reactive;
    private final double[] voltage;

    private SquaredCurrents(boolean variable, double[] active, double[] reactive, double[] voltage) {
        this.variable = variable;
        this.active = active;
        this.reactive = reactive;
        this.voltage = voltage;
    }

    /// The tangent at these flows.
    ///
    /// @param voltage squared, where the flow enters the series impedance
    static SquaredCurrents tangent(double[] active, double[] reactive, double[] voltage) {
        return new SquaredCurrents(false, active, reactive, voltage);
    }

    boolean isVariable() {
        return variable;
    }

    boolean isLinear() {
        return voltage.length > 0;
    }

    double byActive(int node) {
        return isLinear() ? 2 * active[node] / voltage[node] : 0;
    }

    double byReactive(int node) {
        return isLinear() ? 2 * reactive[node] / voltage[node] : 0;
    }

    double constant(int node) {
        return -(active[node] * active[node] + reactive[node] * reactive[node]) / voltage[node];
    }
}
