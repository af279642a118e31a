package org.openelecbay.home.schedule;

/// What one piece of equipment does.
///
/// @param drawKw taken from the home, not negative
/// @param giveKw given to the home, not negative
/// @param state content in kWh or temperature in degrees Celsius at the end of each step; empty without a state
/// @param stateValue what one unit more of the state is worth at the end of each step (money per kWh or K), whole numbers
///     held where they are; empty without a state or multipliers
public record EquipmentSchedule(double[] drawKw, double[] giveKw, double[] state, double[] stateValue) {}
