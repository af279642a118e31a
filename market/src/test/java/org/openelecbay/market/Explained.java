package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;

/// Whoever trades nothing on a side is told why, order by order; one reason for all is enough where nobody trades.
final class Explained {

    private Explained() {}

    static void check(OrderBook book, Clearing clearing) {
        Set<OrderId> explained = clearing.reasons().stream()
                .flatMap(reason -> reason.about().stream())
                .collect(Collectors.toSet());
        boolean allTold = clearing.trades().isEmpty()
                && clearing.reasons().stream().anyMatch(reason -> reason.about().isEmpty());
        if (allTold) {
            return;
        }
        Volumes volumes = Volumes.of(clearing);
        side(book.bids(), volumes::boughtBy, explained);
        side(book.offers(), volumes::soldBy, explained);
    }

    private static void side(
            Iterable<? extends Order> orders, ToLongFunction<ParticipantId> traded, Set<OrderId> explained) {
        for (Order order : orders) {
            if (traded.applyAsLong(order.owner()) == 0 && !explained.contains(order.id())) {
                assertThat(explained)
                        .as("orders with a reason why they do not trade")
                        .contains(order.id());
            }
        }
    }
}
