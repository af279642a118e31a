package org.openelecbay.cli.plan;

/// One series of a plan.
///
/// @param name as in the file of the home, with the unit in CSV and JSON
/// @param unit for people
/// @param decimals in the table
/// @param values one for each step
record PlanColumn(String name, String unit, int decimals, double[] values) {}
