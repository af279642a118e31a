package org.openelecbay.cli.vector;

import tools.jackson.databind.node.ObjectNode;

/// One mechanism of `spec/market.md` or topic of `spec/grid.md`: what it computes from the inputs of a case.
public interface Topic {

    /// The answer, with the keys that follow from the inputs; more of them than a file expects do no harm.
    ///
    /// @throws IllegalArgumentException with a sentence, when the inputs allow no answer
    ObjectNode answer(Given inputs);

    /// What the comparison allows above the tolerance of the file; nothing unless integers are compared.
    default Resolution resolution() {
        return Resolution.EXACT;
    }
}
