package org.openelecbay.home.equipment;

/// A dispatchable generator: cost `a p^2 dt + b p dt`, and `start` whenever it is switched on.
///
/// @param name unique in its home
/// @param leastKw while it runs; above 0 it is switched
/// @param mostKw while it runs
/// @param costPerKw2h `a`
/// @param costPerKwh `b`
/// @param startCost money for each start
/// @param rampKw most by which its power may change from step to step; infinite for any
/// @param initialKw power before the first step
public record Generator(
        String name,
        double leastKw,
        double mostKw,
        double costPerKw2h,
        double costPerKwh,
        double startCost,
        double rampKw,
        double initialKw)
        implements Equipment {}
