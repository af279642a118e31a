package org.openelecbay.market.deviation;

/// What a seller of uncertain energy gets and pays, per kWh.
///
/// @param energy for forecast energy that is delivered
/// @param surplus for energy above the forecast that flexible loads absorb
/// @param compensation for missing energy that nobody covers
/// @param export for energy above the forecast that nobody absorbs
public record DeviationPrices(double energy, double surplus, double compensation, double export) {}
