package org.openelecbay.home.schedule;

/// Where a part stands in every step of the program.
///
/// @param variable its first
/// @param row its first
record Place(int variable, int row) {}
