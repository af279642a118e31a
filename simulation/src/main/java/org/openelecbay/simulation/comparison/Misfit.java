package org.openelecbay.simulation.comparison;

/// A rule that was asked for and does not fit the scenario.
///
/// @param rule its name
/// @param reason why, in a sentence
public record Misfit(String rule, String reason) {}
