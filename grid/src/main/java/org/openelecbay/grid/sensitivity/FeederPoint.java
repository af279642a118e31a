package org.openelecbay.grid.sensitivity;

import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.grid.phasor.Complex;

/// A solved three-phase feeder.
///
/// @param watts injection at every terminal of the flow
/// @param vars the same, reactive
record FeederPoint(
        FeederTree tree,
        FeederModel model,
        ThreePhaseSolution solution,
        double[] watts,
        double[] vars,
        double nominalVolt)
        implements OperatingPoint {

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
        return solution.volt(place / 3, place % 3) / nominalVolt;
    }

    @Override
    public double current(int place) {
        return complexCurrent(place).magnitude();
    }

    Complex complexCurrent(int place) {
        int lines = tree.lineBus.length;
        return place / 3 < lines ? solution.lineCurrent(place / 3, place % 3) : solution.lowCurrent(place - 3 * lines);
    }

    @Override
    public double sourceKw() {
        return solution.highPower().re() / 1_000;
    }

    @Override
    public double sourceKvar() {
        return solution.highPower().im() / 1_000;
    }

    @Override
    public double lossKw() {
        return solution.losses().re() / 1_000;
    }

    @Override
    public Sensitivities sensitivities() {
        return new FeederSensitivities(this);
    }
}
