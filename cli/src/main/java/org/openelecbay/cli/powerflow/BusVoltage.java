package org.openelecbay.cli.powerflow;

/// The voltage of one phase of one bus.
///
/// @param bus as the data writes it
/// @param phase `a`, `b`, `c`, or `1` where one phase stands for three
/// @param voltageVolt magnitude, line to neutral; line to line where one phase stands for three
/// @param voltagePu magnitude in per unit
/// @param angleDeg above -180 and up to 180
public record BusVoltage(String bus, String phase, double voltageVolt, double voltagePu, double angleDeg) {}
