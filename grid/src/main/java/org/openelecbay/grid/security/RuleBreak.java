package org.openelecbay.grid.security;

import java.util.List;
import org.openelecbay.core.Phase;

/// A broken rule and the element that binds: for the DSO's eyes only.
///
/// @param rule which one
/// @param element a bus, a line or the transformer
/// @param phase the phase concerned, or all
/// @param value what was found: volt, ampere, kVA or a ratio, as the rule has it
/// @param limit what is allowed, in the same unit
public record RuleBreak(Rule rule, String element, Phase phase, double value, double limit) {

    /// How far beyond the limit, relative to it.
    public double excess() {
        return Math.abs(value - limit) / Math.max(limit, Double.MIN_NORMAL);
    }

    /// How far beyond the limit the same rule still is on the same phase; 0 when it is kept.
    double excessAmong(List<RuleBreak> others) {
        double excess = 0;
        for (RuleBreak each : others) {
            if (each.rule == rule && each.phase == phase) {
                excess = Math.max(excess, each.excess());
            }
        }
        return excess;
    }
}
