package org.openelecbay.market.dispatch.message;

/// What a [RoundBox] made of a message.
public enum Receipt {
    /// New and of use: kept.
    KEPT,
    /// Here already: nothing changed.
    REPEATED,
    /// Of an iteration that is over: ignored; its sender has missed the answer.
    STALE,
    /// Of another run, of somebody unknown or withdrawn, of an iteration too far ahead, or without finite numbers:
    /// ignored.
    FOREIGN
}
