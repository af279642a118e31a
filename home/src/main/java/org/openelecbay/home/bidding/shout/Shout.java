package org.openelecbay.home.bidding.shout;

/// A bid or an offer that everybody hears.
///
/// @param price per kWh, in the unit in which the listener quotes
/// @param isBid whether a buyer has shouted
/// @param accepted whether it has traded at once
public record Shout(double price, boolean isBid, boolean accepted) {}
