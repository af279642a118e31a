package org.openelecbay.market.dispatch.wire;

import org.openelecbay.market.dispatch.message.Message;

/// One message as it left its sender, whether or not it arrived.
///
/// @param tick when
/// @param sender number of the party
/// @param receiver number of the party
/// @param message what it said
public record Sent(long tick, int sender, int receiver, Message message) {}
