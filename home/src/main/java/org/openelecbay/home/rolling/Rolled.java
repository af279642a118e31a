package org.openelecbay.home.rolling;

import org.openelecbay.home.schedule.Schedule;

/// A day that was planned step by step.
///
/// @param schedule what was done, and what it costs
/// @param ruleSteps how many of its steps no program was solved for, so that the rule decided
public record Rolled(Schedule schedule, int ruleSteps) {}
