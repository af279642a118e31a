package org.openelecbay.market.deviation;

/// A load that draws more or less.
///
/// @param load position in the list of loads
/// @param energy kWh, above zero
/// @param price what the load is paid per kWh
public record Activation(int load, double energy, double price) {}
