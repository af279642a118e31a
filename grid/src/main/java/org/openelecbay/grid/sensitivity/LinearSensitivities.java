package org.openelecbay.grid.sensitivity;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.operating.Sensitivities;

/// Derivatives read off the answers of a linearised network to one unit at a terminal.
///
/// Answers that were asked for once are kept; threads may share them and at worst solve one twice.
abstract class LinearSensitivities implements Sensitivities {

    private final AtomicReferenceArray<@Nullable LinearAnswer> kept;
    private final int terminals;

    LinearSensitivities(int terminals) {
        this.terminals = terminals;
        kept = new AtomicReferenceArray<>(2 * terminals);
    }

    /// Solves for one kW or kvar injected at a terminal.
    abstract LinearAnswer solve(int terminal, boolean reactive);

    /// The change of a voltage magnitude in per unit.
    abstract double voltage(int place, LinearAnswer answer);

    /// The change of a current magnitude.
    abstract double current(int place, LinearAnswer answer);

    /// The change of the active power of the source, in kW.
    abstract double source(LinearAnswer answer);

    @Override
    public final double voltageByActive(int voltagePlace, int terminal) {
        return voltage(voltagePlace, active(terminal));
    }

    @Override
    public final double voltageByReactive(int voltagePlace, int terminal) {
        return voltage(voltagePlace, reactive(terminal));
    }

    @Override
    public final double currentByActive(int currentPlace, int terminal) {
        return current(currentPlace, active(terminal));
    }

    @Override
    public final double currentByReactive(int currentPlace, int terminal) {
        return current(currentPlace, reactive(terminal));
    }

    /// `1 + dP_source / dP_j`. Source: spec grid 3.2.
    @Override
    public final double lossByActive(int terminal) {
        return 1 + source(active(terminal));
    }

    /// `dP_source / dQ_j`. Source: spec grid 3.2.
    @Override
    public final double lossByReactive(int terminal) {
        return source(reactive(terminal));
    }

    private LinearAnswer active(int terminal) {
        return answer(terminal, terminal, false);
    }

    private LinearAnswer reactive(int terminal) {
        return answer(terminals + terminal, terminal, true);
    }

    private LinearAnswer answer(int at, int terminal, boolean reactive) {
        LinearAnswer known = kept.get(at);
        if (known == null) {
            known = solve(terminal, reactive);
            kept.set(at, known);
        }
        return known;
    }
}
