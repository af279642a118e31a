package org.openelecbay.market.coalition.core;

import java.util.Optional;

/// Who finds the coalition that objects most.
interface ObjectionSearch {

    /// The row that is broken most by payoffs and a level; empty when none is.
    Optional<Objection> most(double[] payoffs, double level);
}
