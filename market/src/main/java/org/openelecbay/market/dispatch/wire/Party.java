package org.openelecbay.market.dispatch.wire;

import org.openelecbay.market.dispatch.message.Message;

/// Somebody on the wire: a participant with its own data, or a manager. It knows of others only what they send.
public interface Party {

    /// Says the first words.
    void start(Outbox outbox);

    /// Hears a message.
    void receive(Message message, Outbox outbox);

    /// Wakes at the time it asked for.
    ///
    /// @param now ticks since the start
    void wake(long now, Outbox outbox);

    /// Whether it has nothing more to say of its own accord; it still hears what comes. Once done it stays done.
    boolean isDone();
}
