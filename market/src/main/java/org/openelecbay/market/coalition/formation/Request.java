package org.openelecbay.market.coalition.formation;

/// A player with a deficit asks one with a surplus from whom the way would leave something.
///
/// @param buyer asks
/// @param seller is asked
/// @param lacks the whole deficit of the buyer, above zero
public record Request(int buyer, int seller, long lacks) implements Stage {}
