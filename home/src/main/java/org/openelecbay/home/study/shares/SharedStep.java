package org.openelecbay.home.study.shares;

/// What a shared battery did in one step. Charging is positive.
///
/// @param grantedKw of each owner's request
/// @param netKw at the terminals: the sum of what is granted
/// @param contentKwh of each owner at the end, its part of the netting gain included
/// @param physicalKwh content of the battery at the end; the owners' contents sum to it
/// @param gainKwh energy that was not lost because opposite requests met without passing through the battery
public record SharedStep(double[] grantedKw, double netKw, double[] contentKwh, double physicalKwh, double gainKwh) {}
