package org.openelecbay.grid.trade;

/// What the derivatives say that a trade changes, place by place.
///
/// @param voltagePu change of every voltage magnitude
/// @param current change of every current magnitude, in the unit of the model
/// @param lossKw change of the losses; negative when the trade relieves the network
public record TradeEffect(double[] voltagePu, double[] current, double lossKw) {}
