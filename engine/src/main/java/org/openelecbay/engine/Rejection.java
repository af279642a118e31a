package org.openelecbay.engine;

/// Why an order does not stand in the book, or does not change.
public enum Rejection {
    UNKNOWN_OWNER("nobody of this community has this name"),
    WRONG_SLOT("it is for another slot"),
    GATE_NOT_OPEN("it came before the gate opened"),
    GATE_CLOSED("it came at or after gate closure"),
    DUPLICATE_ID("an order with this id stands already"),
    LIMIT_BELOW_FLOOR("a limit is below the lowest price allowed"),
    LIMIT_ABOVE_CAP("a limit is above the highest price allowed"),
    QUANTITY_TOO_LARGE("it is for more energy than any connection carries in a slot"),
    CROSSES_OWN_ORDER("it would trade with an order of the same owner"),
    UNKNOWN_ORDER("no order with this id stood at that time"),
    NOT_THE_OWNER("it is the order of somebody else"),
    NOT_GREEN("it offers green energy and its owner is not registered as a green producer"),
    UNWILLING("its owner does not take part in this slot"),
    BLOCKED("its owner has broken too many promises and may not trade until its probation begins"),
    BOOK_FULL("the book holds no more orders");

    private final String words;

    Rejection(String words) {
        this.words = words;
    }

    /// The reason in words, to follow "because".
    public String words() {
        return words;
    }
}
