package org.openelecbay.core;

import java.util.Optional;

/// Answers "why this price" and "why not me" in one sentence.
///
/// @param about the order it answers for; empty when it is about the whole clearing
/// @param sentence one sentence, ending in a full stop
/// @param standsIn whether the rule did not find what it looks for, so that something else cleared, as the
/// sentence says
public record Reason(Optional<OrderId> about, String sentence, boolean standsIn) {

    public static Reason clearing(String sentence) {
        return new Reason(Optional.empty(), sentence, false);
    }

    /// Why something else stands in for what the rule looks for.
    public static Reason standIn(String sentence) {
        return new Reason(Optional.empty(), sentence, true);
    }

    public static Reason order(OrderId order, String sentence) {
        return new Reason(Optional.of(order), sentence, false);
    }
}
