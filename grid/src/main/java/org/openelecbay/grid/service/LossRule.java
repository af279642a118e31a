package org.openelecbay.grid.service;

/// Who stands for the losses of a slot.
public enum LossRule {
    /// By the power through the meter.
    PRO_RATA,
    /// By what the next watt would add, normalised to the losses.
    MARGINAL,
    /// By current times resistive drop, phase by phase.
    Z_BUS,
    /// By tracing the flows of the balanced equivalent from sources to loads.
    TRACING
}
