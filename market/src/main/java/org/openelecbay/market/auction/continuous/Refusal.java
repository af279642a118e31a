package org.openelecbay.market.auction.continuous;

/// Why an event changes nothing. The specification names the first two; the others keep the book valid and bounded.
public enum Refusal {
    /// It came at gate closure or later.
    GATE_CLOSED,
    /// No order with this id stands in the book.
    UNKNOWN_ORDER,
    /// An order with this id stands in the book.
    DUPLICATE_ID,
    /// It asks for no energy, or for less than none.
    NOT_POSITIVE,
    /// The book holds no more orders.
    BOOK_FULL
}
