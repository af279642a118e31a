package org.openelecbay.settlement.certificate;

/// What the register says to a request.
public sealed interface Answer {

    /// The entry stands.
    record Booked(Entry entry) implements Answer {}

    /// Nothing has changed.
    ///
    /// @param why one sentence
    record Refused(String why) implements Answer {}
}
