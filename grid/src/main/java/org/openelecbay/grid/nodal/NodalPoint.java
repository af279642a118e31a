package org.openelecbay.grid.nodal;

import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// A solved multiphase network at one set of injections.
///
/// @param model where the places are
/// @param solution perhaps one that did not converge
record NodalPoint(NodalModel model, NodalSolution solution) implements OperatingPoint {

    @Override
    public boolean converged() {
        return solution.status() == FlowStatus.CONVERGED;
    }

    @Override
    public String failure() {
        return solution.failure();
    }

    @Override
    public double voltage(int place) {
        solution.requireSolved();
        return model.voltage(place, solution.state).magnitude() / model.nominalVolt(place);
    }

    @Override
    public double current(int place) {
        solution.requireSolved();
        CurrentPlaces.Seen seen = model.currents.get(place);
        return seen.at(NodalCurrents.voltages(seen.element(), solution.state)).magnitude();
    }

    @Override
    public double sourceKw() {
        return solution.sourcePower().re() / 1_000;
    }

    @Override
    public double sourceKvar() {
        return solution.sourcePower().im() / 1_000;
    }

    @Override
    public double lossKw() {
        return solution.losses().re() / 1_000;
    }

    @Override
    public Sensitivities sensitivities() {
        solution.requireSolved();
        return new NodalSensitivities(model, solution);
    }
}
