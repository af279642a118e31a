package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import tools.jackson.databind.node.ObjectNode;

/// F01: the best trades of producers and consumers with preferences between pairs (spec F.1).
///
/// A pair that `pairs` does not list cannot trade. Pairs that trade nothing are left out of the answer.
public final class BilateralDispatches implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenTraders traders = WrittenTraders.withPairs(inputs);
        ObjectNode result = Result.object();
        traders.show(traders.best(), result);
        return result;
    }
}
