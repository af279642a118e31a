package org.openelecbay.home.rolling;

import org.openelecbay.home.schedule.Schedule;

/// A day that was planned step by step.
///
/// @param schedule what was done, and what it costs
/// @param ruleSteps how many of its steps no program was solved for, so that the rule decided
/// @param widestGap largest [Schedule#gap()] of the plans that were made on the way, money
public record Rolled(Schedule schedule, int ruleSteps, double widestGap) {}
