package org.openelecbay.grid.meshed;

import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// A balanced network at one set of injections.
///
/// @param model where the places are
/// @param result solved by Newton, or failed
record MeshedPoint(MeshedModel model, BalancedResult result) implements OperatingPoint {

    @Override
    public boolean converged() {
        return result instanceof BalancedResult.Solved;
    }

    @Override
    public String failure() {
        return converged() ? "" : result.toString();
    }

    private MeshedSolution solution() {
        if (result instanceof BalancedResult.Solved(MeshedSolution solution)) {
            return solution;
        }
        throw new IllegalStateException(result + " Ask for converged() first.");
    }

    @Override
    public double voltage(int place) {
        return solution().voltage(model.placeBus[place]).magnitude();
    }

    @Override
    public double current(int place) {
        return solution().branchCurrent(place).magnitude();
    }

    @Override
    public double sourceKw() {
        return solution().sourcePower().re() * model.baseKw();
    }

    @Override
    public double sourceKvar() {
        return solution().sourcePower().im() * model.baseKw();
    }

    @Override
    public double lossKw() {
        return solution().losses().re() * model.baseKw();
    }

    @Override
    public Sensitivities sensitivities() {
        return new MeshedSensitivities(model, solution());
    }
}
