package org.openelecbay.grid.flow;

/// What constant power becomes where the voltage falls below 0.7 pu.
///
/// Source: spec grid 2.2.
public enum LowVoltage {
    /// It stays constant power: the solution, if there is one, serves what was asked for.
    CONSTANT_POWER,
    /// It becomes a constant impedance that matches at 0.7 pu: the sweep stays defined and finds *which* voltages
    /// are too low, but serves less than was asked for. Such a solution says so.
    CONSTANT_IMPEDANCE;

    /// Voltage in per unit below which the choice matters.
    public static final double GUARD_PU = 0.7;
}
