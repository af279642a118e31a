package org.openelecbay.simulation.household;

import org.openelecbay.home.schedule.Household;

/// A home as its file describes it.
///
/// @param name for people
/// @param currency of all prices, for people only
/// @param horizon where the steps lie in time
/// @param household what is planned
public record HomeDescription(String name, String currency, Horizon horizon, Household household) {}
