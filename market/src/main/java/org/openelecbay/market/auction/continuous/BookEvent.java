package org.openelecbay.market.auction.continuous;

/// What can happen to a book, in numbers of the caller.
public sealed interface BookEvent {

    /// When it happens; never before the event that came earlier.
    long at();

    /// An order that trades as far as it can at once; the rest stands.
    ///
    /// @param validUntil when it leaves the book; [LiveBook#FOREVER] for gate closure
    record Limit(long at, long id, long owner, boolean buys, long price, long quantity, long validUntil)
            implements BookEvent {}

    /// An order that trades as far as it can at once; the rest does not stand.
    record Immediate(long at, long id, long owner, boolean buys, long price, long quantity) implements BookEvent {}

    /// What is left of the order shall not trade.
    record Cancel(long at, long id) implements BookEvent {}

    /// The order gets another limit or another remaining quantity; [LiveBook#KEEP] where it keeps what it has.
    record Amend(long at, long id, long price, long quantity) implements BookEvent {}

    /// Nothing but time passes.
    record Tick(long at) implements BookEvent {}
}
