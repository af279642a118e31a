package org.openelecbay.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;

/// How much each owner may still trade on one side of the book; orders are cut in the order of their arrival.
final class Allowances {

    private final Function<ParticipantId, Energy> most;
    private final Map<ParticipantId, Energy> left = new HashMap<>();

    Allowances(Function<ParticipantId, Energy> most) {
        this.most = most;
    }

    /// The order for at most what its owner may still trade; empty when that is nothing.
    Optional<Order> cut(Order order) {
        Energy allowed = left.computeIfAbsent(order.owner(), most);
        if (!allowed.isPositive()) {
            return Optional.empty();
        }
        Order kept = order.upTo(allowed);
        left.put(order.owner(), allowed.minus(kept.quantity()));
        return Optional.of(kept);
    }
}
