package org.openelecbay.market.dispatch.wire;

import java.util.function.UnaryOperator;
import org.openelecbay.market.dispatch.message.Message;

/// What is wrong with a party.
public sealed interface Fault {

    /// It neither hears nor speaks any more.
    ///
    /// @param from the first tick of its silence
    record Silence(long from) implements Fault {}

    /// It says something else than what it found.
    ///
    /// @param told what it says instead of each message
    record Lie(UnaryOperator<Message> told) implements Fault {}
}
