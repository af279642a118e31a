package org.openelecbay.grid.envelope;

/// What the corners of the box of all envelopes were found to do.
///
/// @param cornersSolved how many different corners were solved by a full power flow
/// @param shrunkTo factor on all limits that the corners asked for; 1 when none was broken
/// @param possible false when a limit is broken without any injection: then all limits are zero
public record Verification(int cornersSolved, double shrunkTo, boolean possible) {}
