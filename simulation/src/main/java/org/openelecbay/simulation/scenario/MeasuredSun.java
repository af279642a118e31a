package org.openelecbay.simulation.scenario;

/// Measured generation over the time of the scenario; what a member's `profile` names is a column of it.
///
/// @param values by column
/// @param kwPerUnit mean kW of a row for a value of 1, of the panels or of each installed kW
/// @param perInstalledKw whether values are of each installed kW
public record MeasuredSun(MeasuredSeries values, double kwPerUnit, boolean perInstalledKw) {}
