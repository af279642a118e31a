package org.openelecbay.grid.control;

/// What energy and moves cost.
///
/// @param importPerKwh for energy drawn from outside, money per kWh
/// @param exportPerKwh for energy given to the outside, money per kWh
/// @param perMove money for one step of a tap, one capacitor or switch that changes, spread over one hour
public record ControlCosts(double importPerKwh, double exportPerKwh, double perMove) {

    public ControlCosts {
        if (!Double.isFinite(importPerKwh) || !Double.isFinite(exportPerKwh) || !Double.isFinite(perMove)) {
            throw new IllegalArgumentException("The prices " + importPerKwh + " (import), " + exportPerKwh
                    + " (export) and " + perMove + " (a move) are no numbers to reckon with.");
        }
    }

    /// Cost of an hour.
    ///
    /// @param sourceKw drawn from outside; negative when given
    double of(double sourceKw, int moves) {
        return (sourceKw > 0 ? sourceKw * importPerKwh : sourceKw * exportPerKwh) + moves * perMove;
    }
}
