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

    /// What constant power becomes at a voltage, in parts of itself.
    ///
    /// @param u voltage in per unit of nominal
    public double constantPower(double u) {
        return this == CONSTANT_POWER || u >= GUARD_PU ? 1 : u * u / (GUARD_PU * GUARD_PU);
    }

    /// Derivative of [#constantPower(double)] by the voltage.
    public double constantPowerSlope(double u) {
        return this == CONSTANT_POWER || u >= GUARD_PU ? 0 : 2 * u / (GUARD_PU * GUARD_PU);
    }
}
