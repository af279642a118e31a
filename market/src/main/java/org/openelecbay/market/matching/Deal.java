package org.openelecbay.market.matching;

/// A match of two peers, by their places among the peers of their side.
///
/// @param seller place among the sellers
/// @param buyer place among the buyers
/// @param wattHours more than zero
record Deal(int seller, int buyer, long wattHours) {}
