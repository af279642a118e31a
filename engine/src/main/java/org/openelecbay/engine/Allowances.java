package org.openelecbay.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;

/// How much each owner may still trade on one side of the book; orders take their part in the order of their arrival.
final class Allowances {

    private final Function<ParticipantId, Energy> most;
    private final Map<ParticipantId, Energy> left = new HashMap<>();

    Allowances(Function<ParticipantId, Energy> most) {
        this.most = most;
    }

    /// What the owner may still trade by this order, taken off its allowance; empty when that is nothing.
    Optional<Energy> take(Order order) {
        Energy allowed = left.computeIfAbsent(order.owner(), most);
        if (!allowed.isPositive()) {
            return Optional.empty();
        }
        Energy taken = allowed.min(order.quantity());
        left.put(order.owner(), allowed.minus(taken));
        return Optional.of(taken);
    }
}
