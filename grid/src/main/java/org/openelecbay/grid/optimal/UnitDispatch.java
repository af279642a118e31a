package org.openelecbay.grid.optimal;

/// What a unit is told to give.
///
/// @param unit whose
/// @param activeKw injection
/// @param reactiveKvar injection
/// @param reason why it gives less than it could: the limit that weighs most on it; empty when no limit of
///     the network does
public record UnitDispatch(ControllableUnit unit, double activeKw, double reactiveKvar, String reason) {

    /// What of its available power is not fed in, in kW.
    public double curtailedKw() {
        return Math.max(0, unit.curtailedKw(activeKw));
    }
}
