package org.openelecbay.simulation.scenario;

/// Where a part of a scenario's data comes from.
///
/// @param what the part
/// @param origin publisher, version and licence, in a sentence
public record DataSource(String what, String origin) {}
