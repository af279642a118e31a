package org.openelecbay.market.coalition.formation;

/// Energy goes from one player to another of its coalition.
///
/// @param seller sends
/// @param buyer receives
/// @param amount above zero
public record Transact(int seller, int buyer, long amount) implements Stage {}
