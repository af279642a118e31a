package org.openelecbay.market.dispatch.wire;

import org.openelecbay.market.dispatch.message.Message;

/// How a party speaks.
public interface Outbox {

    /// Hands a message to the wire, which may be late with it, lose it or deliver it twice.
    ///
    /// @param receiver number of the party
    void send(int receiver, Message message);

    /// Asks to be woken after this many ticks, at least 1.
    void wakeAfter(int ticks);

    /// Ticks since the start.
    long now();
}
