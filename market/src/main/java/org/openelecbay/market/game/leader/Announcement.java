package org.openelecbay.market.game.leader;

/// What a leader announces, and what it makes of it.
///
/// @param price currency per kWh
/// @param energy what the followers take of it, kWh
/// @param profit of the leader, currency
/// @param rivals how many other prices, apart from this one, would earn it the same: local bests in their own right
public record Announcement(double price, double energy, double profit, int rivals) {}
