package org.openelecbay.home.study.station;

/// What every charger knows after an exchange with its neighbours; only prices and mismatches were told.
///
/// @param price of each, what it thinks a kW costs
/// @param powerKw of each, what it draws at that price
/// @param mismatchKw of each, its estimate of power drawn above that of the station; together exact
public record Exchange(double[] price, double[] powerKw, double[] mismatchKw) {}
