package org.openelecbay.market.auction.continuous;

/// Told what happens in a book, in the order in which it happens. Times are those of the events, in the unit of the
/// caller; prices and quantities, too.
public interface BookListener {

    /// Two orders trade at the price of the one that rested.
    void traded(long at, long buy, long sell, long price, long quantity);

    /// What is left of an order leaves the book, or is not even put into it.
    ///
    /// @param buys on which side it was
    /// @param price the limit of the order
    /// @param quantity what was left, more than zero
    void withdrawn(long at, long order, Withdrawal why, boolean buys, long price, long quantity);

    /// An event changes nothing.
    void refused(long at, long order, Refusal why);
}
