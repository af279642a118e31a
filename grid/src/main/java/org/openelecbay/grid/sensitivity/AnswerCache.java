package org.openelecbay.grid.sensitivity;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Keeps the answers that were asked for once; threads may share it and at worst solve one twice.
final class AnswerCache {

    /// Solves for one unit injected at a terminal.
    interface Solver {
        LinearAnswer solve(int terminal, boolean reactive);
    }

    private final AtomicReferenceArray<@Nullable LinearAnswer> kept;
    private final int terminals;
    private final Solver solver;

    AnswerCache(int terminals, Solver solver) {
        this.terminals = terminals;
        this.solver = solver;
        kept = new AtomicReferenceArray<>(2 * terminals);
    }

    LinearAnswer active(int terminal) {
        return answer(terminal, terminal, false);
    }

    LinearAnswer reactive(int terminal) {
        return answer(terminals + terminal, terminal, true);
    }

    private LinearAnswer answer(int at, int terminal, boolean reactive) {
        LinearAnswer known = kept.get(at);
        if (known == null) {
            known = solver.solve(terminal, reactive);
            kept.set(at, known);
        }
        return known;
    }
}
