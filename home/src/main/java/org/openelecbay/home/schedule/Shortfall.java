package org.openelecbay.home.schedule;

/// Something a schedule could not serve.
///
/// @param what the equipment, or `load`
/// @param step at whose end it is missing
/// @param amount kWh, or kelvin hours for temperatures
/// @param sentence for people, with the reason
public record Shortfall(String what, int step, double amount, String sentence) {}
