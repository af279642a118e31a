package org.openelecbay.market.coalition;

/// A coalition that is worth more than its members get now.
///
/// @param coalition who would do better together
/// @param excess worth less payoffs, more than zero
public record Blocking(int coalition, double excess) {}
