package org.openelecbay.market.auction.continuous;

import java.util.Comparator;

/// An order that stands in a book.
///
/// @param id given by the caller
/// @param owner given by the caller
/// @param buys on which side it stands
/// @param price its limit
/// @param quantity what is left of it, more than zero
/// @param validUntil the time at which it leaves the book; [LiveBook#FOREVER] for gate closure
/// @param sequence counts the orders as they come to rest; the smaller goes first at equal limits
public record RestingOrder(
        long id, long owner, boolean buys, long price, long quantity, long validUntil, long sequence) {

    /// Best limit first, then the one that has rested longer.
    static final Comparator<RestingOrder> BOOK_ORDER =
            Comparator.comparingLong(RestingOrder::badness).thenComparingLong(RestingOrder::sequence);

    RestingOrder withQuantity(long left) {
        return new RestingOrder(id, owner, buys, price, left, validUntil, sequence);
    }

    /// True when an order on the other side with this limit can trade with it.
    boolean crosses(long limit) {
        return buys ? price >= limit : price <= limit;
    }

    /// The complement turns the highest bid into the smallest number and cannot overflow.
    private long badness() {
        return buys ? ~price : price;
    }
}
