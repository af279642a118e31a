package org.openelecbay.home.schedule;

/// What one piece of equipment does.
///
/// @param drawKw taken from the home, not negative
/// @param giveKw given to the home, not negative
/// @param state content in kWh (of a movable load what it got so far, of a car that is away what it left
///     with), temperature in degrees Celsius, or 1 for on of a switched generator, at the end of each step;
///     empty without a state
/// @param stateValue what one unit more of the state is worth at the end of each step (money per kWh or K),
///     whole numbers held where they are; empty without a state or multipliers
public record EquipmentSchedule(double[] drawKw, double[] giveKw, double[] state, double[] stateValue) {}
