package org.openelecbay.core;

/// The part of a slot's losses that one connection stands for by the DSO's allocation.
///
/// @param point the connection
/// @param milliwattHours its part; negative relieves the network. All parts of a slot sum to its losses, but for
///     rounding
public record LossPart(ConnectionPoint point, long milliwattHours) {}
