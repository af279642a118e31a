package org.openelecbay.market.dispatch.exchange;

/// One iteration of an exchange (spec F.4).
///
/// @param x injections of the participants and, behind them, of the supplier, kWh
/// @param mean of the injections by weight
/// @param dual scaled
/// @param price of the pool, currency per kWh
/// @param primalResidual the norm of what each is away from its part of an agreement
/// @param dualResidual penalty times the norm of what the agreement moved by
public record ExchangeIterate(
        double[] x, double mean, double dual, double price, double primalResidual, double dualResidual) {}
