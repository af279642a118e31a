package org.openelecbay.home.bidding;

/// Energy that is worth trading at a price.
///
/// @param kwh more than zero
/// @param perKwh money: the least that selling it is worth, the most that buying it is worth
public record Portion(double kwh, double perKwh) {}
