package org.openelecbay.core;

import java.util.Optional;

/// Answers "why this price" and "why not me" in one sentence.
///
/// @param about the order it answers for; empty when it is about the whole clearing
/// @param sentence one sentence, ending in a full stop
public record Reason(Optional<OrderId> about, String sentence) {

    public static Reason clearing(String sentence) {
        return new Reason(Optional.empty(), sentence);
    }

    public static Reason order(OrderId order, String sentence) {
        return new Reason(Optional.of(order), sentence);
    }
}
