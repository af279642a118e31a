package org.openelecbay.market;

import java.time.Instant;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Segment;

/// What the gate has accepted about an order, for rules that trade while it is open.
public sealed interface OrderEvent {

    OrderId id();

    ParticipantId owner();

    Instant at();

    /// The order stands from now on.
    record Placed(Order order) implements OrderEvent {

        @Override
        public OrderId id() {
            return order.id();
        }

        @Override
        public ParticipantId owner() {
            return order.owner();
        }

        @Override
        public Instant at() {
            return order.submittedAt();
        }
    }

    /// What has not traded shall not trade any more.
    record Cancelled(OrderId id, ParticipantId owner, Instant at) implements OrderEvent {}

    /// What has not traded is replaced by this one segment.
    record Amended(OrderId id, ParticipantId owner, Segment remaining, Instant at) implements OrderEvent {}
}
