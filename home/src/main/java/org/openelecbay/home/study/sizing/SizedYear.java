package org.openelecbay.home.study.sizing;

/// A year with a battery of one size.
///
/// @param kwh size
/// @param feePerKwh that the user pays a provider for each kWh of throughput; 0 where it owns the battery
/// @param yearlyCost of the user without the fee, money
/// @param throughputKwh of the year, both directions counted
/// @param yearlySaving of the user against no battery, after the fee
public record SizedYear(double kwh, double feePerKwh, double yearlyCost, double throughputKwh, double yearlySaving) {}
