package org.openelecbay.market.dispatch.wire;

import org.openelecbay.core.Traffic;

/// What happened on a wire.
///
/// @param ticks until it fell quiet
/// @param traffic iterations, and messages with their bytes as they were sent, repetitions included
/// @param delivered messages that arrived, second deliveries included
/// @param isOver whether every party that is not silent was done; false when the wire went dead before
public record Conversation(long ticks, Traffic traffic, long delivered, boolean isOver) {}
