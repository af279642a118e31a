package org.openelecbay.grid.sensitivity;

import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// A solved single-phase-equivalent network.
record BalancedPoint(BalancedTree tree, int[] placeBus, RadialSolution solution) implements OperatingPoint {

    @Override
    public boolean converged() {
        return true;
    }

    @Override
    public String failure() {
        return "";
    }

    @Override
    public double voltage(int place) {
        return solution.voltage(placeBus[place]).magnitude();
    }

    @Override
    public double current(int place) {
        return solution.branchCurrent(place).magnitude();
    }

    @Override
    public double sourceKw() {
        return solution.sourcePower().re() * baseKw();
    }

    @Override
    public double sourceKvar() {
        return solution.sourcePower().im() * baseKw();
    }

    @Override
    public double lossKw() {
        return solution.losses().re() * baseKw();
    }

    double baseKw() {
        return 1_000 * tree.network.baseMva();
    }

    @Override
    public Sensitivities sensitivities() {
        return new BalancedSensitivities(this);
    }
}
