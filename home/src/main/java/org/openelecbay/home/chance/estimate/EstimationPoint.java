package org.openelecbay.home.chance.estimate;

/// One evaluation of a point-estimate method.
///
/// @param input the input that leaves its mean, from 0; -1 for the point where all are at their means
/// @param xi how far, in standard deviations (of the uncorrelated combination `input` when inputs are
///     correlated)
/// @param weight of the evaluation in every mean; may be negative at the point of the means
/// @param x value of every input there, within its limits
public record EstimationPoint(int input, double xi, double weight, double[] x) {}
