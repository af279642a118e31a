package org.openelecbay.core;

/// What a rule says on the wire while it clears one slot, beside the orders it is given and the results it returns:
/// rounds of an iterative auction, requests between peers.
///
/// @param rounds of the conversation; 0 for a rule that clears in one go
/// @param messages sent by anybody to anybody
/// @param bytes of these messages: 8 a number, 16 an id
public record Traffic(long rounds, long messages, long bytes) {

    /// The rule clears in one go.
    public static final Traffic NONE = new Traffic(0, 0, 0);

    /// The bytes of a number in a message.
    public static final int NUMBER = 8;

    /// The bytes of an id in a message.
    public static final int ID = 16;

    public Traffic {
        if (rounds < 0 || messages < 0 || bytes < 0) {
            throw new IllegalArgumentException(
                    "A conversation of " + rounds + " rounds, " + messages + " messages and " + bytes + " bytes.");
        }
    }

    public Traffic plus(Traffic other) {
        return new Traffic(
                Math.addExact(rounds, other.rounds),
                Math.addExact(messages, other.messages),
                Math.addExact(bytes, other.bytes));
    }
}
