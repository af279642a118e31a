package org.openelecbay.grid.sensitivity;

import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// A state that has no solution.
///
/// @param failure why
record FailedPoint(String failure) implements OperatingPoint {

    @Override
    public boolean converged() {
        return false;
    }

    @Override
    public double voltage(int place) {
        throw unsolved();
    }

    @Override
    public double current(int place) {
        throw unsolved();
    }

    @Override
    public double sourceKw() {
        throw unsolved();
    }

    @Override
    public double sourceKvar() {
        throw unsolved();
    }

    @Override
    public double lossKw() {
        throw unsolved();
    }

    @Override
    public Sensitivities sensitivities() {
        throw unsolved();
    }

    private IllegalStateException unsolved() {
        return new IllegalStateException(failure + " Ask for converged() first.");
    }
}
