package org.openelecbay.home.study.direct;

/// How a load current is shared.
///
/// @param on which converters are on
/// @param currentA of each source
/// @param multiplierV what one ampere more of load would lose, W per A
/// @param lossW of lines and of the converters that are on
public record SharedCurrent(boolean[] on, double[] currentA, double multiplierV, double lossW) {}
